/** Money in 分, so that sums are exact. */
export type Fen = bigint
export const YUAN: Fen = 100n
export const WAN: Fen = 1_000_000n

/** A decimal number: `value` × 10^-`decimals`. */
export interface Decimal {
  value: bigint
  decimals: number
}

/** An amount as it is written: what it comes to, and what one of its last digit is worth. */
export interface Written {
  fen: Fen
  step: Fen
}

/** Full-width digits and signs as the usual ones, one blank for many. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()

const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const UNITS: Readonly<Record<string, Fen>> = {
  亿: 100_000_000n * YUAN,
  万: WAN,
  千: 1_000n * YUAN,
  '': YUAN,
}
const MONEY = new RegExp(
  String.raw`^(¥|RMB|人民币)? ?(-?)(${DIGITS}) ?(?:(亿|万|千)?元?|元)(?:人民币)?整?(?:[/每]\S{1,6})?(?:\([^()]*\))?$`,
  'i',
)
const COUNT = new RegExp(String.raw`^(${DIGITS}) ?([^\d¥%‰元万]*)$`)
const RATE = /^(\d+(?:\.\d+)?) ?(%|‰)$/

/**
 * An amount of money as a cell has it. A unit in the cell goes before the one that is said of the column; where nobody says
 * one, ￥ means 元, and a bare number 万元. `undefined` for anything that is not one exact amount.
 */
export function moneyOf(cell: string, said: Fen | undefined): Written | undefined {
  const text = plain(cell)
  const [, sign, minus, digits, large] = MONEY.exec(text) ?? []
  if (!digits) return undefined
  const hasUnit = large !== undefined || text.includes('元')
  const scale = hasUnit ? UNITS[large ?? ''] : (said ?? (sign ? YUAN : WAN))
  if (scale === undefined) return undefined
  const number = decimalOf(digits)
  const fen = times(scale, number)
  const step = scale / 10n ** BigInt(number.decimals)
  return { fen: minus ? -fen : fen, step: step || 1n }
}

/** How many, with what is counted: 2台, 4台×12个月 (their product). `undefined` where that is no exact number. */
export function countOf(cell: string): Decimal | undefined {
  const factors = plain(cell)
    .split(/ ?[×*xX] ?/)
    .map((factor) => COUNT.exec(factor)?.[1])
  if (factors.includes(undefined)) return undefined
  return factors.map((digits = '') => decimalOf(digits)).reduce(product)
}

/** A share of something: 2%, 5‰; a bare number means % where `isPercent`, else itself. */
export function rateOf(cell: string, isPercent = false): Decimal | undefined {
  const [, digits, sign] = RATE.exec(plain(cell)) ?? []
  if (digits) return hundredth(decimalOf(digits), sign === '%' ? 2 : 3)
  const bare = countOf(cell)
  if (!bare || /\D$/.test(plain(cell))) return undefined
  return isPercent ? hundredth(bare, 2) : bare
}

const hundredth = ({ value, decimals }: Decimal, places: number): Decimal => ({
  value,
  decimals: decimals + places,
})

export const product = (a: Decimal, b: Decimal): Decimal => ({
  value: a.value * b.value,
  decimals: a.decimals + b.decimals,
})

/** So many times as much. Half a 分 counts as one, as spreadsheets round. */
export function times(fen: Fen, { value, decimals }: Decimal): Fen {
  const divisor = 10n ** BigInt(decimals)
  const twice = 2n * fen * value
  return twice < 0n ? -((-twice + divisor) / (2n * divisor)) : (twice + divisor) / (2n * divisor)
}

/** The coarsest last digit that is taken for rounding: 0.01万元. Whoever writes 8 for 7.5 has made a mistake. */
const ROUNDED: Fen = 10_000n

/** Whether what was computed is what is written, as far as it is written. */
export function isRounded(exact: Fen, { fen, step }: Written): boolean {
  const apart = exact > fen ? exact - fen : fen - exact
  return apart === 0n || (step <= ROUNDED && apart * 2n <= step)
}

/** 万元 with as many decimals as needed, at least `decimals`. */
export const wan = (fen: Fen, decimals = 0): string => written(fen, WAN, decimals)

/** An amount in a unit (so many 分), with as many decimals as needed, at least `decimals`. */
export function written(fen: Fen, unit: Fen, decimals = 0): string {
  const sign = fen < 0n ? '-' : ''
  const positive = fen < 0n ? -fen : fen
  const fraction = String(positive % unit).padStart(String(unit).length - 1, '0')
  const shown = fraction.replace(/0+$/, '').padEnd(decimals, '0')
  return `${sign}${positive / unit}${shown && `.${shown}`}`
}

/** An amount of 万元 with at most six decimals as 分. */
export const fenOf = (amount: number): Fen => times(WAN, decimalOf(amount.toFixed(6)))

function decimalOf(digits: string): Decimal {
  const isNegative = digits.startsWith('-')
  const [whole = '0', fraction = ''] = digits.replaceAll(/[,-]/g, '').split('.')
  const value = BigInt(whole + fraction)
  return { value: isNegative ? -value : value, decimals: fraction.length }
}
