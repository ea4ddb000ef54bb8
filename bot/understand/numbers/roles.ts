import { ROLE_CUES, type RoleCue } from '../lexicon/roles.ts'
import { rows } from '../lexicon/table.ts'
import { type Clause, clauseAt } from '../text/clauses.ts'
import { type Match, matcher } from '../text/matcher.ts'
import type { Amount, Role } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** An amount with its reading. */
export type Sum = Amount &
  Reading & {
    /** It is the sum of the others. */
    total: boolean
    /** It is what an earlier amount has become. */
    becomes: boolean
    /** The word that tells its role. */
    cue: string
  }

const cues = matcher(rows(ROLE_CUES))

/** The amounts of a text with their roles, told from the nearest cue word in the same clause; `otherwise` without one. */
export function assignRoles(
  text: string,
  clauses: Clause[],
  readings: Reading[],
  otherwise: Role = 'investment',
): Sum[] {
  const found = cues.all(text)
  let last: Role | undefined
  return readings.map((reading, i) => {
    const clause = clauseAt(clauses, reading.at)
    const since = readings[i - 1]?.end ?? 0
    const from = Math.max(clause.at, since)
    const to = Math.min(clause.end, readings[i + 1]?.at ?? text.length)
    const around = found.filter((c) => c.at >= from && c.end <= to && isNear(c, reading))
    const ahead = around.filter((c) => c.end <= reading.at && c.value.side !== 'after').at(-1)
    // "一个30万一个50万": what stands right before the next amount is said of that one.
    const behind = around.find(
      (c) =>
        c.at >= reading.end &&
        c.value.side !== 'before' &&
        !(c.value.role === 'each' && c.end === readings[i + 1]?.at),
    )
    const own = pick(ahead, behind)
    const cue = own?.value.refers ? (subjectOf(found, since, reading.at) ?? own) : own
    // "其中软件90万、硬件30万": what follows a part is a part.
    last = cue?.value.role ?? (last === 'part' ? 'part' : otherwise)
    return {
      ...reading,
      text: text.slice(reading.at, reading.end),
      role: last,
      total: cue?.value.total === true,
      becomes: cue?.value.becomes === true,
      cue: cue ? text.slice(cue.at, cue.end) : '',
    }
  })
}

type Cue = Match<RoleCue>

/** Whether a cue stands as near to an amount as it must. */
const isNear = ({ at, end, value }: Cue, reading: Reading): boolean =>
  value.within === undefined || Math.max(reading.at - end, at - reading.end) <= value.within

/** "补充合同占8%，金额499万": what a word like 金额 is the amount of, named since the last amount. */
const subjectOf = (found: Cue[], from: number, to: number): Cue | undefined =>
  found.find((c) => c.at >= from && c.end <= to && c.value.subject)

function pick(ahead: Cue | undefined, behind: Cue | undefined): Cue | undefined {
  if (ahead && behind) return behind.value.firm && !ahead.value.firm ? behind : ahead
  return ahead ?? behind
}
