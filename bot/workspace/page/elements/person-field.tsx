import { type KeyboardEvent, useId, useState } from 'react'
import type { Person } from '../../protocol.ts'
import { usePageContext } from '../live/page-context.ts'
import { found, SHOWN } from './people.ts'
import type { Ties } from './ties.ts'

interface Props extends Ties {
  placeholder: string | undefined
  selected: string | null
  onSelect(person: string | null): void
}

/** Chooses one of the people of the workspace: a combobox that finds them by name or duty, however many there are. */
export function PersonField({ placeholder, selected, onSelect, id, describedBy, invalid, label }: Props) {
  const { people, name } = usePageContext()
  const list = useId()
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState<string | null>(null)
  const [at, setAt] = useState(0)

  const shown = selected === null ? '' : name(selected)
  const all = found(people, words ?? '')
  const options = all.slice(0, SHOWN)
  const option = (i: number) => `${list}-${i}`
  const close = () => {
    setOpen(false)
    setWords(null)
  }
  const choose = (person: Person | undefined) => {
    if (person) onSelect(person.id)
    close()
  }
  const move = (to: number) => {
    const next = open ? Math.max(0, Math.min(options.length - 1, to)) : 0
    setOpen(true)
    setAt(next)
    document.getElementById(option(next))?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'ArrowDown') move(at + 1)
    else if (key === 'ArrowUp') move(at - 1)
    else if (key === 'Enter' && open) choose(options[at])
    else if (key === 'Escape' && open) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="person-field">
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && options.length > 0 ? option(at) : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={label}
        placeholder={placeholder ?? '输入姓名查找'}
        value={words ?? shown}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={press}
        onChange={(event) => {
          setWords(event.target.value)
          setOpen(true)
          setAt(0)
          if (event.target.value === '') onSelect(null)
        }}
      />
      <div id={list} role="listbox" aria-label="同事" tabIndex={-1} hidden={!open}>
        {options.map((person, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which names the active option
          <div
            key={person.id}
            id={option(i)}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            {person.name} <small>{person.title}</small>
          </div>
        ))}
      </div>
      <p className="hint" role="status">
        {open ? counted(all.length) : ''}
      </p>
    </div>
  )
}

function counted(count: number): string {
  if (count === 0) return '没有找到，请换个名字'
  return count > SHOWN ? `共 ${count} 人，先列 ${SHOWN} 人；多输入几个字会更准` : `共 ${count} 人`
}
