import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { type CostTable, readCosts } from '../cost-table.ts'
import type { Counted } from '../counted.ts'
import { draftedTables } from '../drafted.ts'
import type { Column } from '../reading/columns.ts'
import { headWithUnit } from '../reading/columns.ts'
import { countOf, moneyOf, plain, rateOf, WAN, written } from '../reading/money.ts'
import { formulaOf } from './formulas.ts'

/**
 * A cost table as the bytes of an .xlsx file, with the columns and rows that a paper has. Amounts that follow from others
 * and sums are formulas, so that they stay right when somebody changes a figure; a figure that does not add up stands as it
 * was written. Words are words, whatever they begin with.
 */
export async function costSheet(costs: CostTable): Promise<Uint8Array> {
  const drafted = readCosts(draftedTables(costs).join('\n\n'))
  const { columns, rows } = drafted
  const head = columns.map(
    (column): Cell => ({ type: String, value: headWithUnit(column), fontWeight: 'bold' }),
  )
  const body = rows.map((row, at) => columns.map((column, i) => cellOf(row, at, column, i, drafted)))
  return writeExcelFile([head, ...body], { columns: columns.map(widthOf), stickyRowsCount: 1 }).toBuffer()
}

const widthOf = ({ role }: Column) => ({
  width: role === 'name' || role === 'basis' || role === 'remark' ? 28 : 14,
})

function cellOf(row: Counted, at: number, column: Column, i: number, costs: CostTable): Cell {
  const text = row.cells[i] ?? ''
  const formula = formulaOf(row, at, i, costs)
  if (formula) return { type: 'Formula', value: formula.is, format: formula.format }
  const figure = figureIn(text, column)
  if (figure) return { type: Number, ...figure }
  return text === '' ? null : { type: String, value: text, wrap: true }
}

/** A cell that holds a number alone, in the unit of its column; 2台 is 2, shown as 2台. */
function figureIn(
  text: string,
  { role, unit = WAN }: Column,
): { value: number; format?: string } | undefined {
  switch (role) {
    case 'price':
    case 'amount':
    case 'base':
    case 'year':
    case 'source': {
      const money = moneyOf(text, unit)
      return money && { value: Number(written(money.fen, unit)), format: MONEY }
    }
    case 'quantity':
    case 'time': {
      const [, digits = '', counted = ''] = /^([\d,.]+) ?([^\d"×*]*)$/.exec(plain(text)) ?? []
      if (!digits || !countOf(digits)) return undefined
      return {
        value: Number(digits.replaceAll(',', '')),
        format: counted ? `General"${counted}"` : 'General',
      }
    }
    case 'rate': {
      const rate = /[%％]$/.test(text) ? rateOf(text) : undefined
      return rate && { value: Number(rate.value) / 10 ** rate.decimals, format: '0.00%' }
    }
    default:
      return undefined
  }
}
/** As many decimals as there are, at least two. */
const MONEY = '#,##0.00####'
