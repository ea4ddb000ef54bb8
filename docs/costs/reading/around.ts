import type { Cell, Grid, Line, Loose } from '../../tables/grid.ts'
import { type Column, WORD_COLUMNS } from './columns.ts'
import { moneyOf } from './money.ts'
import { nameOfSum } from './row.ts'
import { spoken } from './spoken.ts'
import { NOTE, TOTAL } from './words.ts'

/** Which lines of a text are the costs, and under which columns. */
export interface Layout {
  columns: readonly Column[]
  lines: readonly Line[]
  /** Lines before and after that are no costs. */
  notes: { above: readonly string[]; below: readonly string[] }
  /** Lines outside the table that tell a cost all the same. */
  outside: readonly Line[]
  /** Other tables. */
  others: readonly Grid[]
  /** Lines of words, which have no columns of their own. */
  isSpoken: boolean
}

/** The lines under a head, with the sums that stand around the table, and what else does. */
export function gathered(
  columns: readonly Column[],
  rows: readonly Line[],
  loose: readonly Loose[],
  first: number,
  within: readonly string[],
  others: readonly Grid[],
): Layout {
  const told = loose.map((line) => ({ line, cost: costOf(line) }))
  const sums = told.flatMap(({ cost }) => (cost && isTotal(cost) ? placed(cost, columns) : []))
  const notes = told.flatMap(({ line, cost }) => (cost && isTotal(cost) ? [] : line))
  const lines = [...rows, ...sums].sort((a, b) => a.number - b.number)
  return {
    columns,
    lines,
    notes: {
      above: [...notes.filter((line) => line.number < first).map(({ text }) => text), ...within].filter(
        isMore,
      ),
      below: notes.filter((line) => line.number > first).map(({ text }) => text),
    },
    outside: told.flatMap(({ cost }) => (cost && !isTotal(cost) ? cost : [])),
    others,
    isSpoken: false,
  }
}

/** A line that only says the unit is said by the heads from then on. */
export const isMore = (line: string): boolean =>
  !/^[（(]?(?:金额)?单位[:：]?\s*(?:人民币)?(?:亿|万|千)?元[)）]?$/.test(line)

/** A line outside a table that tells a cost. */
function costOf({ text, number, from }: Loose): Line | undefined {
  if (NOTE.test(text) || /[。；]/.test(text)) return undefined
  const line = spoken(text, number, from)
  const [, , , price, amount] = line.cells
  return [price, amount].some((cell) => moneyOf(cell?.text ?? '', undefined)) ? line : undefined
}

const isTotal = ({ cells }: Line): boolean => TOTAL.test(nameOfSum(cells[1]?.text ?? ''))

/** A line of words under the columns of a table. */
export function placed({ number, cells, to }: Line, columns: readonly Column[]): Line {
  const nothing: Cell = { text: '', from: to, to }
  const under = columns.map(
    ({ role }) => cells[WORD_COLUMNS.findIndex((column) => column.role === role)] ?? nothing,
  )
  return { number, to, cells: under }
}
