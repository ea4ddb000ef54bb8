import type { Option } from '@slack/types'
import { Text } from '../text/mrkdwn-text.tsx'
import type { Ties } from './ties.ts'

interface OneProps extends Ties {
  options: Option[]
  selected: Option | null
  onSelect(option: Option): void
}

/** Radio buttons. */
export function OneOf({ options, selected, onSelect, id, describedBy, label }: OneProps) {
  return (
    <div className="choices" role="radiogroup" aria-label={label}>
      {options.map((option, i) => (
        <label className="choice" key={option.value ?? i}>
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name={id}
            checked={option.value === selected?.value}
            aria-describedby={describedBy}
            onChange={() => onSelect(option)}
          />
          <OptionText of={option} />
        </label>
      ))}
    </div>
  )
}

interface ManyProps extends Ties {
  options: Option[]
  selected: Option[]
  onSelect(options: Option[]): void
}

/** Checkboxes. */
export function ManyOf({ options, selected, onSelect, id, describedBy, label }: ManyProps) {
  const chosen = new Set(selected.map((option) => option.value))
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside an input block the fieldset is around it already
    <div className="choices" role="group" aria-label={label}>
      {options.map((option, i) => (
        <label className="choice" key={option.value ?? i}>
          <input
            type="checkbox"
            id={i === 0 ? id : undefined}
            checked={chosen.has(option.value)}
            aria-describedby={describedBy}
            onChange={(event) =>
              onSelect(options.filter((o) => (o === option ? event.target.checked : chosen.has(o.value))))
            }
          />
          <OptionText of={option} />
        </label>
      ))}
    </div>
  )
}

function OptionText({ of }: { of: Option }) {
  return (
    <span className="choice-text">
      <Text of={of.text} />
      {of.description ? <small>{of.description.text}</small> : null}
    </span>
  )
}
