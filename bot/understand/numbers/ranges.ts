import { type Bounds, isEmpty, type Quantity } from '../../../rules/logic/interval.ts'
import { ALSO, AND, BETWEEN, LINK } from '../lexicon/ranges.ts'
import type { Reading } from './reading.ts'

/** The readings with "80万到90万" and "50万以上、不足100万" each as one. */
export function joined(text: string, readings: Reading[]): Reading[] {
  const all: Reading[] = []
  for (const next of readings) {
    const last = all.at(-1)
    const range = last && rangeOf(text, last, next)
    if (range) all.pop()
    all.push(range ?? next)
  }
  return all
}

function rangeOf(text: string, last: Reading, next: Reading): Reading | undefined {
  if (last.quantity === undefined || next.quantity === undefined) return undefined
  const link = text.slice(last.end, next.at)
  const bounds = last.precision === 'bound' && next.precision === 'bound' && ALSO.test(link)
  if (!bounds && !isLink(text, last.at, link)) return undefined
  const quantity = between(last.quantity, next.quantity)
  return quantity && { ...next, at: last.at, precision: 'range', quantity, denied: last.denied }
}

/** True for "到", "-"; for "and" only after "between". */
export const isLink = (text: string, at: number, words: string): boolean =>
  LINK.test(words) && (!AND.test(words) || BETWEEN.test(text.slice(0, at)))

/** From the lower of two quantities to the upper, or undefined when they bound nothing together. */
export function between(low: Quantity, high: Quantity): Bounds | undefined {
  const from = typeof low === 'number' ? { gte: low } : low
  const to = typeof high === 'number' ? { lte: high } : high
  const least = from.gt ?? from.gte
  const most = to.lt ?? to.lte
  if (least === undefined || most === undefined || least > most) return undefined
  const bounds = {
    ...(from.gt !== undefined ? { gt: from.gt } : { gte: least }),
    ...(to.lt !== undefined ? { lt: to.lt } : { lte: most }),
  }
  return isEmpty(bounds) ? undefined : bounds
}
