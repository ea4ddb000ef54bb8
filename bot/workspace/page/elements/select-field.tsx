import type { Option, PlainTextOption, StaticSelect } from '@slack/types'
import type { Ties } from './field-element.tsx'

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
  const all = element.options ?? (element.option_groups ?? []).flatMap((group) => group.options)
  const index = all.findIndex((option) => option.value === selected?.value)
  return (
    <>
      <select
        id={id}
        value={index < 0 ? '' : String(index)}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={label}
        onChange={(event) =>
          onSelect(event.target.value === '' ? null : (all[Number(event.target.value)] ?? null))
        }
      >
        <option value="" disabled={!clearable}>
          {element.placeholder?.text ?? '请选择'}
        </option>
        {element.options
          ? element.options.map((option, i) => <Choice key={option.value ?? i} option={option} value={i} />)
          : (element.option_groups ?? []).map((group) => (
              <optgroup key={group.label.text} label={group.label.text}>
                {group.options.map((option) => (
                  <Choice
                    key={option.value ?? option.text.text}
                    option={option}
                    value={all.indexOf(option)}
                  />
                ))}
              </optgroup>
            ))}
      </select>
      {selected?.description ? <p className="hint">{selected.description.text}</p> : null}
    </>
  )
}

function Choice({ option, value }: { option: PlainTextOption; value: number }) {
  return <option value={value}>{option.text.text}</option>
}
