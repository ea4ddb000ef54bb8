import { type CostTable, itemsOf, readCosts } from './cost-table.ts'
import type { Counted } from './counted.ts'
import type { Fen } from './reading/money.ts'
import { rewritten, withShares, withSums } from './rewrite.ts'

/** The one item of a cost table with this name. */
export function rowNamed(text: string, name: string): Counted | undefined {
  const [row, ...others] = readCosts(text).rows.filter((each) => each.name === name)
  return row?.kind === 'item' && others.length === 0 ? row : undefined
}

/**
 * A cost table as it was typed, with another amount in one row, and in the sums and shares that were right before.
 * `undefined` where the amount follows from other figures of the row, or the table does not read as it should afterwards.
 */
export function amended(text: string, row: Counted, amount: Fen): string | undefined {
  if (row.product || row.price !== undefined || row.parts.length > 0) return undefined
  const before = readCosts(text)
  const wrong = wrongIn(before)
  const mayChange = ({ line }: Counted) => !wrong.includes(line)
  const changed = withShares(withSums(rewritten(text, [{ row, to: amount }]), mayChange), mayChange)
  const after = readCosts(changed)
  const isSo =
    after.rows.find(({ line, name }) => line === row.line && name === row.name)?.amount === amount &&
    after.total === before.total - (row.amount ?? 0n) + amount
  return isSo && after.findings.length <= before.findings.length ? changed : undefined
}

/**
 * A cost table as it was typed, without one row, and with the sums that were right before. `undefined` where the row shares
 * its line with another, or the table does not read as it should afterwards.
 */
export function withoutRow(text: string, row: Counted): string | undefined {
  const before = readCosts(text)
  if (row.kind !== 'item' || before.rows.filter(({ line }) => line === row.line).length > 1) return undefined
  const from = text
    .split('\n')
    .slice(0, row.line - 1)
    .join('\n').length
  const gone = text.slice(0, from) + text.slice(row.to)
  const lines = text.split('\n').length - gone.split('\n').length
  const wrong = wrongIn(before).map((line) => (line > row.line ? line - lines : line))
  const mayChange = ({ line }: Counted) => !wrong.includes(line)
  const left = withShares(withSums(from === 0 ? gone.replace(/^\r?\n/, '') : gone, mayChange), mayChange)
  const after = readCosts(left)
  const isSo =
    after.rows.length === before.rows.length - 1 &&
    after.total === before.total - (row.amount ?? 0n) &&
    itemsOf(after).length > 0
  return isSo && after.findings.length <= before.findings.length ? left : undefined
}

const wrongIn = ({ findings }: CostTable): number[] =>
  findings.flatMap((finding) => ('line' in finding ? finding.line : []))
