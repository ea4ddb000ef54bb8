import {
  AFTER_BY_ALL_MEANS,
  AFTER_NAMED,
  BARE_K,
  BARE_M,
  BY_ALL_MEANS,
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  MULTIPLIER,
  MULTIPLIERS,
  ORDINAL,
  SUM_NAMED,
  SUM_NAMED_EN,
  UNCOUNTED_EN,
} from '../lexicon/amounts.ts'
import { COUNTED, COUNTING } from '../lexicon/counted.ts'
import { ALMOST, BEGINS_NUMBER, NO_NUMBER_AFTER } from '../lexicon/numerals.ts'
import { LINK_AHEAD } from '../lexicon/ranges.ts'
import { changeAt } from './change.ts'
import { ONE, sticky, WAN } from './digits.ts'
import { isForeign } from './foreign.ts'
import { measured } from './hedged.ts'
import { type Numeral, readNumeral } from './numerals.ts'
import { between, isLink, joined } from './ranges.ts'
import type { Reading } from './reading.ts'

const FEN_PER_WAN = 1_000_000
const FEN = ONE / 100n
/** Largest amount read, in 万元: the border of `rules/interval.ts`. */
const LARGEST = 1e9

/** Below this many k, in 元, a bare figure is a picture's width (4K) or the like, never a project's money. */
const LEAST_K = 20_000n * ONE

/** Every amount of money in the text, left to right. */
export function readAmounts(text: string): Reading[] {
  const found: Reading[] = []
  for (let i = 0; i < text.length; i++) {
    if (!mayBegin(text, i)) continue
    const numeral = readNumeral(text, i)
    if (!numeral) continue
    const money = asMoney(text, i, numeral) ?? asRange(text, i, numeral) ?? asNamed(text, i, numeral)
    if (money) found.push(money)
    i = Math.max(i, (money?.end ?? numeral.end) - 1)
  }
  return joined(text, found)
}

function mayBegin(text: string, at: number): boolean {
  if (!BEGINS_NUMBER.test(text[at] ?? '') || /[\d.]/.test(text[at - 1] ?? '')) return false
  return !NO_NUMBER_AFTER.test(text.slice(Math.max(0, at - 3), at)) && sticky(ALMOST, text, at) === undefined
}

function asMoney(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (text[at - 1] === ORDINAL) return undefined
  const currency = CURRENCY_BEFORE.exec(text.slice(Math.max(0, at - 5), at))
  let end = numeral.end
  let factor = 1n
  MULTIPLIER.lastIndex = end
  const multiplier = numeral.unit ? undefined : MULTIPLIER.exec(text)
  if (multiplier) {
    factor = MULTIPLIERS[(multiplier[1] ?? '').toLowerCase()] ?? 1n
    end += multiplier[0].length
  }
  CURRENCY_AFTER.lastIndex = end
  const yuan = CURRENCY_AFTER.exec(text)
  if (yuan) end += yuan[0].length
  const change = changeAt(text, end)
  if (change) end = change.end
  const loud = currency !== null || yuan !== null || change !== undefined
  if (!loud && !numeral.unit && !multiplier) return undefined
  if (!loud && multiplier && BARE_M.test(multiplier[0])) return undefined
  if (!loud && multiplier && BARE_K.test(multiplier[0]) && numeral.high * factor < LEAST_K) return undefined
  if (isForeign(text, at, end)) return undefined
  COUNTED.lastIndex = end
  if (!loud && (COUNTED.test(text) || COUNTING.test(text.slice(Math.max(0, at - 12), at)))) return undefined
  if (numeral.unit && !loud && text.startsWith(BY_ALL_MEANS, at) && AFTER_BY_ALL_MEANS.test(text[end] ?? ''))
    return undefined
  const start = currency ? at - currency[0].length : at
  const more = change?.value ?? 0n
  return measured(
    text,
    start,
    end,
    { ...numeral, low: numeral.low * factor + more, high: numeral.high * factor + more },
    fenToWan,
  )
}

/** "预算80": a number right after the name of a sum is in 万元, as people write it; from 100,000 on it is in 元. */
function asNamed(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (numeral.low >= 10_000n * ONE && SUM_NAMED_EN.test(text.slice(Math.max(0, at - 16), at))) {
    const free = UNCOUNTED_EN.test(text.slice(numeral.end, numeral.end + 12))
    return free ? measured(text, at, numeral.end, numeral, fenToWan) : undefined
  }
  AFTER_NAMED.lastIndex = numeral.end
  if (!SUM_NAMED.test(text.slice(Math.max(0, at - 14), at)) || !AFTER_NAMED.test(text)) return undefined
  if (numeral.low >= 1900n * ONE && numeral.low <= 2100n * ONE) return undefined
  if (numeral.high < 10_000n * ONE)
    return measured(
      text,
      at,
      numeral.end,
      { ...numeral, low: numeral.low * WAN, high: numeral.high * WAN },
      fenToWan,
    )
  return numeral.low >= 100_000n * ONE ? measured(text, at, numeral.end, numeral, fenToWan) : undefined
}

/** "80-90万", "两到三百万": the first number leaves its unit to the second. */
function asRange(text: string, at: number, first: Numeral): Reading | undefined {
  LINK_AHEAD.lastIndex = first.end
  const link = LINK_AHEAD.exec(text)?.[0]
  if (link === undefined || !isLink(text, at, link)) return undefined
  const start = first.end + link.length
  const second = readNumeral(text, start)
  const money = second && asMoney(text, start, second)
  if (!second || !money || second.high <= 0n) return undefined
  const most =
    typeof money.quantity === 'number' ? money.quantity : (money.quantity?.lte ?? money.quantity?.lt)
  if (most === undefined) return undefined
  const high = BigInt(Math.round(most * FEN_PER_WAN)) * FEN
  const multiplier = high / second.high || 1n
  const low = [second.scale, second.unit ?? 1n]
    .map((scale) => first.low * scale * multiplier)
    .find((n) => n < high)
  const least = low === undefined ? undefined : fenToWan(low)
  const quantity = least === undefined ? undefined : between(least, most)
  if (low === undefined || quantity === undefined) return undefined
  return {
    ...measured(text, at, money.end, { ...second, low, high }, fenToWan),
    precision: 'range',
    quantity,
  }
}

/** 10⁻⁸ 元 → 万元. */
const fenToWan = (value: bigint): number | undefined =>
  value % FEN === 0n && value / FEN <= BigInt(LARGEST * FEN_PER_WAN)
    ? Number(value / FEN) / FEN_PER_WAN
    : undefined
