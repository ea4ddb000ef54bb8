import { AFTER_SHORT_TAIL, CENTS } from '../lexicon/numerals.ts'
import { ONE, sticky, WAN } from './digits.ts'
import { scan } from './scan.ts'
import type { Blur, Token } from './tokens.ts'

/**
 * A number as people write it – 49.9, 1,200, 四十九万九, 3千5百万, 叁佰 – read exactly, or the two ends of one ("两三百"),
 * with how its own words blur it.
 */
export interface Numeral {
  low: bigint
  high: bigint
  /** The upper end itself is not reached ("十几" is below 20). */
  open: boolean
  blur?: Blur
  /** 百八十: 180 or "80 to 100"; nobody can tell. */
  ambiguous: boolean
  /** What the last unit multiplies the whole by: 万 or 亿, if any. */
  unit?: bigint
  /** What its trailing units multiply by: 10⁶ for 三百万; a range's first number may leave them to the second. */
  scale: bigint
  end: number
}

/** The number that starts at `at`, or undefined. Linear in the length of the number. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const { tokens, blur, end } = scan(text, at)
  const before = tokens.at(-2)
  const tail = isShortTail(tokens)
  if (
    tail &&
    before?.is === 'unit' &&
    before.value >= WAN &&
    sticky(AFTER_SHORT_TAIL, text, end) === undefined
  )
    // "80万一年", "80万2期": the last digit counts something else.
    return numeral(tokens.slice(0, -1), tail.at, blur)
  const last = tokens.at(-1)
  if (last?.is === 'number' && before?.is === 'unit' && sticky(CENTS, text, end) !== undefined)
    return numeral(tokens.slice(0, -1), last.at, blur)
  return tokens.length > 0 ? numeral(tokens, end, blur) : undefined
}

function numeral(tokens: Token[], end: number, blur: Blur | undefined): Numeral {
  const unit = tokens.findLast((t) => t.is === 'unit' && t.value >= WAN)
  return {
    low: evaluate(tokens, 'low'),
    high: evaluate(tokens, 'high'),
    open: tokens.some((t) => t.is === 'number' && t.few),
    ...(blur && { blur }),
    ...(unit?.is === 'unit' && { unit: unit.value }),
    ambiguous: isAmbiguous(tokens),
    scale: trailing(tokens),
    end,
  }
}

/** The 九 of 四十九万九, the 五 of 一百五: one digit after a unit, without 零, counts tenths of that unit. */
function isShortTail(tokens: Token[]): (Token & { is: 'number' }) | undefined {
  const tail = tokens.at(-1)
  const before = tokens.at(-2)
  const short = tail?.is === 'number' && !tail.afterZero && tail.low < 10n * ONE
  return short && before?.is === 'unit' && before.value >= 100n ? tail : undefined
}

/** 百八十万, 百十万, 千八百万 */
function isAmbiguous([first, second, third]: Token[]): boolean {
  if (first?.is !== 'unit' || first.value < 100n || first.value >= WAN) return false
  if (second?.is === 'unit') return second.value < first.value
  return second?.is === 'number' && third?.is === 'unit' && third.value * 10n === first.value
}

function trailing(tokens: Token[]): bigint {
  const digits = tokens.findLastIndex((t) => t.is === 'number')
  return tokens.slice(digits + 1).reduce((scale, t) => (t.is === 'unit' ? scale * t.value : scale), 1n)
}

function evaluate(tokens: Token[], side: 'low' | 'high'): bigint {
  let total = 0n
  let section = 0n
  let number: bigint | undefined
  for (const token of tokens) {
    if (token.is === 'number') number = token[side]
    else if (token.value < WAN) {
      section += (number ?? ONE) * token.value
      number = undefined
    } else {
      const here = section + (number ?? 0n)
      total = token.value === WAN ? total + here * WAN : (total + here) * token.value
      section = 0n
      number = undefined
    }
  }
  const before = tokens.at(-2)
  const tenths = isShortTail(tokens) && before?.is === 'unit' ? before.value / 10n : 1n
  return total + section + (number ?? 0n) * tenths
}
