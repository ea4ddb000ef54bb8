import { z } from 'zod'

/**
 * What is known of a number: an exact value, or bounds on it (`{ gte: 80, lte: 90 }` for "80 to 90").
 * A condition on a number has the same shape, so that deciding it is a question of set inclusion.
 */
export interface Bounds {
  gt?: number | undefined
  gte?: number | undefined
  lt?: number | undefined
  lte?: number | undefined
}
export type Quantity = number | Bounds

/**
 * Amounts keep at most six decimals (万元 down to 分). A double holds such a number exactly enough that
 * comparing two of them is comparing the decimals they were written as.
 */
const amount = z.number().nonnegative().max(1e9)

export const bounds = z
  .strictObject({ gt: amount, gte: amount, lt: amount, lte: amount })
  .partial()
  .refine((b) => Object.keys(b).length > 0, '至少写 gt、gte、lt、lte 之一')
  .refine((b) => !(b.gt !== undefined && b.gte !== undefined), 'gt 和 gte 只写一个')
  .refine((b) => !(b.lt !== undefined && b.lte !== undefined), 'lt 和 lte 只写一个')
  .refine((b) => !isEmpty(b), '没有一个数满足这个范围')

export const quantity = z.union([amount, bounds])

/** True when no amount satisfies the bounds. */
export function isEmpty(b: Bounds): boolean {
  const low = lowest(b)
  const high = b.lt ?? b.lte
  if (high === undefined) return false
  const closed = b.gt === undefined && b.lt === undefined
  return closed ? low > high : low >= high
}

/** `true` when every number of `known` is in `wanted`, `false` when none is, `undefined` when it depends. */
export function within(known: Quantity, wanted: Bounds): boolean | undefined {
  if (typeof known === 'number') return contains(wanted, known)
  const above = atLeast(known, wanted)
  const below = atMost(known, wanted)
  if (above === false || below === false) return false
  return above === true && below === true ? true : undefined
}

/** True when the number satisfies the bounds. */
export function contains(b: Bounds, n: number): boolean {
  return (
    (b.gte === undefined || n >= b.gte) &&
    (b.gt === undefined || n > b.gt) &&
    (b.lte === undefined || n <= b.lte) &&
    (b.lt === undefined || n < b.lt)
  )
}

/** Amounts are never negative, so zero is a lower bound that need not be written. */
const lowest = (b: Bounds) => b.gt ?? b.gte ?? 0

function atLeast(known: Bounds, wanted: Bounds): boolean | undefined {
  const limit = wanted.gt ?? wanted.gte
  if (limit === undefined) return true
  const strict = wanted.gt !== undefined
  const low = lowest(known)
  if (low > limit || (low === limit && (!strict || known.gt !== undefined))) return true
  const high = known.lt ?? known.lte
  if (high !== undefined && (high < limit || (high === limit && (strict || known.lt !== undefined))))
    return false
  return undefined
}

function atMost(known: Bounds, wanted: Bounds): boolean | undefined {
  const limit = wanted.lt ?? wanted.lte
  if (limit === undefined) return true
  const strict = wanted.lt !== undefined
  const high = known.lt ?? known.lte
  if (high !== undefined && (high < limit || (high === limit && (!strict || known.lt !== undefined))))
    return true
  const low = lowest(known)
  if (low > limit || (low === limit && (strict || known.gt !== undefined))) return false
  return undefined
}

/** The numbers that satisfy both. */
export function meet(a: Bounds, b: Bounds): Bounds {
  const low = tighter(lowOf(a), lowOf(b), (x, y) => x > y)
  const high = tighter(highOf(a), highOf(b), (x, y) => x < y)
  return between(low, high)
}

/** The numbers from the lower end of `a` to the upper end of `b`. */
export function span(a: Bounds, b: Bounds): Bounds {
  const { gt, gte } = a
  const { lt, lte } = b
  return {
    ...(gt !== undefined && { gt }),
    ...(gte !== undefined && { gte }),
    ...(lt !== undefined && { lt }),
    ...(lte !== undefined && { lte }),
  }
}

/** One end of what is known of a number. */
export interface End {
  at: number
  open: boolean
}
const end = (open: number | undefined, closed: number | undefined): End | undefined =>
  open !== undefined
    ? { at: open, open: true }
    : closed !== undefined
      ? { at: closed, open: false }
      : undefined
export const lowOf = (b: Bounds) => end(b.gt, b.gte)
export const highOf = (b: Bounds) => end(b.lt, b.lte)
/** The bounds between two ends; one that is missing leaves that side open. */
export const between = (low: End | undefined, high: End | undefined): Bounds => ({
  ...(low && (low.open ? { gt: low.at } : { gte: low.at })),
  ...(high && (high.open ? { lt: high.at } : { lte: high.at })),
})

function tighter(
  a: End | undefined,
  b: End | undefined,
  beyond: (x: number, y: number) => boolean,
): End | undefined {
  if (!a || !b) return a ?? b
  if (a.at === b.at) return a.open ? a : b
  return beyond(a.at, b.at) ? a : b
}
