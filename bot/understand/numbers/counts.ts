import {
  COUNT_EN,
  EACH_MONTH,
  EACH_OF,
  EACH_QUARTER,
  IN_PHASES,
  ITEMS,
  LISTED_EACH,
  PAID_FOR,
  PHASES,
  SEVERAL_PHASES,
  SHARERS,
  SHARERS_EACH,
  TWO_IN_ONE,
  UNITS_OF,
  UNSURE_COUNT,
} from '../lexicon/sums.ts'
import { ONE } from './digits.ts'
import { readNumeral } from './numerals.ts'
import { monthsAt } from './periods.ts'

/** How many times an amount counts that is the price of each ("每套" by `cue`); undefined where that is not surely said. */
export function timesCounted(text: string, at: number, cue: string): number | undefined {
  if (EACH_MONTH.test(cue)) return monthsPaid(text)
  if (EACH_QUARTER.test(cue)) return wholeOf(monthsPaid(text), 3)
  return listedBefore(text.slice(Math.max(0, at - 40), at)) ?? unitsCounted(text, cue)
}

/** "租一年", "签6个月": for how many months something is paid. */
const monthsPaid = (text: string): number | undefined =>
  agreed(
    [...text.matchAll(PAID_FOR)].flatMap(({ 0: words, index }) => monthsAt(text, index + words.length) ?? []),
  )

const wholeOf = (n: number | undefined, parts: number): number | undefined =>
  n !== undefined && n % parts === 0 ? n / parts : undefined

/** How many the things are that stand right before an amount that each of them has. */
function listedBefore(before: string): number | undefined {
  const sharers = SHARERS_EACH.exec(before)?.[1]
  if (sharers !== undefined) return numberOf(sharers)
  const items = [...(LISTED_EACH.exec(before)?.[1] ?? '').matchAll(ITEMS)]
  const count = items.reduce((sum, [item]) => sum + (TWO_IN_ONE.test(item) ? 2 : 1), 0)
  return count > 1 ? count : undefined
}

function unitsCounted(text: string, cue: string): number | undefined {
  const each = EACH_OF.exec(cue)?.[0]
  return agreed(
    [...text.matchAll(UNITS_OF)].flatMap((match) => {
      const [, number = '', unit = '', numberEn, unitEn, quantity] = match
      const before = text.slice(Math.max(0, match.index - 3), match.index)
      if (quantity !== undefined) return [numberOf(quantity)]
      if (unit === PHASES && !IN_PHASES.test(before) && number !== SEVERAL_PHASES) return []
      if ((each !== undefined || SHARERS.test(unit)) && unitEn === undefined && unit !== each) return []
      return [UNSURE_COUNT.test(before) ? undefined : numberOf(numberEn ?? number)]
    }),
  )
}

/** What all say alike. */
const agreed = ([count, ...others]: readonly (number | undefined)[]): number | undefined =>
  others.every((each) => each === count) ? count : undefined

/** A count in figures or words: 30, 三十, three. */
export function numberOf(words: string): number {
  const numeral = readNumeral(words, 0)
  return COUNT_EN[words.toLowerCase()] ?? (numeral ? Number(numeral.low / ONE) : 1)
}
