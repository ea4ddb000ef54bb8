import type { ComponentProps } from 'react'
import type { TextField as TextElement } from '../blocks/fields.ts'
import type { Ties } from './field-element.tsx'

type InputKind = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete'>

const KINDS: Record<TextElement['type'], InputKind> = {
  plain_text_input: { type: 'text', autoComplete: 'off' },
  // A text box, because a number box swallows what it cannot read, such as full-width digits.
  number_input: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  email_text_input: { type: 'email', autoComplete: 'email' },
  url_text_input: { type: 'url', autoComplete: 'url' },
}

interface Props extends Ties {
  element: TextElement
  text: string
  onType(text: string): void
  /** Enter in a single line; true keeps the form from being submitted. */
  onEnter(): boolean
}

/** One line of text, several, a number, an address. */
export function TextField({ element, text, onType, onEnter, id, describedBy, invalid, label }: Props) {
  const common = {
    id,
    value: text,
    placeholder: element.placeholder?.text,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-label': label,
  }
  return element.type === 'plain_text_input' && element.multiline ? (
    <textarea {...common} rows={4} onChange={(event) => onType(event.target.value)} />
  ) : (
    <input
      {...common}
      {...KINDS[element.type]}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter()) event.preventDefault()
      }}
    />
  )
}
