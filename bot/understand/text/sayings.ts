import type { Facts } from '../../../rules/facts.ts'
import { APPLICANTS, FUNDING } from '../lexicon/applicants.ts'
import { CONTENT } from '../lexicon/content.ts'
import { FEATURES, STANDALONE } from '../lexicon/features.ts'
import { KINDS, WEAK_KINDS } from '../lexicon/kinds.ts'
import { DEEDS, PAIRS } from '../lexicon/pairs.ts'
import { CHANGES, DELIVERY, PRACTICE } from '../lexicon/practice.ts'
import { STANDING } from '../lexicon/standing.ts'
import { rows, type Table } from '../lexicon/table.ts'
import { LEFT_OUT } from '../lexicon/weighed.ts'
import { type Match, matcher } from './matcher.ts'
import { pairMatcher } from './pairs.ts'

/** What a phrase says of the project; a weak word gives way to a firm one about the same fact. */
interface Saying {
  firm: Facts
  weak: Facts
}

/** A phrase may stand in several tables ("二次开发" is a rebuilding and a custom development): it says all of it. */
function joined(firm: Table<Facts>[], weak: Table<Facts>[]): Map<string, Saying> {
  const table = new Map<string, Saying>()
  const said = (phrase: string): Saying => table.get(phrase) ?? { firm: {}, weak: {} }
  for (const [phrase, facts] of rows(...firm))
    table.set(phrase, { ...said(phrase), firm: { ...facts, ...said(phrase).firm } })
  for (const [phrase, facts] of rows(...weak))
    table.set(phrase, { ...said(phrase), weak: { ...facts, ...said(phrase).weak } })
  return table
}

const kindWords = matcher(joined([KINDS], [WEAK_KINDS]))
const otherWords = matcher(
  joined(
    [CONTENT, FEATURES, STANDALONE, APPLICANTS, FUNDING, STANDING, PRACTICE, DELIVERY, LEFT_OUT],
    [CHANGES],
  ),
)

/**
 * All words of a text that state facts. Kinds are looked for by themselves, for they overlap with what is built
 * ("机房改造"); among the other tables the longest phrase wins.
 */
export const sayings = (text: string): Match<Saying>[] =>
  [...kindWords.all(text), ...otherWords.all(text)].sort((a, b) => a.at - b.at)

/** Words that state a fact together, with others between them; a deed counts only as done or not done. */
export const pairings = pairMatcher<{ facts: Facts; deed: boolean }>([
  ...DEEDS.map(([facts, cell]) => [{ facts, deed: true }, cell] as const),
  ...PAIRS.map(([facts, cell]) => [{ facts, deed: false }, cell] as const),
])
