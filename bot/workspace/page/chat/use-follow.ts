import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR = 60
const GAP = 16
/** Messages that come within this many milliseconds of each other, with nothing done in between, are one answer. */
const BURST = 2_000
const NEVER = Number.NEGATIVE_INFINITY

type Below = 'nothing' | 'more' | 'new'

/** The message, together with the name above it when it is the first under that name. */
function withByline(message: HTMLElement | undefined): Element | undefined {
  const group = message?.closest('.group')
  return group?.querySelector('.message') === message ? (group ?? message) : message
}

/**
 * Keeps a conversation in view as it grows. What is new is scrolled to its beginning, not past it, so that a long
 * answer is read from its first line; somebody who scrolled up is left there and told what is below.
 */
export function useFollow(newest: string, unsent: readonly unknown[], waiting: boolean) {
  const log = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const ours = useRef(0)
  const answer = useRef({ first: -1, count: 0, at: NEVER })
  const [below, setBelow] = useState<Below>('nothing')

  const look = useCallback((box: HTMLElement, grew = false) => {
    const left = box.scrollHeight - box.clientHeight - box.scrollTop
    setBelow((now) => {
      if (left <= NEAR) return 'nothing'
      return (grew && !following.current) || (now === 'new' && !following.current) ? 'new' : 'more'
    })
    return left
  }, [])

  useEffect(() => {
    const box = log.current
    if (!box) return
    const scrolled = () => {
      const left = look(box)
      following.current = left <= NEAR || Math.abs(box.scrollTop - ours.current) < 2
    }
    const acted = (event: Event) => {
      answer.current.at = NEVER
      const { target } = event
      // Who answers a question further up wants to see what comes of it.
      if (
        target instanceof Element &&
        target.closest('.message, .dock')?.contains(target.closest('button'))
      ) {
        following.current = true
      }
    }
    const resized = new ResizeObserver(() => look(box))
    resized.observe(box)
    box.addEventListener('scroll', scrolled, { passive: true })
    addEventListener('click', acted, true)
    addEventListener('keydown', acted, true)
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', scrolled)
      removeEventListener('click', acted, true)
      removeEventListener('keydown', acted, true)
    }
  }, [look])

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the conversation grew, whatever grew
  useLayoutEffect(() => {
    const box = log.current
    if (!box) return
    const messages = [...box.querySelectorAll<HTMLElement>('.message')]
    const { first, count, at } = answer.current
    const grew = messages.length > count
    if (grew) {
      const now = performance.now()
      const begins = first < 0 ? messages.length - 1 : now - at > BURST ? count : first
      answer.current = { first: begins, count: messages.length, at: now }
    }
    if (following.current) {
      // Something was pressed and no message has come of it yet: what shows that it is under way is at the end.
      const awaited = waiting && answer.current.at === NEVER
      const begin = awaited ? undefined : withByline(messages[answer.current.first])
      const bottom = box.scrollHeight - box.clientHeight
      const top = begin
        ? begin.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop - GAP
        : bottom
      ours.current = Math.max(box.scrollTop, Math.min(bottom, top))
      box.scrollTop = ours.current
    }
    look(box, grew)
  }, [newest, unsent, waiting])

  const catchUp = () => {
    const box = log.current
    if (box) box.scrollTop = box.scrollHeight
  }
  return { log, below, catchUp }
}
