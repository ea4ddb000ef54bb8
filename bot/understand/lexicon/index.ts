import type { Facts, FactValue } from '../../../rules/facts.ts'
import { matcher, rows, type Table } from '../matcher.ts'
import { CONTENT, FEATURES, STANDALONE } from './content.ts'
import { KINDS, WEAK_KINDS } from './kinds.ts'
import { APPLICANTS, DELIVERY, FUNDING, PRACTICE, STANDING } from './standing.ts'

/** What a phrase says of the project; a weak word gives way to a firm one about the same fact. */
export interface Saying {
  facts: Facts
  weak: boolean
}

const saying = (weak: boolean, tables: Table<Facts>[]) =>
  rows(...tables).map(([phrase, facts]) => [phrase, { facts, weak }] as const)

/** A phrase may stand in several tables ("二次开发" is a rebuilding and a custom development): it says all of it. */
function joined(all: (readonly [string, Saying])[]): Map<string, Saying> {
  const table = new Map<string, Saying>()
  for (const [phrase, one] of all) {
    const known = table.get(phrase)
    table.set(phrase, known ? { facts: { ...one.facts, ...known.facts }, weak: known.weak && one.weak } : one)
  }
  return table
}

/** All words that state facts, as one matcher: the longest phrase wins across tables ("买服务器" is no service). */
export const sayings = matcher(
  joined([
    ...saying(false, [
      KINDS,
      CONTENT,
      FEATURES,
      STANDALONE,
      APPLICANTS,
      FUNDING,
      STANDING,
      PRACTICE,
      DELIVERY,
    ]),
    ...saying(true, [WEAK_KINDS]),
  ]),
)

/** Contents in order of weight: a system that comes with servers and screens is a system. */
export const CONTENT_ORDER: FactValue[] = CONTENT.flatMap(([facts]) => facts.content ?? [])
