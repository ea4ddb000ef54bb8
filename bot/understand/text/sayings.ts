import { FACT_IDS, type FactId, type Facts, type FactValue } from '../../../rules/facts.ts'
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

/** One thing that a phrase says of the project; a weak one gives way to a firm one about the same fact. */
export interface Saying {
  fact: FactId
  value: FactValue
  weak: boolean
}

const sayingsOf = (facts: Facts, weak: boolean): Saying[] =>
  FACT_IDS.flatMap((fact) => (facts[fact] === undefined ? [] : [{ fact, value: facts[fact], weak }]))

/** A phrase may stand in several tables ("二次开发" is a rebuilding and a custom development): it says all of it. */
function joined(firm: Table<Facts>[], weak: Table<Facts>[]): Map<string, readonly Saying[]> {
  const table = new Map<string, { firm: Facts; weak: Facts }>()
  const said = (phrase: string) => table.get(phrase) ?? { firm: {}, weak: {} }
  for (const [phrase, facts] of rows(...firm))
    table.set(phrase, { ...said(phrase), firm: { ...facts, ...said(phrase).firm } })
  for (const [phrase, facts] of rows(...weak))
    table.set(phrase, { ...said(phrase), weak: { ...facts, ...said(phrase).weak } })
  return new Map(
    [...table].map(([phrase, all]) => [
      phrase,
      [...sayingsOf(all.firm, false), ...sayingsOf(all.weak, true)],
    ]),
  )
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
export const sayings = (text: string): Match<readonly Saying[]>[] =>
  [...kindWords.all(text), ...otherWords.all(text)].sort((a, b) => a.at - b.at)

/** Words that state a fact together, with others between them; a deed counts only as done or not done. */
export const pairings = pairMatcher<{ says: readonly Saying[]; deed: boolean }>([
  ...DEEDS.map(([facts, cell]) => [{ says: sayingsOf(facts, false), deed: true }, cell] as const),
  ...PAIRS.map(([facts, cell]) => [{ says: sayingsOf(facts, false), deed: false }, cell] as const),
])
