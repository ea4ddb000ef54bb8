import type { Header } from './reading/header.ts'

/** What a text is worth on a day: it binds, it does not bind yet or any more, or it is no more than a draft. */
export type Effect = 'in-force' | 'draft' | 'not-yet' | 'expired' | 'superseded'

/** What a text is worth on a day (ISO date); one that another has replaced is superseded from that one's first day. */
export function effectOn(
  { status, effective, expires, successor }: Pick<Header, 'status' | 'effective' | 'expires' | 'successor'>,
  day: string,
): Effect {
  if (successor && day >= successor.effective) return 'superseded'
  if (status === 'superseded') return 'superseded'
  if (status === 'draft') return 'draft'
  if (expires && day > expires) return 'expired'
  return effective && day < effective ? 'not-yet' : 'in-force'
}
