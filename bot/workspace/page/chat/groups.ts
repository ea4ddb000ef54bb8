import type { PageMessage } from '../../protocol.ts'
import { dayName, millis } from '../live/time.ts'

/** Consecutive messages of one person within five minutes, under one name and time. */
export interface Group {
  user: string
  at: number
  /** The day's name, when this group is the first of its day. */
  day: string | null
  messages: PageMessage[]
}

const PAUSE = 5 * 60_000

/** Groups a conversation for reading; `now` names the days. */
export function groups(messages: PageMessage[], now: number): Group[] {
  const out: Group[] = []
  let lastAt = Number.NEGATIVE_INFINITY
  let lastDay = ''
  for (const message of messages) {
    const at = millis(message.ts)
    const day = dayName(at, now)
    const last = out.at(-1)
    if (last?.user === message.user && at - lastAt < PAUSE && day === lastDay) last.messages.push(message)
    else out.push({ user: message.user, at, day: day === lastDay ? null : day, messages: [message] })
    lastAt = at
    lastDay = day
  }
  return out
}
