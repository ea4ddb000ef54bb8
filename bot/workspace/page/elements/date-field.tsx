import type { Ties } from './field-element.tsx'

interface Props extends Ties {
  date: string | null
  onPick(date: string | null): void
}

/** A day, `YYYY-MM-DD`. */
export function DateField({ date, onPick, id, describedBy, invalid, label }: Props) {
  return (
    <input
      type="date"
      id={id}
      value={date ?? ''}
      min="1949-10-01"
      max="2199-12-31"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-label={label}
      onChange={(event) => onPick(event.target.value === '' ? null : event.target.value)}
    />
  )
}
