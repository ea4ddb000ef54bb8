import type { PlainTextOption } from '@slack/types'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** The “…” button and its menu: arrow keys move, Esc closes and gives the focus back. */
export function OverflowMenu({
  options,
  onSelect,
}: {
  options: PlainTextOption[]
  onSelect(option: PlainTextOption): void
}) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first item takes the focus when the menu opens
  useEffect(() => {
    if (open) items()[0]?.focus()
  }, [open])

  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    const all = items()
    const at = all.findIndex((item) => item.matches(':focus'))
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus()
    else if (event.key === 'ArrowUp') all.at(at - 1)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu inside
    <div
      className="overflow"
      ref={root}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        type="button"
        className="button"
        ref={opener}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label="更多操作"
        onClick={() => setOpen(!open)}
      >
        ⋯
      </button>
      {open ? (
        <div role="menu" className="menu">
          {options.map((option, i) => (
            <button
              type="button"
              role="menuitem"
              key={option.value ?? i}
              onClick={() => {
                close()
                onSelect(option)
              }}
            >
              {option.text.text}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
