import {
  ADDED,
  ADDED_TO,
  FIRST_PART,
  NEXT_PART,
  OF_PHASE,
  OF_SOURCE,
  PLUS,
  TIMES_AFTER,
  TIMES_BEFORE,
  TIMES_ONE,
} from '../lexicon/sums.ts'
import { numberOf } from './counts.ts'
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
    const before = text.slice(Math.max(0, (last?.at ?? 0) - 16), last?.at)
    const goesOn = link !== undefined && ((labelled && NEXT_PART.test(link)) || isAdded(link, before))
    if (goesOn) parts.push(reading)
    else {
      all.push(...together(text, parts))
      parts = [reading]
      labelled = FIRST_PART.test(labelOf(text, reading))
    }
  }
  return [...all, ...together(text, parts)]
}

/** "30万加25万" is a sum; "批复200万加15万" adds to what was approved. */
const isAdded = (link: string, before: string): boolean =>
  PLUS.test(link) || (ADDED.test(link) && !ADDED_TO.test(before))

/** The words right before an amount, as far as they may name it. */
const labelOf = (text: string, { at }: Reading): string => text.slice(Math.max(0, at - 16), at)

function together(text: string, parts: readonly Reading[]): readonly Reading[] {
  const [first] = parts
  const last = parts.at(-1)
  const known = parts.flatMap(({ quantity }) => quantity ?? [])
  const sum = parts.length > 1 && known.length === parts.length ? total(known) : undefined
  if (!first || !last || sum === undefined)
    return parts.map((part) => (OF_PHASE.test(labelOf(text, part)) ? { ...part, phase: true } : part))
  const vague = parts.find(({ precision }) => precision !== 'exact')
  const sources = parts.every((part) => OF_SOURCE.test(labelOf(text, part)))
  const precision = vague?.precision ?? 'exact'
  return [{ ...first, end: last.end, quantity: sum, precision, sum: true, ...(sources && { sources }) }]
}

function multiplied(text: string, reading: Reading): Reading {
  const { at, end, quantity } = reading
  if (quantity === undefined) return reading
  TIMES_AFTER.lastIndex = end
  const after = TIMES_AFTER.exec(text)
  if (after)
    return { ...reading, end: end + after[0].length, quantity: times(quantity, numberOf(after[1] ?? '')) }
  const words = text.slice(Math.max(0, at - 12), at)
  const before = TIMES_BEFORE.exec(words) ?? TIMES_ONE.exec(words)
  return before
    ? { ...reading, at: at - before[0].length, quantity: times(quantity, numberOf(before[1] ?? '')) }
    : reading
}
