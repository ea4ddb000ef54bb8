import {
  DIGIT_RUN,
  FEW,
  FEW_OF,
  HALF,
  HALF_OF,
  POINT,
  POINT_DIGITS,
  POWER_OF_TEN,
  ZERO,
} from '../lexicon/numerals.ts'
import { decimal, hanDigits, hanNumber, isDigit, ONE, sticky, WAN } from './digits.ts'
import { last, push, type Step } from './tokens.ts'

const ARABIC =
  /(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,16})(?:\.\d{1,8}(?!\d))?(?:[eE]\+?\d{1,2}(?![\d.a-zA-Z]))?/y

const arabic: Step = (scan, at) => {
  const digits = last(scan)?.is === 'number' ? undefined : sticky(ARABIC, scan.text, at)
  if (digits === undefined) return undefined
  const [figure = '', exponent = '0'] = digits.replaceAll(',', '').split(/[eE]/)
  const value = decimal(figure) * 10n ** BigInt(exponent)
  push(scan, { at, low: value, high: value, han: false })
  return at + digits.length
}

/** 5*10^5, 10^6 */
const power: Step = (scan, at) => {
  const number = last(scan)
  if (number?.is !== 'number' || number.han) return undefined
  const words = sticky(POWER_OF_TEN, scan.text, at)
  if (words === undefined) return undefined
  const exponent = BigInt(words.slice(words.indexOf('^') + 1))
  if (words.startsWith('^') && number.low !== 10n * ONE) return undefined
  const by = 10n ** (words.startsWith('^') ? exponent - 1n : exponent)
  number.low = number.high = number.low * by
  return at + words.length
}

const zero: Step = (scan, at) => {
  if (!ZERO.test(scan.text[at] ?? '') || last(scan)?.is !== 'unit') return undefined
  scan.zero = true
  return at + 1
}

const han: Step = (scan, at) => {
  const run = last(scan)?.is === 'number' ? undefined : sticky(DIGIT_RUN, scan.text, at)
  if (run === undefined) return undefined
  push(scan, { at, ...hanNumber(run), han: true })
  return at + run.length
}

/** 四十九点五, 八十点五, 80点5万; "8点5分" is a time. */
const point: Step = (scan, at) => {
  const whole = last(scan)
  if (scan.text[at] !== POINT || !whole || (whole.is === 'unit' && whole.value >= WAN)) return undefined
  const arabic = whole.is === 'number' && !whole.han
  const run = arabic
    ? sticky(POINT_DIGITS, scan.text, at + 1)
    : isDigit(scan.text[at + 1] ?? '')
      ? sticky(DIGIT_RUN, scan.text, at + 1)
      : undefined
  if (run === undefined) return undefined
  const part = decimal(`0.${arabic ? run : hanDigits(run).join('')}`)
  if (whole.is === 'number') whole.low = whole.high = whole.low + part
  else {
    scan.zero = true
    push(scan, { at, low: part, high: part, han: true })
  }
  return at + 1 + run.length
}

/** 几十, 十几, 80几: from the least that it can be to below the next. */
const few: Step = (scan, at) => {
  if (!FEW.test(scan.text[at] ?? '') || sticky(FEW_OF, scan.text, at + 1) === undefined) return undefined
  const before = last(scan)
  const base = before?.is === 'number' ? before.low : 0n
  if (before?.is === 'number') scan.tokens.pop()
  const least = scan.tokens.length > 0 || base > 0n ? 1n : 2n
  push(scan, { at, low: base + least * ONE, high: base + 10n * ONE, few: true, han: true })
  return at + 1
}

/** 半个亿 */
const half: Step = (scan, at) => {
  if (scan.text[at] !== HALF || last(scan)?.is === 'number') return undefined
  if (sticky(HALF_OF, scan.text, at + 1) === undefined) return undefined
  scan.zero = true
  push(scan, { at, low: ONE / 2n, high: ONE / 2n, han: true })
  return at + 1
}

/** The ways in which digits go on, the first that reads anything wins. */
export const DIGIT_STEPS: readonly Step[] = [arabic, power, zero, han, point, few, half]
