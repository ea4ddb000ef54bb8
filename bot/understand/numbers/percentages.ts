import type { FactId } from '../../../rules/facts.ts'
import {
  BEGINS_PERCENT,
  BOUNDED_BASE,
  FRACTION,
  PERCENT_AFTER,
  PERCENT_BEFORE,
  PERCENT_CUES,
  TENTHS,
} from '../lexicon/percentages.ts'
import type { Clause } from '../text/clauses.ts'
import { clauseAt } from '../text/clauses.ts'
import { ONE } from './digits.ts'
import { measured } from './hedged.ts'
import { type Numeral, readNumeral } from './numerals.ts'
import { joined } from './ranges.ts'
import type { Measure, Reading } from './reading.ts'

const LARGEST = 1_000_000n * ONE
const toNumber = (value: bigint): number | undefined =>
  value <= LARGEST ? Number(value) / Number(ONE) : undefined

/** "三分之一", "一半", "过半". */
function fractions(text: string): Reading[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const [words, under, over, more] = match
    const at = match.index ?? 0
    const base = { at, end: at + words.length, denied: false, loose: false }
    if (under === undefined || over === undefined)
      return [
        {
          ...base,
          precision: more ? ('bound' as const) : ('exact' as const),
          quantity: more ? { gt: 50 } : 50,
        },
      ]
    const whole = readNumeral(under, 0)?.low ?? 0n
    const part = readNumeral(over, 0)?.low ?? 0n
    if (whole <= 0n || part > whole) return []
    return [{ ...base, precision: 'exact' as const, quantity: (Number(part) * 100) / Number(whole) }]
  })
}

/** Every percentage in the text, and every share said as a fraction. */
export function readPercentages(text: string, clauses: Clause[]): Measure[] {
  const found: Reading[] = []
  for (let i = 0; i < text.length; i++) {
    const hundredth = text.startsWith(PERCENT_BEFORE, i)
    const at = hundredth ? i + PERCENT_BEFORE.length : i
    if (!BEGINS_PERCENT.test(text[at] ?? '') || (!hundredth && /[\d.]/.test(text[at - 1] ?? ''))) continue
    const numeral = readNumeral(text, at)
    if (!numeral) continue
    PERCENT_AFTER.lastIndex = numeral.end
    const unit = hundredth ? undefined : PERCENT_AFTER.exec(text)
    const tenths = !hundredth && !unit && TENTHS.test(text.slice(numeral.end))
    if (!hundredth && !unit && !tenths) {
      i = Math.max(i, numeral.end - 1)
      continue
    }
    const end = numeral.end + (unit ? unit[0].length : tenths ? 1 : 0)
    const scaled: Numeral = tenths
      ? { ...numeral, low: numeral.low * 10n, high: numeral.high * 10n }
      : numeral
    const reading = measured(text, i, end, scaled, toNumber, baseBefore(text, i))
    found.push(reading)
    i = reading.end - 1
  }
  return [...joined(text, found), ...fractions(text)].map((reading) => {
    const fact = percentFact(text, clauses, reading)
    return { ...reading, unit: '%', ...(fact && { fact }) }
  })
}

/** "超过原合同10%": where what a percentage is of begins, if a hedge stands before that and bounds the percentage. */
function baseBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 20), at)
  const [, contract, approved] = BOUNDED_BASE.exec(before) ?? []
  return at - (contract ?? approved ?? '').length
}

function percentFact(text: string, clauses: Clause[], { at }: Reading): FactId | undefined {
  const clause = clauseAt(clauses, at)
  const near = text.slice(clause.at, clause.end)
  const earlier = text.slice(0, clause.end)
  for (const words of [near, earlier, text]) {
    const cue = PERCENT_CUES.find(([, pattern]) => pattern.test(words))
    if (cue) return cue[0]
  }
  return undefined
}
