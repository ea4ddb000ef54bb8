import type { Option, StaticSelect } from '@slack/types'
import type { Ties } from './ties.ts'

interface Props extends Ties {
  element: StaticSelect
  selected: Option | null
  clearable: boolean
  onSelect(option: Option | null): void
}

/** The browser's own select: every keyboard and screen reader knows it. */
export function SelectField({
  element,
  selected,
  clearable,
  onSelect,
  id,
  describedBy,
  invalid,
  label,
}: Props) {
  const { options = [] } = element
  const index = options.findIndex((option) => option.value === selected?.value)
  return (
    <>
      <select
        id={id}
        value={index < 0 ? '' : String(index)}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={label}
        onChange={(event) =>
          onSelect(event.target.value === '' ? null : (options[Number(event.target.value)] ?? null))
        }
      >
        <option value="" disabled={!clearable}>
          {element.placeholder?.text ?? '请选择'}
        </option>
        {options.map((option, i) => (
          <option key={option.value ?? i} value={i}>
            {option.text.text}
          </option>
        ))}
      </select>
      {selected?.description ? <p className="hint">{selected.description.text}</p> : null}
    </>
  )
}
