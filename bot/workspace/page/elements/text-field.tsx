import type { TextField as TextElement } from '../blocks/fields.ts'
import { isComposing } from '../live/composing.ts'
import type { Ties } from './field-element.tsx'

interface Props extends Ties {
  element: TextElement
  text: string
  onType(text: string): void
  /** Enter in a single line; true keeps the form from being submitted. */
  onEnter(): boolean
}

/** One line of text, several, or a number. */
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
      // A text box for numbers too: a number box swallows what it cannot read, such as full-width digits.
      inputMode={element.type === 'number_input' ? 'decimal' : 'text'}
      autoComplete="off"
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event) && onEnter()) event.preventDefault()
      }}
    />
  )
}
