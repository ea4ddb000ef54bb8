import {
  AFTER_HUNDRED,
  BIG_UNIT,
  BLURS,
  BLURS_OVER,
  HALF,
  HUNDRED_OR_THOUSAND,
  LATIN_WAN,
  NO_BLUR,
  PIECE,
  PIECES_OF,
  TEN,
  UNITS,
} from '../lexicon/numerals.ts'
import { ONE, sticky, WAN } from './digits.ts'
import { last, type Scan, type Step, type Token } from './tokens.ts'

/** 两个亿, 一个半亿 */
const measure: Step = (scan, at) => {
  const number = last(scan)
  if (scan.text[at] !== PIECE || number?.is !== 'number') return undefined
  if (sticky(PIECES_OF, scan.text, at + 1) === undefined) return undefined
  if (scan.text[at + 1] !== HALF) return at + 1
  number.low += ONE / 2n
  number.high += ONE / 2n
  return at + 2
}

/** 三百来万, 200余万, 120多个w */
const blurInside: Step = (scan, at) => {
  const c = scan.text[at] ?? ''
  const next = scan.text[at + 1] === PIECE ? at + 2 : at + 1
  if (!BLURS.test(c) || !last(scan) || sticky(BIG_UNIT, scan.text, next) === undefined) return undefined
  scan.blur = { how: BLURS_OVER.test(c) ? 'over' : 'about', inside: true }
  return next
}

const space: Step = (scan, at) =>
  scan.text[at] === ' ' && isSmall(last(scan)) && sticky(BIG_UNIT, scan.text, at + 1) !== undefined
    ? at + 1
    : undefined

const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && (token.is === 'number' || token.value < WAN)

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
  if (LATIN_WAN.test(c)) return tokens.at(-1)?.is === 'number' && !/[a-zA-Z]/.test(text[at + 1] ?? '')
  if (tokens.length > 0) return true
  return c === TEN || (HUNDRED_OR_THOUSAND.test(c) && AFTER_HUNDRED.test(text[at + 1] ?? ''))
}

/** 98万多, 1亿多; not 80万多功能系统. */
const blurAfter: Step = (scan, at) => {
  const before = last(scan)
  if (!BLURS_OVER.test(scan.text[at] ?? '') || before?.is !== 'unit' || before.value < WAN) return undefined
  if (NO_BLUR.test(scan.text[at + 1] ?? '')) return undefined
  scan.blur = { how: 'over', inside: before.value > WAN }
  scan.closed = true
  return at + 1
}

/** The ways in which a unit follows, the first that reads anything wins. */
export const UNIT_STEPS: readonly Step[] = [measure, blurInside, space, unit, blurAfter]
