import { short } from '../wording.ts'

/** Money in 分, so that sums are exact. */
export type Fen = bigint
const FEN_PER_YUAN = 100n
const FEN_PER_WAN = 1_000_000n

export interface BudgetRow {
  name: string
  /** As written, with its unit: 2台. */
  quantity: string
  price: Fen | undefined
  amount: Fen
}

/** A cost table as an applicant gave it. */
export interface Budget {
  rows: BudgetRow[]
  total: Fen
  /** What does not add up or cannot be read; each names its line. */
  problems: string[]
  /** How many lines were not read at all. */
  unread: number
}

type Column = 'name' | 'quantity' | 'unit' | 'price' | 'amount'
const HEADINGS: readonly [Column, RegExp][] = [
  ['price', /单价/],
  ['amount', /金额|合价|总价|小计|费用（|费用\(/],
  ['quantity', /数量/],
  ['unit', /^(计量)?单位$/],
  ['name', /名称|内容|项目|费用|科目/],
]

interface Layout {
  columns: readonly (Column | undefined)[]
  /** The unit of money that the headings give; 万元 without one. */
  scale: Fen
}

/**
 * Reads a Markdown or tab-separated table, or lines of name, quantity and unit price (or name and amount). Amounts
 * are in 万元 unless 元 is written. Lines of sums are checked, not added.
 */
export function parseBudget(text: string): Budget {
  const budget: Budget = { rows: [], total: 0n, problems: [], unread: 0 }
  let layout: Layout | undefined
  let subtotal = 0n
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const cells = cellsOf(raw)
    if (cells.every((cell) => /^[:\-\s]*$/.test(cell))) continue
    const heading = layout ? undefined : layoutOf(cells)
    if (heading) {
      layout = heading
      continue
    }
    const problem = (what: string) => budget.problems.push(`第${i + 1}行“${short(nameIn(cells), 30)}”${what}`)
    const line = layout ? fromColumns(cells, layout) : fromWords(cells)
    if (isSum(cells)) {
      const partial = /小计/.test(cells.join(''))
      const expected = partial ? subtotal : budget.total
      if (line.amount !== undefined && line.amount !== expected)
        problem(`写为${wan(line.amount)}万元，各项相加为${wan(expected)}万元`)
      if (partial) subtotal = 0n
      continue
    }
    const product =
      line.price === undefined || line.count === undefined ? undefined : times(line.price, line.count)
    const amount = product ?? line.amount
    if (!line.name || amount === undefined) {
      problem('没有读出数量和单价，未计入合计')
      budget.unread += 1
      continue
    }
    if (product !== undefined && line.amount !== undefined && product !== line.amount)
      problem(`数量乘以单价为${wan(product)}万元，金额写为${wan(line.amount)}万元`)
    budget.rows.push({ name: line.name, quantity: line.quantity, price: line.price, amount })
    budget.total += amount
    subtotal += amount
  }
  return budget
}

/** 万元 with as many decimals as needed, at least `decimals`. */
export function wan(fen: Fen, decimals = 0): string {
  const sign = fen < 0n ? '-' : ''
  const positive = fen < 0n ? -fen : fen
  const fraction = String(positive % FEN_PER_WAN).padStart(6, '0')
  const shown = fraction.replace(/0+$/, '').padEnd(decimals, '0')
  return `${sign}${positive / FEN_PER_WAN}${shown && `.${shown}`}`
}

/** An amount of 万元 with at most six decimals as 分. */
export function fenOf(amount: number): Fen {
  return scaled(amount.toFixed(6), 6)
}

interface Line {
  name: string
  quantity: string
  count: Count | undefined
  price: Fen | undefined
  amount: Fen | undefined
}
/** A decimal number: `value` × 10^-`decimals`. */
interface Count {
  value: bigint
  decimals: number
}

function fromColumns(cells: readonly string[], { columns, scale }: Layout): Line {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? ''
  const quantity = cell('quantity')
  return {
    name: cell('name'),
    quantity: `${quantity}${/\D$/.test(quantity) ? '' : cell('unit')}`,
    count: countOf(quantity),
    price: moneyOf(cell('price'), scale),
    amount: moneyOf(cell('amount'), scale),
  }
}

function fromWords(cells: readonly string[]): Line {
  const first = cells.findIndex((cell, i) => i > 0 && /^[¥￥]?\d/.test(cell))
  const numbers = first < 0 ? [] : cells.slice(first)
  const name = cells.slice(0, first < 0 ? undefined : first).join(' ')
  const [one = '', two, three] = numbers
  if (numbers.length === 1)
    return { name, quantity: '', count: undefined, price: undefined, amount: moneyOf(one, FEN_PER_WAN) }
  return {
    name,
    quantity: one,
    count: countOf(one),
    price: moneyOf(two ?? '', FEN_PER_WAN),
    amount: moneyOf(three ?? '', FEN_PER_WAN),
  }
}

function cellsOf(line: string): string[] {
  const text = line.trim()
  const cells = /^\|/.test(text)
    ? text.replace(/^\||\|$/g, '').split('|')
    : text.split(/\t/.test(text) ? /\t/ : /[\s，,；;：:×*]+(?![^（(]*[）)])/)
  return cells.map((cell) => cell.replaceAll('**', '').trim())
}

function layoutOf(cells: readonly string[]): Layout | undefined {
  const columns = cells.map((cell) => HEADINGS.find(([, heading]) => heading.test(cell))?.[0])
  if (!columns.includes('name') || !(columns.includes('price') || columns.includes('amount')))
    return undefined
  if (cells.some((cell) => /^[¥￥]?\d/.test(cell))) return undefined
  const yuan = cells.some((cell) => /[（(]元[）)]/.test(cell))
  return { columns, scale: yuan ? FEN_PER_YUAN : FEN_PER_WAN }
}

const isSum = (cells: readonly string[]) =>
  cells.some((cell) => /^(总计|合计|小计|总投资)([（(][^（()）]*[）)])?[:：]?$/.test(cell))
const nameIn = (cells: readonly string[]) =>
  cells.find((cell) => cell && !/^\d+$/.test(cell)) ?? cells[0] ?? ''

const NUMBER = /^[¥￥]?(\d+(?:[,，]\d{3})*(?:\.\d{1,6})?)\s*(\D*)$/

function countOf(cell: string): Count | undefined {
  const [, digits] = NUMBER.exec(cell) ?? []
  if (!digits) return undefined
  const plain = digits.replaceAll(/[,，]/g, '')
  const decimals = plain.split('.')[1]?.length ?? 0
  return { value: scaled(plain, decimals), decimals }
}

function moneyOf(cell: string, scale: Fen): Fen | undefined {
  const [, digits, unit = ''] = NUMBER.exec(cell) ?? []
  if (!digits) return undefined
  const count = countOf(digits)
  const each = /万/.test(unit) ? FEN_PER_WAN : /元/.test(unit) ? FEN_PER_YUAN : scale
  return count && times(each, count)
}

/** Half a 分 counts as one, as spreadsheets round. */
function times(price: Fen, { value, decimals }: Count): Fen {
  const divisor = 10n ** BigInt(decimals)
  return (2n * price * value + divisor) / (2n * divisor)
}

function scaled(digits: string, decimals: number): bigint {
  const [whole = '0', fraction = ''] = digits.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals))
}
