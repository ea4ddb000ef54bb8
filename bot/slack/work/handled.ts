import { HEARD_LIMIT, type Person } from '../../../store/schema.ts'

/**
 * How much may lie between two messages that arrive in the wrong order, s. What was written longer before the first
 * message that was ever answered is of an earlier life, such as a data folder that is gone.
 */
const DISORDER = 3600

/** Whether a message, by its Slack timestamp, was answered already. */
export const isHandled = ({ handled, heard = [] }: Person, ts: string): boolean =>
  (handled !== undefined && ts <= handled) || heard.includes(ts)

/** Whether any message of this person was ever answered. */
export const isKnown = ({ handled, heard }: Person): boolean => handled !== undefined || heard !== undefined

/** The person once a message is answered; the earliest of those remembered one by one give way to a watermark. */
export function withHandled(person: Person, ts: string): Person {
  const { handled = earlier(ts) } = person
  const heard = [...(person.heard ?? []), ts].sort()
  const forgotten = heard.splice(0, Math.max(0, heard.length - HEARD_LIMIT))
  return { ...person, handled: forgotten.at(-1) ?? handled, heard }
}

const earlier = (ts: string): string => {
  const [seconds = '0', micros = '000000'] = ts.split('.')
  return `${Math.max(0, Number(seconds) - DISORDER)}.${micros}`
}
