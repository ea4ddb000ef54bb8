import {
  AND_A_HALF,
  AND_MORE,
  AND_THEN,
  HALF_YEAR,
  IN_DAYS,
  IN_QUARTERS,
  IN_WEEKS,
  IN_YEARS,
  MONTH_OF_YEAR,
  MONTHS_IN,
  TERMS,
  TIME_UNIT,
  type TimeUnit,
} from '../lexicon/periods.ts'
import { LINK_AHEAD } from '../lexicon/ranges.ts'
import type { Clause } from '../text/clauses.ts'
import { ONE, sticky } from './digits.ts'
import { measured } from './hedged.ts'
import { type Numeral, readNumeral } from './numerals.ts'
import { isLink } from './ranges.ts'
import type { Measure, Reading } from './reading.ts'

/** A length of time in the text, in months or in days; `over` is how many months more it may be ("两个多月": 1). */
interface Length {
  end: number
  numeral: Numeral
  months?: bigint
  days?: number
  over: number
}

/** Every length of time that says something of the project. */
export function readPeriods(text: string, clauses: Clause[]): Measure[] {
  const found: Measure[] = []
  for (const clause of clauses) {
    const terms = TERMS.filter((t) => t.clause.test(text.slice(clause.at, clause.end)))
    for (let i = clause.at; terms.length > 0 && i < clause.end; i++) {
      const length = lengthAt(text, i)
      if (!length) continue
      const term = terms.find((t) => t.before.test(text.slice(Math.max(clause.at, i - 12), i)))
      if (term) found.push({ ...reading(text, i, length, term.unit), unit: term.unit, fact: term.fact })
      i = length.end - 1
    }
  }
  return found
}

/** How many whole months the length of time at `at` is; undefined for one that is none, or not exactly so many. */
export function monthsAt(text: string, at: number): number | undefined {
  const length = lengthAt(text, at)
  if (!length?.months || length.over > 0 || length.numeral.low !== length.numeral.high) return undefined
  const months = (length.numeral.low * length.months) / ONE
  return months * ONE === length.numeral.low * length.months ? Number(months) : undefined
}

/** The length that starts at `at`, with up to `smaller` lengths of ever smaller units that it goes on with. */
function lengthAt(text: string, at: number, smaller = 2): Length | undefined {
  const half = HALF_YEAR.exec(text.slice(at, at + 4))
  if (half) {
    const isMore = (half[1] ?? half[2]) !== undefined
    const length = { end: at + half[0].length, numeral: whole(6n), months: 1n, over: isMore ? 6 : 0 }
    return isMore ? length : withRest(length, restAt(text, length.end, smaller))
  }
  const numeral = readNumeral(text, at)
  if (!numeral) return undefined
  LINK_AHEAD.lastIndex = numeral.end
  const link = LINK_AHEAD.exec(text)?.[0]
  const upper = link && isLink(text, at, link) ? lengthAt(text, numeral.end + link.length, 0) : undefined
  if (upper?.months && upper.over === 0) return { ...upper, numeral: { ...upper.numeral, low: numeral.low } }
  TIME_UNIT.lastIndex = numeral.end
  const [words, unit = ''] = TIME_UNIT.exec(text) ?? []
  if (words === undefined || unit === MONTH_OF_YEAR) return undefined
  const end = numeral.end + words.length
  if (IN_DAYS.test(unit)) return { end, numeral, days: 1, over: 0 }
  if (IN_WEEKS.test(unit)) return { end, numeral, days: 7, over: 0 }
  const months = IN_YEARS.test(unit) ? 12n : IN_QUARTERS.test(unit) ? 3n : 1n
  if (AND_A_HALF.test(unit))
    return { end, numeral: plus(scaled(numeral, months), (months * ONE) / 2n), months: 1n, over: 0 }
  const length = { end, numeral, months, over: AND_MORE.test(unit) ? Number(months) : 0 }
  return length.over > 0 ? length : withRest(length, restAt(text, end, smaller))
}

/** "一年零两个月", "6个月零5天": days above whole months leave it open only up to the next one. */
function withRest(length: Length & { months: bigint }, rest: Length | undefined): Length {
  const { numeral, months } = length
  if (rest?.days !== undefined) {
    const days = Number(rest.numeral.high / ONE) * rest.days
    const over = 1 + Math.floor(days / SHORTEST_MONTH)
    return { end: rest.end, numeral: scaled(numeral, months), months: 1n, over }
  }
  if (months !== 12n || rest?.months !== 1n) return length
  const sum = plus(scaled(numeral, months), rest.numeral.low)
  return { end: rest.end, numeral: sum, months: 1n, over: rest.over }
}

/** The smaller length that a length goes on with. */
const restAt = (text: string, at: number, smaller: number): Length | undefined =>
  smaller > 0 ? lengthAt(text, at + (sticky(AND_THEN, text, at)?.length ?? 0), smaller - 1) : undefined

/** In days. */
const SHORTEST_MONTH = 28

const whole = (n: bigint): Numeral => ({
  low: n * ONE,
  high: n * ONE,
  open: false,
  ambiguous: false,
  scale: 1n,
  end: 0,
})
const scaled = (n: Numeral, by: bigint): Numeral => ({ ...n, low: n.low * by, high: n.high * by })
const plus = (n: Numeral, more: bigint): Numeral => ({ ...n, low: n.low + more, high: n.high + more })

function reading(text: string, at: number, length: Length, unit: TimeUnit): Reading {
  const { end, numeral, months = 1n, days, over } = length
  const perUnit = MONTHS_IN[unit]
  const base = { at, end, denied: false, loose: false }
  const count = Number(numeral.low) / Number(ONE)
  if (days !== undefined) {
    // A month has 28 to 31 days: the bounds are rounded outwards.
    const gte = Math.floor(((count * days) / 31 / perUnit) * 10) / 10
    const lte = Math.ceil(((count * days) / 28 / perUnit) * 10) / 10
    return { ...base, precision: 'approximate', quantity: { gte, lte } }
  }
  if (over > 0) {
    const least = count * Number(months)
    return {
      ...base,
      precision: 'approximate',
      quantity: { gt: least / perUnit, lt: (least + over) / perUnit },
    }
  }
  return measured(text, at, end, scaled(numeral, months), (v) =>
    v <= 1200n * ONE ? Number(v) / Number(ONE) / perUnit : undefined,
  )
}
