import type { Line } from '../../tables/grid.ts'
import { type Fen, plain, WAN, YUAN } from './money.ts'
import { HEADS, MONEY_UNIT, type Role, TELLING, UNIT_SAID } from './words.ts'

/** A column of a table of costs. */
export interface Column {
  /** Its head as it was written. */
  head: string
  /** What it holds, where that is known. */
  role: Role | undefined
  /** The unit of its money in 分, where its head or a line above the table says one. */
  unit: Fen | undefined
}

/** The roles that hold money. */
const MONEY: ReadonlySet<Role | undefined> = new Set(['price', 'amount', 'base', 'year', 'source'])
/** The roles that several columns may have. */
const MANY: ReadonlySet<Role> = new Set(['year', 'source', 'remark', 'basis', 'spec'])
const SCALES: Readonly<Record<string, Fen>> = {
  元: YUAN,
  千元: 1_000n * YUAN,
  万元: WAN,
  亿元: 10_000n * WAN,
}

/** The unit that a line says of all money below it: 单位：元, （万元）. */
export function unitSaid(line: string): Fen | undefined {
  const [, after, within] = UNIT_SAID.exec(line) ?? []
  return SCALES[after ?? within ?? '']
}

/**
 * The columns under a head; nothing where the line is none: a head of costs names something and an amount, and has no
 * figures but years.
 */
export function columnsOf({ cells }: Pick<Line, 'cells'>, said: Fen | undefined): Column[] | undefined {
  const heads = cells.map(({ text }) => text)
  const roles = rolesOf(heads)
  const isCosts = roles.includes('name') && roles.some((role) => MONEY.has(role) && role !== 'base')
  if (!isCosts || heads.some((head, i) => /^[¥￥]?[\d,.]+(?:\D{0,2})$/.test(head) && roles[i] !== 'year'))
    return undefined
  const units = heads.map((head, i) => (MONEY.has(roles[i]) ? unitIn(head) : undefined))
  const [only, ...others] = new Set(units.filter((unit) => unit !== undefined))
  const common = said ?? (others.length === 0 ? only : undefined)
  return heads.map((head, i) => ({
    head,
    role: roles[i],
    unit: MONEY.has(roles[i]) ? (units[i] ?? common) : undefined,
  }))
}

/** The columns of lines of words: what they are drafted with. */
export const WORD_COLUMNS: readonly Column[] = (
  [
    ['序号', 'number'],
    ['费用名称', 'name'],
    ['数量', 'quantity'],
    ['单价（万元）', 'price'],
    ['金额（万元）', 'amount'],
  ] as const
).map(([head, role]) => ({ head, role, unit: MONEY.has(role) ? WAN : undefined }))

/** A head with the unit of its money in it, so that the column says by itself what it holds. */
export function headWithUnit({ head, unit }: Column): string {
  const [name] = Object.entries(SCALES).find(([, scale]) => scale === unit) ?? []
  return name && unitIn(head) === undefined ? `${head}（${name}）` : head
}

function rolesOf(heads: readonly string[]): (Role | undefined)[] {
  const bare = heads.map((head) =>
    plain(head)
      .replaceAll(/\s/g, '')
      .replaceAll(/\([^()]*\)/g, ''),
  )
  const found = bare.map((head, i) => {
    const role = HEADS.find(([, pattern]) => pattern.test(head.replace(/[/,:]?(?:亿|万|千)?元$/, '')))?.[0]
    // 费用 names something, 费用（万元） is an amount.
    return role === 'name' && unitIn(heads[i] ?? '') !== undefined ? 'amount' : role
  })
  const named = heads.flatMap((_, i) => (found[i] === 'name' ? i : []))
  const telling = TELLING.find((words) => named.some((i) => words.test(bare[i] ?? '')))
  const name = named.find((i) => telling?.test(bare[i] ?? '')) ?? named[0]
  const amounts = heads.flatMap((_, i) => (found[i] === 'amount' ? i : []))
  const amount = amounts.find((i) => /金额|合价|总价/.test(bare[i] ?? '')) ?? amounts.at(-1)
  return found.map((role, i) => {
    if (role === 'name') return i === name ? role : undefined
    if (role === 'amount') return i === amount ? role : undefined
    return role && !MANY.has(role) && found.indexOf(role) !== i ? undefined : role
  })
}

function unitIn(head: string): Fen | undefined {
  const [unit = ''] = MONEY_UNIT.exec(plain(head)) ?? []
  return SCALES[unit]
}
