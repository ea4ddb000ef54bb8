import type { Cell, Line } from '../../tables/grid.ts'
import type { Column } from './columns.ts'
import { follows, moneyIn, type Part, type Product, partsOf } from './figures.ts'
import { apart, type Rank, rankOf } from './levels.ts'
import { type Fen, plain, rateOf, type Written } from './money.ts'
import { NOTHING, OF_SOMETHING, type Role, SUBTOTAL, TOTAL } from './words.ts'

/** One line of a cost table, as it is written; what it counts for is told by the lines around it. */
export interface Row {
  /** The line of the text that it begins in, from 1. */
  line: number
  /** Where that line ends in the text. */
  to: number
  /** By column, as written. */
  cells: readonly string[]
  /** Where its amount stands in the text; `undefined` where there is no cell for one. */
  place: Pick<Cell, 'from' | 'to'> | undefined
  number: string
  rank: Rank | undefined
  /** What it is called; in merged cells, what stands above; nothing where an amount stands alone. */
  name: string
  /** How many, with the unit: 2台. */
  quantity: string
  price: Fen | undefined
  /** The amount that is written, or that its years or sources come to. */
  written: Written | undefined
  /** What follows from number and price, or base and rate. */
  product: Product | undefined
  /** What is spent in each year, or comes from each source: by column. */
  parts: readonly Part[]
  /** Its percentage of the whole, in ten-thousandths. */
  share: Written | undefined
  /** Where its percentage stands in the text. */
  sharePlace: Pick<Cell, 'from' | 'to'> | undefined
  /** A name and nothing else. */
  isBare: boolean
  /** A percentage of what nobody says. */
  isOpenRate: boolean
}

/** A line under its head as a row. `above` is the name that merged cells go on with. */
export function rowOf(line: Line, columns: readonly Column[], above: string): Row {
  const cells = columns.map((_, i) => line.cells[i]?.text ?? '')
  const filled = cells.map((text) => (NOTHING.test(text) ? '' : text))
  const at = (role: Role) => columns.findIndex((column) => column.role === role)
  const cell = (role: Role) => filled[at(role)] ?? ''
  const label = filled.find((text, i) => LABELLED.has(columns[i]?.role) && isSum(text))
  const joined = apart(cell('name'))
  const number = rankOf(cell('number')) === undefined ? joined.number : cell('number')
  const figures = columns.flatMap(({ role }, i) =>
    role && FIGURES.has(role) && filled[i] !== '' ? role : [],
  )
  const own = label ?? (joined.name || wordsIn(filled.slice(0, at('name')), columns))
  // A name that goes on from above is of merged cells; an amount alone has none.
  const isMerged = own === '' && above !== '' && number === '' && figures.some((role) => role !== 'amount')
  const words = own || (isMerged ? above : wordsIn(filled, columns))
  const parts = partsOf(filled, columns)
  const amount = label === undefined ? at('amount') : amountOfSum(filled, columns)
  const place = line.cells[amount]
  const written = moneyIn(filled, columns, amount) ?? summed(parts)
  const { price, product } = follows(filled, columns, written)
  const isRated = rateOf(cell('rate')) !== undefined || OF_SOMETHING.test(joined.name)
  const quantity = cell('quantity')
  return {
    line: line.number,
    to: line.to,
    cells,
    place: place && { from: place.from, to: place.to },
    number,
    rank: rankOf(number),
    name: words,
    quantity: /^$|\D$/.test(quantity) ? quantity : `${quantity}${cell('unit')}`,
    price,
    written,
    product,
    parts,
    share: shareOf(cell('share')),
    sharePlace: line.cells[at('share')],
    isBare: figures.length === 0 && words !== '' && cell('spec') + cell('unit') === '',
    isOpenRate: !written && !product && isRated,
  }
}

/** The columns in which a row may be called a sum. */
const LABELLED: ReadonlySet<Role | undefined> = new Set([
  'number',
  'name',
  'spec',
  'unit',
  'basis',
  undefined,
] as const)
const FIGURES: ReadonlySet<Role> = new Set([
  ...(['quantity', 'time', 'price', 'amount', 'base', 'rate', 'year', 'source'] as const),
])

/** The column of a sum's amount: cells that were merged may leave it in another than the others have it in. */
function amountOfSum(cells: readonly string[], columns: readonly Column[]): number {
  const usual = columns.findIndex(({ role }) => role === 'amount')
  if (usual < 0 || (cells[usual] ?? '') !== '') return usual
  const money = cells.flatMap((_, i) =>
    columns[i]?.role !== 'number' && columns[i]?.role !== 'share' && moneyIn(cells, columns, i) ? i : [],
  )
  return money.length === 1 ? (money[0] ?? usual) : usual
}

/** What years come to, or sources where no years are given, when no sum is written. */
function summed(parts: readonly Part[]): Written | undefined {
  const [first] = parts
  if (!first) return undefined
  const alike = parts.filter(({ role }) => role === first.role)
  return { fen: alike.reduce((sum, { fen }) => sum + fen, 0n), step: 1n }
}

/** 89.06% in ten-thousandths of a per cent. */
function shareOf(cell: string): Written | undefined {
  const text = plain(cell)
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d{1,6}))?%?$/.exec(text) ?? []
  return whole === undefined
    ? undefined
    : { fen: BigInt(whole + fraction.padEnd(6, '0')), step: 10n ** BigInt(6 - fraction.length) }
}

const isSum = (text: string): boolean => {
  const name = nameOfSum(text)
  return TOTAL.test(name) || SUBTOTAL.test(name)
}

/** What a sum is called, without what it is the sum of: 合计（一+二+三）. */
export const nameOfSum = (text: string): string =>
  plain(apart(text).name)
    .replaceAll(/\s|\([^()]*\)|[:：]$/g, '')
    .replace(/^[一二三四五六七八九十]+(?:[+至~、-][一二三四五六七八九十]+)+(?=合计|总计|小计)/, '')

/** A row without a name is called by its first words. */
const wordsIn = (cells: readonly string[], columns: readonly Column[]): string =>
  cells.find((text, i) => /\p{L}/u.test(text) && CALLING.has(columns[i]?.role)) ?? ''
const CALLING: ReadonlySet<Role | undefined> = new Set(['spec', undefined] as const)
