import type { PlainTextInput } from '@slack/types'
import type { Ties } from './ties.ts'

interface Props extends Ties {
  element: PlainTextInput
  text: string
  onType(text: string): void
}

/** One line of text, or several. */
export function TextField({ element, text, onType, id, describedBy, invalid, label }: Props) {
  const common = {
    id,
    value: text,
    placeholder: element.placeholder?.text,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-label': label,
  }
  return element.multiline ? (
    <textarea {...common} rows={4} onChange={(event) => onType(event.target.value)} />
  ) : (
    <input {...common} inputMode="text" autoComplete="off" onChange={(event) => onType(event.target.value)} />
  )
}
