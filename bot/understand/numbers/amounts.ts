import { COUNTED, COUNTING } from '../lexicon/counted.ts'
import { measured } from './hedged.ts'
import { type Numeral, ONE, readNumeral } from './numerals.ts'
import { between, isLink, joined } from './ranges.ts'
import type { Reading } from './reading.ts'

const FEN_PER_WAN = 1_000_000
const FEN = ONE / 100n
/** Largest amount read, in 万元: the border of `rules/interval.ts`. */
const LARGEST = 1e9

const CURRENCY_BEFORE = /(?:[¥￥]|\b(?:rmb|cny)|人民币) ?$/i
const CURRENCY_AFTER = / ?(?:元整?(?!旦|宇宙|数据|素)|块钱?|圆整?|人民币|(?:rmb|cny|yuan)\b)(?:人民币|整)?/iy
const MULTIPLIER =
  / ?(k(?![a-z])|thousand\b|m(?![a-z²³])|million\b|mln\b|billion\b|wan(?![a-z])|ten thousand\b)/iy
const MULTIPLIERS: Readonly<Record<string, bigint>> = {
  k: 1000n,
  thousand: 1000n,
  m: 1_000_000n,
  million: 1_000_000n,
  mln: 1_000_000n,
  billion: 1_000_000_000n,
  wan: 10_000n,
  'ten thousand': 10_000n,
}
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

const BEGINS = /[\d一二两三四五六七八九十百千几数半壹贰叁肆伍陆柒捌玖拾佰仟]/
function mayBegin(text: string, at: number): boolean {
  return BEGINS.test(text[at] ?? '') && !/[\d.]/.test(text[at - 1] ?? '')
}

function asMoney(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (text[at - 1] === '第') return undefined
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
  const loud = currency !== null || yuan !== null
  if (!loud && !numeral.unit && !multiplier) return undefined
  if (!loud && multiplier && /^ ?m$/i.test(multiplier[0])) return undefined
  if (!loud && multiplier && /^ ?k$/i.test(multiplier[0]) && numeral.high * factor < LEAST_K) return undefined
  COUNTED.lastIndex = end
  if (!loud && (COUNTED.test(text) || COUNTING.test(text.slice(Math.max(0, at - 12), at)))) return undefined
  if (numeral.unit && !loud && text.startsWith('千万', at) && /[不别要注请记得]/.test(text[end] ?? ''))
    return undefined
  const start = currency ? at - currency[0].length : at
  return measured(
    text,
    start,
    end,
    { ...numeral, low: numeral.low * factor, high: numeral.high * factor },
    fenToWan,
  )
}

const NAMED =
  /(?:总投资|投资额?|预算|概算|总价|金额|总额|造价|合同[价额]|中标价|批复)(?:了|大概|大约|约|是|为|在|共|只有|才|也就|:|不到|不足|超过|不超过| ){0,4}$/
const NAMED_ENDS = / ?(?:$|[,。;!?、\n]|左右|上下|以[上下内]|出头|[多吧吗呢的])/y

/** What may follow a bare figure of money in English: no noun that it could count. */
const UNCOUNTED = /^(?:$|[.,?!;]| (?:need|in|for|and|or|is|are|was|to|do|does|must|should|project|a year)\b)/i
const ENGLISH_NAMED =
  /(?:under|over|above|below|exceed(?:s|ing)?|up to|at least|at most|than|about|around|costs?|costing|worth|budget(?: of| is)?|investment(?: of| is)?|for) $/i

/** "预算80": a number right after the name of a sum is in 万元, as people write it; from 100,000 on it is in 元. */
function asNamed(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (numeral.low >= 10_000n * ONE && ENGLISH_NAMED.test(text.slice(Math.max(0, at - 16), at))) {
    const free = UNCOUNTED.test(text.slice(numeral.end, numeral.end + 12))
    return free ? measured(text, at, numeral.end, numeral, fenToWan) : undefined
  }
  NAMED_ENDS.lastIndex = numeral.end
  if (!NAMED.test(text.slice(Math.max(0, at - 14), at)) || !NAMED_ENDS.test(text)) return undefined
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

const LINK = / ?(?:-{1,2}|到|至|to|and) ?/y

/** "80-90万", "两到三百万": the first number leaves its unit to the second. */
function asRange(text: string, at: number, first: Numeral): Reading | undefined {
  LINK.lastIndex = first.end
  const link = LINK.exec(text)?.[0]
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
  const unit = second.unit === '亿' ? WAN * WAN : second.unit === '万' ? WAN : 1n
  const low = [second.scale, unit].map((scale) => first.low * scale * multiplier).find((n) => n < high)
  const least = low === undefined ? undefined : fenToWan(low)
  const quantity = least === undefined ? undefined : between(least, most)
  if (low === undefined || quantity === undefined) return undefined
  return {
    ...measured(text, at, money.end, { ...second, low, high }, fenToWan),
    precision: 'range',
    quantity,
  }
}

const WAN = 10_000n

/** 10⁻⁸ 元 → 万元. */
const fenToWan = (value: bigint): number | undefined =>
  value % FEN === 0n && value / FEN <= BigInt(LARGEST * FEN_PER_WAN)
    ? Number(value / FEN) / FEN_PER_WAN
    : undefined
