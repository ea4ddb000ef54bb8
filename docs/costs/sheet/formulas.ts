import type { CostTable } from '../cost-table.ts'
import type { Counted } from '../counted.ts'
import { countOf, isRounded, plain, times, WAN } from '../reading/money.ts'
import type { Role } from '../reading/words.ts'

/** A formula of a spreadsheet, without its sign, and how what it gives is shown. */
export interface Formula {
  is: string
  format: string
}

const MONEY = '#,##0.00####'

/**
 * The formula by which a cell follows from others: an amount from number and price, base and rate or years, a sum from the
 * items it is of, a share from the whole. Nothing for a figure by itself, or one that does not add up.
 */
export function formulaOf(row: Counted, at: number, i: number, costs: CostTable): Formula | undefined {
  const { role } = costs.columns[i] ?? {}
  if (costs.findings.some((each) => 'line' in each && each.line === row.line && each.kind !== 'share'))
    return undefined
  if (role === 'share') return shareOf(row, at, costs)
  const isSum = row.kind === 'subtotal' || row.kind === 'total'
  if (
    isSum &&
    row.items.length > 0 &&
    (role === 'amount' || ((role === 'year' || role === 'source') && row.cells[i] !== ''))
  )
    return { is: `SUM(${ranges(row.items, i)})`, format: MONEY }
  return role === 'amount' && row.kind === 'item' ? amountOf(row, at, costs) : undefined
}

/** Number times price, base times rate, or the sum of the years, in the unit of the amount. */
function amountOf(row: Counted, at: number, { columns }: CostTable): Formula | undefined {
  const place = (role: Role) => columns.findIndex((column) => column.role === role)
  const cell = (role: Role) => `${letters(place(role))}${at + 2}`
  const unit = (role: Role) => columns[place(role)]?.unit ?? WAN
  if (row.product) {
    const isCount = row.product.of === 'count'
    const from: Role = isCount ? 'price' : 'base'
    const factors = isCount ? countFactors(row, place, cell) : [cell('rate')]
    if (!factors || (!isCount && !/[%％]$/.test(row.cells[place('rate')] ?? ''))) return undefined
    const apart = Number(unit('amount')) / Number(unit(from))
    const scaled = apart === 1 ? '' : apart > 1 ? `/${apart}` : `*${1 / apart}`
    const product = `${[...factors, cell(from)].join('*')}${scaled}`
    const isExact = !row.written || row.written.fen === row.product.fen
    if (isExact) return { is: product, format: MONEY }
    if (!row.written || !isRounded(row.product.fen, row.written)) return undefined
    const decimals = String(unit('amount') / row.written.step).length - 1
    return { is: `ROUND(${product},${decimals})`, format: MONEY }
  }
  const [first] = row.parts
  const alike = row.parts.filter(({ role }) => role === first?.role)
  return alike.length > 1
    ? { is: alike.map(({ column }) => `${letters(column)}${at + 2}`).join('+'), format: MONEY }
    : undefined
}

/** What the price is multiplied with: a number by its cell, several in one cell one by one. */
function countFactors(
  row: Counted,
  place: (role: Role) => number,
  cell: (role: Role) => string,
): string[] | undefined {
  const factors = (['quantity', 'time'] as const).flatMap((role) => {
    const text = plain(row.cells[place(role)] ?? '')
    if (!countOf(text)) return []
    return /[×*xX]/.test(text) ? (text.match(/\d+(?:\.\d+)?/g) ?? []) : [cell(role)]
  })
  const [quantity] = factors
  const count = countOf(row.cells[place('quantity')] ?? '')
  // Months in a column of their own that the amount leaves out.
  const isOnce =
    place('time') >= 0 &&
    factors.length > 1 &&
    count &&
    row.price !== undefined &&
    times(row.price, count) === row.product?.fen
  if (isOnce && quantity) return [quantity]
  return factors.length > 0 ? factors : undefined
}

function shareOf(row: Counted, at: number, { columns, rows, findings }: CostTable): Formula | undefined {
  const amount = columns.findIndex(({ role }) => role === 'amount')
  const total = rows.findLastIndex(({ kind }) => kind === 'total')
  const isWrong = findings.some(
    (each) => 'line' in each && (each.line === row.line || each.line === rows[total]?.line),
  )
  if (!row.share || total < 0 || amount < 0 || isWrong) return undefined
  const column = letters(amount)
  return { is: `${column}${at + 2}/${column}$${total + 2}`, format: '0.00%' }
}

/** Cells of a column one below the other as a range: C3:C5,C7. */
function ranges(rows: readonly number[], column: number): string {
  const name = letters(column)
  const runs: [from: number, to: number][] = []
  for (const at of rows) {
    const run = runs.at(-1)
    if (run?.[1] === at - 1) run[1] = at
    else runs.push([at, at])
  }
  return runs
    .map(([from, to]) => (from === to ? `${name}${from + 2}` : `${name}${from + 2}:${name}${to + 2}`))
    .join(',')
}

/** The name of a column: A, B, … Z, AA. */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
