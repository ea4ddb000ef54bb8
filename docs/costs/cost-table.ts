import type { Grid } from '../tables/grid.ts'
import { type Counted, counted } from './counted.ts'
import type { Finding } from './findings.ts'
import { type Column, columnsOf } from './reading/columns.ts'
import { headIn, layoutOf } from './reading/layout.ts'
import type { Fen } from './reading/money.ts'
import { nameOfSum, type Row, rowOf } from './reading/row.ts'
import { SUBTOTAL } from './reading/words.ts'

/** A table of costs as an applicant gave it. */
export interface CostTable {
  columns: readonly Column[]
  rows: readonly Counted[]
  /** The items, each counted once. */
  total: Fen
  /** What does not add up or cannot be told, in the order of the lines. */
  findings: readonly Finding[]
  /** Lines before and after the table that are no costs. */
  notes: { above: readonly string[]; below: readonly string[] }
  /** Other tables in the text; nothing of them is counted. */
  others: readonly Grid[]
  /** Lines of words, which have no columns of their own. */
  isSpoken: boolean
}

/**
 * Reads a table of costs: Markdown, pasted from a spreadsheet, comma-separated, or lines of words. Amounts are in 万元 where
 * nobody says 元. What cannot be read surely is a finding, and not added.
 */
export function readCosts(text: string): CostTable {
  const { columns, lines, notes, outside, others, isSpoken } = layoutOf(text)
  const rows: Row[] = []
  for (const line of lines)
    rows.push(rowOf(line, columns, rows.findLast(({ name }) => !SUBTOTAL.test(nameOfSum(name)))?.name ?? ''))
  const count = counted(rows, !isSpoken)
  const findings: Finding[] = [
    ...count.findings,
    ...outside.map(
      ({ number, cells }): Finding => ({
        kind: 'unread',
        why: 'outside',
        line: number,
        name: cells[1]?.text ?? '',
      }),
    ),
    ...ambiguous(columns),
    ...elsewhere(others, count),
    ...(count.findings.length > 0 || count.rows.some(({ kind }) => kind === 'item' || kind === 'beside')
      ? []
      : [{ kind: 'empty' } as const]),
  ]
  return {
    columns,
    rows: count.rows,
    total: count.total,
    findings: inOrder(findings),
    notes,
    others,
    isSpoken,
  }
}

/** Other columns that may be amounts as well. */
function ambiguous(columns: readonly Column[]): Finding[] {
  const read = columns.find(({ role }) => role === 'amount')?.head ?? ''
  const others = columns
    .filter(({ role, head }) => role === undefined && /金额|合价|总价/.test(head))
    .map(({ head }) => head)
  return others.length > 0 ? [{ kind: 'columns', read, others }] : []
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => lineOf(a) - lineOf(b))
const lineOf = (finding: Finding): number => ('line' in finding ? finding.line : Infinity)

/** The costs that are counted. */
export const itemsOf = ({ rows }: CostTable): Counted[] => rows.filter(({ kind }) => kind === 'item')

/** Other tables of costs that do not come to the whole, nor to one of the rows: they may be left out by mistake. */
function elsewhere(others: readonly Grid[], { rows, total }: Pick<CostTable, 'rows' | 'total'>): Finding[] {
  const known = new Set([total, ...rows.map(({ amount }) => amount)])
  return others.flatMap((grid): Finding[] => {
    const [head, ...lines] = grid.lines.slice(Math.max(0, headIn(grid)))
    const columns = head && columnsOf(head, undefined)
    if (!head || !columns) return []
    const other = counted(
      lines.map((line) => rowOf(line, columns, '')),
      true,
    )
    const items = other.rows.filter(({ kind }) => kind === 'item')
    return known.has(other.total) || items.length === 0
      ? []
      : [{ kind: 'other-table', line: head.number, rows: items.length, total: other.total }]
  })
}
