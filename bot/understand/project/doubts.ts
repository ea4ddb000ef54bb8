import type { FactId, Facts } from '../../../rules/facts.ts'
import { LATER_PHASE } from '../lexicon/kinds.ts'
import { SEVERAL_YEARS } from '../lexicon/periods.ts'
import { factOfRole } from '../numbers/bases.ts'
import { foreignMoney } from '../numbers/foreign.ts'
import type { Reading } from '../numbers/reading.ts'
import type { Amount, DayDoubt, Doubt } from '../understanding.ts'

/** What the words leave open: the amounts in them, of which `several` may be the total, and the facts contested. */
export function doubtsOf(
  text: string,
  money: (Amount & Reading)[],
  facts: Facts,
  open: { contested: FactId[]; several: boolean },
): Doubt[] {
  const unclear = money.flatMap(({ precision, loose, role, text: words }): Doubt[] => {
    if (precision === 'ambiguous') return [{ about: 'investment', why: 'several readings', words }]
    const about = factOfRole(role)
    return loose && about ? [{ about, why: 'figure included', words }] : []
  })
  const foreign = foreignMoney(text)
  const yearly = money.some(({ role }) => role === 'per-year' || role === 'maintenance-year')
  const oneYear =
    yearly &&
    facts.buildingCost === undefined &&
    typeof facts.investment === 'number' &&
    !SEVERAL_YEARS.test(text)
  const laterPhase = facts.kind === undefined && LATER_PHASE.test(text)
  return [
    ...unclear,
    ...(foreign ? [{ about: 'investment', why: 'foreign money', words: foreign } as const] : []),
    ...(open.several ? [{ about: 'investment', why: 'several amounts' } as const] : []),
    ...open.contested.map((about) => ({ about, why: 'several values' }) as const),
    ...(laterPhase ? [{ about: 'kind', why: 'later phase' } as const] : []),
    ...(oneYear ? [{ about: 'investment', why: 'one year' } as const] : []),
  ]
}

/** Whether a doubt is about a bound that may or may not include its figure. */
export const isOfBound = (doubt: Doubt): doubt is BoundDoubt => doubt.why === 'figure included'

/** The doubt whether a bound includes its figure, in the words that it was said in. */
export const boundDoubt = (about: FactId, words: string): BoundDoubt => ({
  about,
  why: 'figure included',
  words,
})

/** Whether a doubt is about a day. */
export const isOfDay = (doubt: Doubt): doubt is DayDoubt =>
  doubt.why === 'no such day' || doubt.why === 'unclear day'

type BoundDoubt = Extract<Doubt, { why: 'figure included' }>
