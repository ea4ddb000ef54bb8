import { useLayoutEffect, useRef, useState } from 'react'

const NEAR = 80
const GAP = 16
/** Messages that come within this many milliseconds of each other are one answer. */
const BURST = 2_000

/**
 * Keeps a conversation in view as it grows. What is new is scrolled to its beginning, not past it, so that a long
 * answer is read from its first line; somebody who scrolled up is left there and told that there is more.
 */
export function useFollow(newest: string, unsent: number, waiting: boolean) {
  const log = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const ours = useRef(0)
  const burst = useRef({ first: -1, count: 0, at: 0 })
  const [behind, setBehind] = useState(false)

  useLayoutEffect(() => {
    const box = log.current
    if (!box) return
    const scrolled = () => {
      const left = box.scrollHeight - box.clientHeight - box.scrollTop
      following.current = left < NEAR || Math.abs(box.scrollTop - ours.current) < 2
      if (following.current) setBehind(false)
    }
    box.addEventListener('scroll', scrolled, { passive: true })
    return () => box.removeEventListener('scroll', scrolled)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the conversation grew, whatever grew
  useLayoutEffect(() => {
    const box = log.current
    if (!box) return
    const messages = [...box.querySelectorAll<HTMLElement>('.message')]
    const { first, count, at } = burst.current
    const grew = messages.length > count
    if (grew) {
      const now = performance.now()
      const begins = first < 0 ? messages.length - 1 : now - at > BURST ? count : first
      burst.current = { first: begins, count: messages.length, at: now }
    }
    if (!following.current) {
      if (grew) setBehind(true)
      return
    }
    const bottom = box.scrollHeight - box.clientHeight
    const begin = messages[burst.current.first]?.closest('.group') ?? messages[burst.current.first]
    const top = begin
      ? begin.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
      : bottom
    ours.current = Math.max(0, Math.min(bottom, top - GAP))
    box.scrollTop = ours.current
  }, [newest, unsent, waiting])

  const catchUp = () => {
    const box = log.current
    if (box) box.scrollTop = box.scrollHeight
  }
  return { log, behind, catchUp }
}
