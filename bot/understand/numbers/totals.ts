import {
  COUNT_EN,
  EACH_OF,
  FIRST_PART,
  IN_PHASES,
  NEXT_PART,
  PHASES,
  PLUS,
  SEVERAL_PHASES,
  TIMES_AFTER,
  TIMES_BEFORE,
  UNITS_OF,
  UNSURE_COUNT,
} from '../lexicon/sums.ts'
import { ONE } from './digits.ts'
import { readNumeral } from './numerals.ts'
import { times, total } from './quantities.ts'
import type { Reading } from './reading.ts'

/** The readings with products ("30万×2") and parts named one after the other ("一期40万二期40万") each as one sum. */
export function totalled(text: string, readings: readonly Reading[]): Reading[] {
  const all: Reading[] = []
  let parts: Reading[] = []
  let labelled = false
  for (const reading of readings.map((each) => multiplied(text, each))) {
    const last = parts.at(-1)
    const link = last && !reading.denied ? text.slice(last.end, reading.at) : undefined
    if (link !== undefined && (PLUS.test(link) || (labelled && NEXT_PART.test(link)))) parts.push(reading)
    else {
      all.push(...together(parts))
      parts = [reading]
      labelled = FIRST_PART.test(text.slice(Math.max(0, reading.at - 16), reading.at))
    }
  }
  return [...all, ...together(parts)]
}

function together(parts: readonly Reading[]): readonly Reading[] {
  const [first] = parts
  const last = parts.at(-1)
  const known = parts.flatMap(({ quantity }) => quantity ?? [])
  const sum = parts.length > 1 && known.length === parts.length ? total(known) : undefined
  if (!first || !last || sum === undefined) return parts
  const vague = parts.find(({ precision }) => precision !== 'exact')
  return [{ ...first, end: last.end, quantity: sum, precision: vague?.precision ?? 'exact' }]
}

function multiplied(text: string, reading: Reading): Reading {
  const { at, end, quantity } = reading
  if (quantity === undefined) return reading
  TIMES_AFTER.lastIndex = end
  const after = TIMES_AFTER.exec(text)
  if (after)
    return { ...reading, end: end + after[0].length, quantity: times(quantity, numberOf(after[1] ?? '')) }
  const before = TIMES_BEFORE.exec(text.slice(Math.max(0, at - 12), at))
  return before
    ? { ...reading, at: at - before[0].length, quantity: times(quantity, numberOf(before[1] ?? '')) }
    : reading
}

/** How many there are of what costs so much each ("每套" by `words`); undefined where that is not surely said. */
export function unitsCounted(text: string, words: string): number | undefined {
  const each = EACH_OF.exec(words)?.[0]
  const counts = [...text.matchAll(UNITS_OF)].flatMap((match) => {
    const [, number = '', unit, numberEn, unitEn] = match
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    if (unit === PHASES && !IN_PHASES.test(before) && number !== SEVERAL_PHASES) return []
    if (each !== undefined && unitEn === undefined && unit !== each) return []
    return [UNSURE_COUNT.test(before) ? undefined : numberOf(numberEn ?? number)]
  })
  const [count] = counts
  return counts.every((n) => n === count) ? count : undefined
}

function numberOf(words: string): number {
  const numeral = readNumeral(words, 0)
  return COUNT_EN[words.toLowerCase()] ?? (numeral ? Number(numeral.low / ONE) : 1)
}
