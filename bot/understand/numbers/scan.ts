import { DIGITS, decimal, hanDigits, hanNumber, ONE, sticky, UNITS, WAN } from './digits.ts'

/** A part of a number: digits, which may stand for a stretch ("两三", "几"), or a unit that multiplies. */
export type Token =
  | { is: 'number'; at: number; low: bigint; high: bigint; few: boolean; afterZero: boolean; han: boolean }
  | { is: 'unit'; value: bigint }

/** How a number's own words blur it: 多/余 (over), 来/把 (about), before the last unit (inside) or after it. */
export interface Blur {
  how: 'over' | 'about'
  inside: boolean
}

/** A number as it is being read. */
export interface Scan {
  text: string
  tokens: Token[]
  blur?: Blur
  /** A 零 stands right before: the digit to come keeps its own place. */
  zero: boolean
  /** Nothing may follow any more. */
  closed: boolean
}

/** Reads on from a position: the position after what it read, or undefined when it reads nothing there. */
type Step = (scan: Scan, at: number) => number | undefined

const LONGEST = 24
const ARABIC = /(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,16})(?:\.\d{1,8}(?!\d))?/y
const SEQUENCE = /[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖]{1,12}/y
const BIG_UNIT = /(?:[十百千拾佰仟]{0,2}[万亿]|[wW](?![a-zA-Z]))/y

const last = (scan: Scan): Token | undefined => scan.tokens.at(-1)

function push(
  scan: Scan,
  number: { at: number; low: bigint; high: bigint; few?: boolean; han: boolean },
): void {
  scan.tokens.push({ is: 'number', few: false, afterZero: scan.zero, ...number })
  scan.zero = false
}

const arabic: Step = (scan, at) => {
  const digits = last(scan)?.is === 'number' ? undefined : sticky(ARABIC, scan.text, at)
  if (digits === undefined) return undefined
  const value = decimal(digits.replaceAll(',', ''))
  push(scan, { at, low: value, high: value, han: false })
  return at + digits.length
}

const zero: Step = (scan, at) => {
  if (!/[零〇]/.test(scan.text[at] ?? '') || last(scan)?.is !== 'unit') return undefined
  scan.zero = true
  return at + 1
}

const han: Step = (scan, at) => {
  const run = last(scan)?.is === 'number' ? undefined : sticky(SEQUENCE, scan.text, at)
  if (run === undefined) return undefined
  push(scan, { at, ...hanNumber(run), han: true })
  return at + run.length
}

/** 四十九点五 */
const point: Step = (scan, at) => {
  const whole = last(scan)
  if (scan.text[at] !== '点' || whole?.is !== 'number' || !whole.han) return undefined
  const run = DIGITS[scan.text[at + 1] ?? ''] === undefined ? undefined : sticky(SEQUENCE, scan.text, at + 1)
  if (run === undefined) return undefined
  whole.low = whole.high = whole.low + decimal(`0.${hanDigits(run).join('')}`)
  return at + 1 + run.length
}

/** 几十, 十几, 80几: from the least that it can be to below the next. */
const few: Step = (scan, at) => {
  if (!/[几数]/.test(scan.text[at] ?? '') || sticky(/[十百千万亿]/y, scan.text, at + 1) === undefined)
    return undefined
  const before = last(scan)
  const base = before?.is === 'number' ? before.low : 0n
  if (before?.is === 'number') scan.tokens.pop()
  const least = scan.tokens.length > 0 || base > 0n ? 1n : 2n
  push(scan, { at, low: base + least * ONE, high: base + 10n * ONE, few: true, han: true })
  return at + 1
}

/** 半个亿 */
const half: Step = (scan, at) => {
  if (scan.text[at] !== '半' || last(scan)?.is === 'number') return undefined
  if (sticky(/个?[百千万亿wW]/y, scan.text, at + 1) === undefined) return undefined
  scan.zero = true
  push(scan, { at, low: ONE / 2n, high: ONE / 2n, han: true })
  return at + 1
}

/** 两个亿, 一个半亿 */
const measure: Step = (scan, at) => {
  const number = last(scan)
  if (scan.text[at] !== '个' || number?.is !== 'number') return undefined
  if (sticky(/半?(?:[百千]?[万亿]|[wW](?![a-zA-Z]))/y, scan.text, at + 1) === undefined) return undefined
  if (scan.text[at + 1] !== '半') return at + 1
  number.low += ONE / 2n
  number.high += ONE / 2n
  return at + 2
}

/** 三百来万, 200余万, 120多个w */
const blurInside: Step = (scan, at) => {
  const c = scan.text[at] ?? ''
  const next = scan.text[at + 1] === '个' ? at + 2 : at + 1
  if (!/[多余来把]/.test(c) || !last(scan) || sticky(BIG_UNIT, scan.text, next) === undefined)
    return undefined
  scan.blur = { how: /[多余]/.test(c) ? 'over' : 'about', inside: true }
  return next
}

const space: Step = (scan, at) =>
  scan.text[at] === ' ' && last(scan)?.is === 'number' && sticky(BIG_UNIT, scan.text, at + 1) !== undefined
    ? at + 1
    : undefined

const unit: Step = (scan, at) => {
  const c = scan.text[at] ?? ''
  const value = UNITS[c]
  const before = last(scan)
  if (value === undefined || !mayMultiply(scan, at)) return undefined
  if (
    value === WAN &&
    before?.is === 'number' &&
    scan.tokens.some((t) => t.is === 'unit' && t.value === WAN)
  ) {
    // "十万八万": a second 万 begins another number.
    scan.tokens.pop()
    scan.closed = true
    return before.at
  }
  scan.tokens.push({ is: 'unit', value })
  scan.zero = false
  return at + 1
}

/** A number may begin with its unit only as 十…, 百万, 千万, 百亿 and the like. */
function mayMultiply({ text, tokens }: Scan, at: number): boolean {
  const c = text[at] ?? ''
  if (/[wW]/.test(c)) return tokens.at(-1)?.is === 'number' && !/[a-zA-Z]/.test(text[at + 1] ?? '')
  if (tokens.length > 0) return true
  return c === '十' || (/[百千]/.test(c) && /[一二三四五六七八九十几来把多余万亿]/.test(text[at + 1] ?? ''))
}

/** 98万多, 1亿多; not 80万多功能系统. */
const blurAfter: Step = (scan, at) => {
  const before = last(scan)
  if (!/[多余]/.test(scan.text[at] ?? '') || before?.is !== 'unit' || before.value < WAN) return undefined
  if (/[少功媒部方级终种额下款]/.test(scan.text[at + 1] ?? '')) return undefined
  scan.blur = { how: 'over', inside: before.value > WAN }
  scan.closed = true
  return at + 1
}

const STEPS: readonly Step[] = [
  arabic,
  zero,
  han,
  point,
  few,
  half,
  measure,
  blurInside,
  space,
  unit,
  blurAfter,
]

/** The parts of the number that starts at `at`, and where it ends. */
export function scan(text: string, at: number): Scan & { end: number } {
  const state: Scan = { text, tokens: [], zero: false, closed: false }
  let end = at
  while (!state.closed && state.tokens.length < LONGEST) {
    const next = STEPS.reduce<number | undefined>((found, step) => found ?? step(state, end), undefined)
    if (next === undefined) break
    end = next
  }
  return { ...state, end }
}
