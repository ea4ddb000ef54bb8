import { ROLE_CUES, type RoleCue } from '../lexicon/roles.ts'
import { rows } from '../lexicon/table.ts'
import { type Clause, clauseAt } from '../text/clauses.ts'
import { matcher } from '../text/matcher.ts'
import type { Amount, Role } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** An amount with its reading; `total` marks the sum of the others. */
export type Sum = Amount & Reading & { total: boolean }

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
    const from = Math.max(clause.at, readings[i - 1]?.end ?? 0)
    const to = Math.min(clause.end, readings[i + 1]?.at ?? text.length)
    const around = found.filter((c) => c.at >= from && c.end <= to)
    const ahead = around.filter((c) => c.end <= reading.at && c.value.side !== 'after').at(-1)
    const behind = around.find((c) => c.at >= reading.end && c.value.side !== 'before')
    const cue = pick(ahead?.value, behind?.value)
    // "其中软件90万、硬件30万": what follows a part is a part.
    last = cue?.role ?? (last === 'part' ? 'part' : otherwise)
    return { ...reading, text: text.slice(reading.at, reading.end), role: last, total: cue?.total === true }
  })
}

function pick(ahead: RoleCue | undefined, behind: RoleCue | undefined): RoleCue | undefined {
  if (ahead && behind) return behind.firm && !ahead.firm ? behind : ahead
  return ahead ?? behind
}
