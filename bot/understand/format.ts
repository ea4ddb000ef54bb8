import type { Quantity } from '../../rules/interval.ts'

/** An amount in 万元 in words that `readAmounts` reads back as itself. */
export function formatAmount(quantity: Quantity): string {
  if (typeof quantity === 'number') return `${plain(quantity)}万元`
  const { gt, gte, lt, lte } = quantity
  if (gte !== undefined && lte !== undefined && gte < lte) return `${plain(gte)}万元至${plain(lte)}万元`
  const low = gt !== undefined ? `超过${plain(gt)}万元` : gte !== undefined ? `${plain(gte)}万元及以上` : ''
  const high = lt !== undefined ? `不足${plain(lt)}万元` : lte !== undefined ? `不超过${plain(lte)}万元` : ''
  return low && high ? `${low}、${high}` : low || high
}

/** A number with as many of six decimals as it needs, never in exponent form. */
function plain(n: number): string {
  const digits = n.toFixed(6)
  return digits.replace(/\.?0+$/, '')
}
