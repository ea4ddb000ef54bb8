import { readCosts } from './cost-table.ts'
import type { Counted } from './counted.ts'
import type { Fen } from './money.ts'
import { rewritten, withSums } from './rewrite.ts'

/** The one item of a cost table with this name. */
export function rowNamed(text: string, name: string): Counted | undefined {
  const [row, ...others] = readCosts(text).rows.filter((each) => each.name === name)
  return row?.kind === 'item' && others.length === 0 ? row : undefined
}

/**
 * A cost table as it was typed, with another amount in one row, and in the sums that were right before. `undefined` where
 * the amount follows from other figures of the row, or the table does not read as it should afterwards.
 */
export function amended(text: string, row: Counted, amount: Fen): string | undefined {
  if (row.product || row.price !== undefined || row.parts.length > 0) return undefined
  const before = readCosts(text)
  const wrong = new Set(before.findings.flatMap((finding) => ('line' in finding ? finding.line : [])))
  const changed = withSums(rewritten(text, [{ row, to: amount }]), ({ line }) => !wrong.has(line))
  const after = readCosts(changed)
  const isSo =
    after.rows.find(({ line, name }) => line === row.line && name === row.name)?.amount === amount &&
    after.total === before.total - (row.amount ?? 0n) + amount
  return isSo && after.findings.length <= before.findings.length ? changed : undefined
}
