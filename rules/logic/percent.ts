import { type Bounds, between, type End, highOf, lowOf, type Quantity } from './interval.ts'

/** How many per cent one amount is of another, as far as both are known; nothing of a whole that may be nothing. */
export function percentOf(part: Quantity, whole: Quantity): Quantity | undefined {
  const low = over(lowest(part), highOf(asBounds(whole)))
  const high = over(highOf(asBounds(part)), lowest(whole))
  return quantity(low ?? ZERO, high)
}

/** By how many per cent one amount is above another, none where it is below. */
export function percentAbove(amount: Quantity, base: Quantity): Quantity | undefined {
  const share = percentOf(amount, base)
  if (share === undefined) return undefined
  const above = (end: End | undefined): End | undefined =>
    end && (end.at < WHOLE ? ZERO : { ...end, at: rounded(end.at - WHOLE) })
  const bounds = asBounds(share)
  return quantity(above(lowOf(bounds)) ?? ZERO, above(highOf(bounds)))
}

/** Whether one amount is smaller than another, as far as both are known. */
export function isLess(a: Quantity, b: Quantity): boolean | undefined {
  const [least, most] = [lowest(a), highOf(asBounds(a))]
  const [floor, ceiling] = [lowest(b), highOf(asBounds(b))]
  if (most && (most.at < floor.at || (most.at === floor.at && (most.open || floor.open)))) return true
  return ceiling && least.at >= ceiling.at ? false : undefined
}

const WHOLE = 100
const ZERO: End = { at: 0, open: false }

const asBounds = (q: Quantity): Bounds => (typeof q === 'number' ? { gte: q, lte: q } : q)
const lowest = (q: Quantity): End => lowOf(asBounds(q)) ?? ZERO

function quantity(low: End, high: End | undefined): Quantity | undefined {
  if (high && low.at === high.at && !low.open && !high.open) return low.at
  return low.at === 0 && !low.open && !high ? undefined : between(low, high)
}

function over(part: End | undefined, whole: End | undefined): End | undefined {
  if (!part || !whole || whole.at === 0) return undefined
  return { at: ratio(part.at, whole.at), open: part.open || whole.open }
}

/** Amounts have at most six decimals, so that they are whole numbers of this. */
const MICRO = 1e6
/** Decimals of a percentage that are exact; what is smaller only tells on which side of them it lies. */
const EXACT = 9

/** A percentage that equals a limit exactly when the amounts do, whatever a double makes of the division. */
function ratio(part: number, whole: number): number {
  const dividend = BigInt(Math.round(part * MICRO)) * BigInt(WHOLE) * 10n ** BigInt(EXACT)
  const divisor = BigInt(Math.round(whole * MICRO))
  const more = dividend % divisor === 0n ? 0 : 10 ** -(EXACT + 1)
  return Number(dividend / divisor) / 10 ** EXACT + more
}

const rounded = (n: number) => Number(n.toFixed(EXACT + 1))
