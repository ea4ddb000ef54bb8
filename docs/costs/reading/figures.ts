import type { Column } from './columns.ts'
import { countOf, type Fen, moneyOf, product, rateOf, times, type Written } from './money.ts'
import type { Role } from './words.ts'

/** What is spent in one year, or comes from one source. */
export interface Part {
  column: number
  role: 'year' | 'source'
  fen: Fen
}

/** What figures of a row come to: number and price, or base and rate. */
export interface Product {
  of: 'count' | 'rate'
  fen: Fen
}

/** The money in a cell, in the unit of its column. */
export const moneyIn = (
  cells: readonly string[],
  columns: readonly Column[],
  at: number,
): Written | undefined => moneyOf(cells[at] ?? '', columns[at]?.unit)

/** What is spent in each year, and comes from each source. */
export const partsOf = (cells: readonly string[], columns: readonly Column[]): Part[] =>
  columns.flatMap(({ role }, column) => {
    const money = role === 'year' || role === 'source' ? moneyIn(cells, columns, column) : undefined
    return money && (role === 'year' || role === 'source') ? [{ column, role, fen: money.fen }] : []
  })

/** The unit price, and what number and price, or base and rate, come to. */
export function follows(
  cells: readonly string[],
  columns: readonly Column[],
  written: Written | undefined,
): { price: Fen | undefined; product: Product | undefined } {
  const at = (role: Role) => columns.findIndex((column) => column.role === role)
  const cell = (role: Role) => cells[at(role)] ?? ''
  const price = moneyIn(cells, columns, at('price'))?.fen
  const base = moneyIn(cells, columns, at('base'))?.fen
  const rate = rateOf(cell('rate'), /[%％]/.test(columns[at('rate')]?.head ?? ''))
  const fen = price === undefined ? undefined : counted(price, cell('quantity'), cell('time'), written)
  if (fen !== undefined) return { price, product: { of: 'count', fen } }
  return { price, product: base !== undefined && rate ? { of: 'rate', fen: times(base, rate) } : undefined }
}

/** So many times the price; with months in a column of their own, so many months of it, unless what is written leaves them out. */
function counted(price: Fen, quantity: string, time: string, written: Written | undefined): Fen | undefined {
  const [count, months] = [countOf(quantity), countOf(time)]
  const once = (count ?? months) && times(price, count ?? months ?? ONE)
  if (!count || !months) return once
  return once === written?.fen ? once : times(price, product(count, months))
}
const ONE = { value: 1n, decimals: 0 }
