import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Person } from '../protocol.ts'

interface Props {
  people: Person[]
  me: string
  onChoose(id: string): void
}

/** 以谁的身份: a select-only combobox, because a browser's own select cannot show titles and unread counts. */
export function PersonSwitch({ people, me, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const mine = people.find((person) => person.id === me)
  const elsewhere = people.reduce((sum, person) => sum + (person.id === me ? 0 : person.unread), 0)

  useEffect(() => {
    if (open) list.current?.children.item(active)?.scrollIntoView({ block: 'nearest' })
  }, [open, active])

  const show = () => {
    setActive(
      Math.max(
        0,
        people.findIndex((person) => person.id === me),
      ),
    )
    setOpen(true)
  }
  const choose = (person: Person | undefined) => {
    setOpen(false)
    button.current?.focus()
    if (person && person.id !== me) onChoose(person.id)
  }
  const move = (to: number) => setActive(Math.min(people.length - 1, Math.max(0, to)))
  const openKeys = new Map([
    ['ArrowDown', () => move(active + 1)],
    ['ArrowUp', () => move(active - 1)],
    ['Home', () => move(0)],
    ['End', () => move(people.length - 1)],
    ['Enter', () => choose(people[active])],
    [' ', () => choose(people[active])],
    ['Escape', () => setOpen(false)],
  ])
  const closedKeys = new Map(['ArrowDown', 'ArrowUp', 'Enter', ' '].map((key) => [key, show]))
  const onKeyDown = (event: KeyboardEvent) => {
    const act = (open ? openKeys : closedKeys).get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className="who">
      <span id="who-label">以谁的身份</span>
      <button
        ref={button}
        type="button"
        role="combobox"
        className="who-button"
        aria-labelledby="who-label who-value"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls="who-list"
        aria-activedescendant={open ? `who-${people[active]?.id}` : undefined}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      >
        <span id="who-value">
          {mine?.name} <small className="who-title">{mine?.title}</small>
        </span>
        {elsewhere > 0 ? (
          <span className="badge" title="其他身份有新消息">
            {elsewhere}
            <span className="unseen">条其他身份的新消息</span>
          </span>
        ) : null}
        <span className="chevron" aria-hidden="true" />
      </button>
      <div
        className="who-list"
        ref={list}
        id="who-list"
        role="listbox"
        aria-labelledby="who-label"
        hidden={!open}
        tabIndex={-1}
      >
        {people.map((person, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
          <div
            role="option"
            key={person.id}
            id={`who-${person.id}`}
            tabIndex={-1}
            aria-selected={person.id === me}
            data-active={i === active}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setActive(i)}
            onClick={() => choose(person)}
          >
            <span>
              {person.name} <small className="who-title">{person.title}</small>
            </span>
            {person.unread > 0 ? (
              <span className="badge">
                {person.unread}
                <span className="unseen">条新消息</span>
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  )
}
