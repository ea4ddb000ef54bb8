import { z } from 'zod'
import { instant, name } from './field.ts'

/** How many events of a person are remembered one by one; nobody has come near in the days that they are kept. */
export const HEARD_LIMIT = 10_000
/** How long, ms: Slack tries an event again for an hour, and a delayed one for a day. */
export const KEPT = 7 * 24 * 3600 * 1000
/**
 * How much may lie between two messages that arrive in the wrong order, s. What was written longer before the first
 * message that was ever answered is of an earlier life, such as a data folder that is gone.
 */
const DISORDER = 3600

/** The events that were handled. */
export const inbox = {
  /** Those of the last days, in the order in which they were handled. */
  heard: z.array(z.strictObject({ id: name, at: instant })).max(HEARD_LIMIT),
  /** The message, by its timestamp, up to which all are handled; what came after is read again when some were missed. */
  since: name.optional(),
}

type Inbox = z.infer<z.ZodObject<typeof inbox>>

/** Whether an event was handled, under any of its ids; a message's timestamp is one. */
export const isHeard = ({ heard, since = '' }: Inbox, ...ids: readonly string[]): boolean =>
  ids.some((id) => (isTimestamp(id) && !isLater(id, since)) || heard.some((each) => each.id === id))

/** Whether any message of this person was ever handled. */
export const isKnown = ({ since }: Pick<Inbox, 'since'>): boolean => since !== undefined

/**
 * What is remembered once an event was handled, at an ISO instant, with all the ids that it may come under again. What
 * is forgotten of it later gives way to the watermark, so that no message is answered again.
 */
export function withHeard<T extends Inbox>(inbox: T, ids: readonly string[], at: string): T {
  const known = new Set(inbox.heard.map(({ id }) => id))
  const all = [...inbox.heard, ...ids.filter((id) => !known.has(id)).map((id) => ({ id, at }))]
  const limit = new Date(Date.parse(at) - KEPT).toISOString()
  const heard = all.slice(-HEARD_LIMIT).filter((each) => each.at > limit)
  const kept = new Set(heard.map(({ id }) => id))
  const forgotten = all.map(({ id }) => id).filter((id) => isTimestamp(id) && !kept.has(id))
  const first = ids.find(isTimestamp)
  const from = inbox.since ?? (first && earlier(first))
  const since = [from ?? '', ...forgotten].reduce((a, b) => (isLater(b, a) ? b : a))
  return { ...inbox, heard, ...(since ? { since } : {}) }
}

/** Slack's timestamps count seconds, and sort as text while they have ten digits. */
const isTimestamp = (id: string): boolean => /^\d+\.\d{6}$/.test(id)
const isLater = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b)

const earlier = (ts: string): string => {
  const [seconds = '0', micros = '000000'] = ts.split('.')
  return `${Math.max(0, Number(seconds) - DISORDER)}.${micros}`
}
