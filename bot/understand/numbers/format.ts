import type { Quantity } from '../../../rules/interval.ts'

/** A quantity in words that are read back as itself, if it is an amount in 万元; other units are mostly read back too. */
export function formatAmount(quantity: Quantity, unit = '万元'): string {
  const at = (n: number) => plain(n) + unit
  if (typeof quantity === 'number') return at(quantity)
  const { gt, gte, lt, lte } = quantity
  if (gte !== undefined && lte !== undefined && gte < lte) return `${at(gte)}至${at(lte)}`
  const low = gt !== undefined ? `超过${at(gt)}` : gte !== undefined ? `${at(gte)}及以上` : ''
  const high = lt !== undefined ? `不足${at(lt)}` : lte !== undefined ? `不超过${at(lte)}` : ''
  return low && high ? `${low}、${high}` : low || high
}

/** A number with as many of six decimals as it needs, never in exponent form. */
function plain(n: number): string {
  const digits = n.toFixed(6)
  return digits.replace(/\.?0+$/, '')
}
