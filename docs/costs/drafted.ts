import { tables } from '../tables/canvas.ts'
import type { CostTable } from './cost-table.ts'
import type { Counted } from './counted.ts'
import { type Column, headWithUnit, WORD_COLUMNS } from './reading/columns.ts'
import { type Fen, WAN, wan, written } from './reading/money.ts'
import type { Role } from './reading/words.ts'

/** The roles whose cells stand to the right. */
const NUMERIC: ReadonlySet<Role | undefined> = new Set([
  ...(['number', 'quantity', 'time', 'price', 'amount', 'base', 'rate', 'share', 'year', 'source'] as const),
])
/** The head of what is computed where nobody has a column for it. */
const AMOUNT: Column = { head: '金额', role: 'amount', unit: undefined }
const SUM = '合计'

/**
 * A cost table as a paper has it: the person's columns, rows and order, what follows from number and price filled in, and a
 * sum where none is written. Lines of words stand in the usual columns, in 万元.
 */
export function draftedTables(costs: CostTable): string[] {
  const { columns, rows } = costs.isSpoken ? ofWords(costs) : withAmounts(costs)
  const whole = wantsSum(costs) ? [...rows, sumOf(costs, columns)] : rows
  if (costs.isSpoken && rows.length === 0) return []
  const right = columns.flatMap(({ role }, i) => (NUMERIC.has(role) ? i : []))
  return tables(columns.map(headWithUnit), whole, right)
}

/** A sum is drafted where none is written, and none is asked for: what it says would answer whether a row belongs to it. */
const wantsSum = ({ rows, findings }: CostTable): boolean =>
  rows.some(({ kind }) => kind === 'item') &&
  !rows.some(({ kind }) => kind === 'total') &&
  !findings.some(
    (each) => each.kind === 'unread' && (each.why === 'blank-number' || each.why === 'after-total'),
  )

interface Drafted {
  columns: readonly Column[]
  rows: string[][]
}

function ofWords({ rows }: CostTable): Drafted {
  const isNumbered = rows.some(({ number }) => number !== '')
  const costs = rows.filter(({ kind }) => kind === 'item' || kind === 'unread')
  const numbers = new Map(costs.map((row, i) => [row, isNumbered ? row.number : String(i + 1)]))
  return {
    columns: WORD_COLUMNS,
    rows: rows.map((row) => {
      const { quantity, price, kind, name, cells } = row
      const called = cells[1] ?? name
      const amount = row.written?.fen ?? (kind === 'unread' ? undefined : row.amount)
      return [numbers.get(row) ?? row.number, called, quantity, inWan(price), inWan(amount)]
    }),
  }
}

const inWan = (fen: Fen | undefined): string => (fen === undefined ? '' : wan(fen, 2))

/** The cells as they were written; a blank amount is filled in where it follows, or is that of a sum. */
function withAmounts({ columns, rows }: CostTable): Drafted {
  const own = columns.findIndex(({ role }) => role === 'amount')
  const price = columns.findIndex(({ role }) => role === 'price')
  const at = own >= 0 ? own : price < 0 ? columns.length : price + 1
  const unit = columns.find(
    ({ role, unit: said }) =>
      said !== undefined && (role === 'price' || role === 'year' || role === 'source'),
  )?.unit
  const wide = own >= 0 ? columns : columns.toSpliced(at, 0, { ...AMOUNT, unit: unit ?? WAN })
  const filled = (row: Counted): string[] => {
    const cells = own >= 0 ? [...row.cells] : row.cells.toSpliced(at, 0, '')
    const fen = row.written?.fen ?? row.amount
    const isSum = row.kind === 'total' || (row.kind === 'subtotal' && row.rank === undefined)
    const follows = isSum || (row.kind === 'item' && (row.product !== undefined || row.parts.length > 0))
    const isBlank = (cells[at] ?? '') === '' && !(isSum && row.place && row.written)
    return isBlank && follows && fen !== undefined ? cells.with(at, inUnit(fen, wide[at])) : cells
  }
  return { columns: wide, rows: rows.map(filled) }
}

const inUnit = (fen: Fen, column: Column | undefined): string => {
  const unit = column?.unit ?? WAN
  return written(fen, unit, unit === WAN ? 2 : 0)
}

/** The line of the sum, with that of every year and source. */
function sumOf({ rows, total, columns: read }: CostTable, columns: readonly Column[]): string[] {
  const partsIn = (head: string) =>
    rows
      .filter(({ kind }) => kind === 'item')
      .flatMap(({ parts }) => parts.filter(({ column }) => read[column]?.head === head))
  return columns.map((column) => {
    if (column.role === 'name') return SUM
    if (column.role === 'amount') return inUnit(total, column)
    const parts = partsIn(column.head)
    return parts.length > 0
      ? inUnit(
          parts.reduce((sum, { fen }) => sum + fen, 0n),
          column,
        )
      : ''
  })
}
