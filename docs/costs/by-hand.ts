import { readCosts } from './cost-table.ts'
import type { Counted } from './counted.ts'
import { type Change, rewritten, withShares, withSums } from './rewrite.ts'

/**
 * A cost table as a person changed it, with what follows from their change: the amount of a row whose number or unit price
 * they changed, and the sums and shares that they left as they were. What they wrote themselves stays, to be checked.
 */
export function withoutStale(changed: string, drafted: string): string {
  if (!isAsDrafted(changed, drafted)) return changed
  const before = readCosts(drafted)
  const former = new Map(before.rows.map((row) => [keyOf(row), row]))
  const wrong = new Set(before.findings.flatMap((each) => ('line' in each ? each.line : [])))
  const isAsWas = (row: Counted) => row.written?.fen === former.get(keyOf(row))?.written?.fen
  const changes = readCosts(changed).rows.flatMap((row): Change[] => {
    const was = former.get(keyOf(row))
    const { product } = row
    const isOther = was?.product !== undefined && was.product.fen !== product?.fen
    return product && isOther && isAsWas(row) ? [{ row, to: product.fen }] : []
  })
  const wasRight = (row: Counted) => {
    const was = former.get(keyOf(row))
    return was !== undefined && !wrong.has(was.line)
  }
  const isShareAsWas = (row: Counted) => row.share?.fen === former.get(keyOf(row))?.share?.fen
  const summed = withSums(rewritten(changed, changes), (row) => wasRight(row) && isAsWas(row))
  return withShares(summed, (row) => wasRight(row) && isShareAsWas(row))
}

/** Whether a person has kept the columns of a drafted cost table, and what its sum is called: it can be drafted anew then. */
export function isAsDrafted(changed: string, drafted: string): boolean {
  const headOf = (text: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith('|'))
      ?.trim()
  const sums = (text: string) =>
    text
      .split('\n')
      .filter((line) => /合计|总计|总投资/.test(line))
      .map(wordsOf)
  const own = sums(drafted)
  return headOf(changed) === headOf(drafted) && sums(changed).every((sum) => own.includes(sum))
}

/** What a line says besides figures. */
const wordsOf = (line: string): string => line.replaceAll(/[\d.,\s]/g, '')

/** A row is known again by its number and name. */
const keyOf = ({ number, name }: Counted): string => `${number} ${name}`
