import type { Quantity } from '../../../rules/logic/interval.ts'

/** Amounts in 万元 are whole numbers of this many parts of one: 分. */
const FEN_PER_WAN = 1e6

const fen = (amount: number): number => Math.round(amount * FEN_PER_WAN)

/** An amount as somebody means it who adds that it is not settled: a tenth either way, as 大约 says (`lexicon/hedges.ts`). */
export const roughly = (amount: Quantity): Quantity =>
  typeof amount === 'number' ? { gte: tenths(amount, 9), lte: tenths(amount, 11) } : amount

const tenths = (amount: number, count: number): number => ((fen(amount) / 10) * count) / FEN_PER_WAN

/** An amount in 万元 so many times over. */
export const times = (amount: Quantity, count: number): Quantity =>
  mapped(amount, (n) => (fen(n) * count) / FEN_PER_WAN)

/** Amounts in 万元 together; undefined where one of them has an open end. */
export function total(amounts: readonly Quantity[]): Quantity | undefined {
  const exact = amounts.filter((q) => typeof q === 'number')
  if (exact.length === amounts.length) return exact.reduce((sum, n) => sum + fen(n), 0) / FEN_PER_WAN
  const bounds = amounts.map((q) => (typeof q === 'number' ? { gte: q, lte: q } : q))
  const least = bounds.map((b) => b.gt ?? b.gte ?? 0)
  const most = bounds.map((b) => b.lt ?? b.lte)
  const sum = (all: number[]) => all.reduce((all, n) => all + fen(n), 0) / FEN_PER_WAN
  const tops = most.filter((n) => n !== undefined)
  if (tops.length < most.length) return undefined
  return {
    ...(bounds.some((b) => b.gt !== undefined) ? { gt: sum(least) } : { gte: sum(least) }),
    ...(bounds.some((b) => b.lt !== undefined) ? { lt: sum(tops) } : { lte: sum(tops) }),
  }
}

/** A quantity with its number, or each of its bounds, put through a rising function. */
function mapped(q: Quantity, map: (n: number) => number): Quantity {
  if (typeof q === 'number') return map(q)
  const { gt, gte, lt, lte } = q
  return {
    ...(gt !== undefined && { gt: map(gt) }),
    ...(gte !== undefined && { gte: map(gte) }),
    ...(lt !== undefined && { lt: map(lt) }),
    ...(lte !== undefined && { lte: map(lte) }),
  }
}
