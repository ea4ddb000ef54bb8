import { type Bounds, isEmpty, type Quantity } from '../../rules/interval.ts'
import { AFTER, BEFORE, type Hedge } from './lexicon/hedges.ts'
import { matcher, rows } from './matcher.ts'
import { type Numeral, ONE, readNumeral } from './numerals.ts'
import type { Precision } from './understanding.ts'

/** Money or another measured number as read: its span, its quantity, how sure the words are of it. */
export interface Reading {
  at: number
  end: number
  precision: Precision
  quantity?: Quantity
  /** The speaker takes it back: "不是80万". */
  denied: boolean
  /** 以下 and the like: whether the figure itself is meant is open. */
  loose: boolean
}

const before = matcher(rows(BEFORE))
const after = matcher(rows(AFTER))
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
/** What 万 may count besides money. */
const COUNTED =
  / ?(?:多|余|个|左右)?(?:人(?!脸|社|大|才|民币|力|工|事|防|武|医)|名|户|条|次|台(?!账|式)|家(?!具|电)|件|份|平方|平米|㎡|亩|公里|用户|人口|辆|套|笔|吨|度|千瓦|册|页|兆|[KMGT]B|并发|访问|群众|居民|学生|字|点位|个(?!亿)|张|users?\b|people\b|records?\b|students?\b|visits?\b|residents?\b)/iy

/** Every amount of money in the text, left to right. */
export function readAmounts(text: string): Reading[] {
  const found: Reading[] = []
  for (let i = 0; i < text.length; i++) {
    if (!mayBegin(text, i)) continue
    const numeral = readNumeral(text, i)
    if (!numeral) continue
    const money = asMoney(text, i, numeral) ?? asRange(text, i, numeral) ?? asNamed(text, i, numeral)
    if (money) found.push(merge(found, text, money))
    i = Math.max(i, (money?.end ?? numeral.end) - 1)
  }
  return found
}

const BEGINS = /[\d一二两三四五六七八九十百千几数半壹贰叁肆伍陆柒捌玖拾佰仟]/
function mayBegin(text: string, at: number): boolean {
  return BEGINS.test(text[at] ?? '') && !/[\d.]/.test(text[at - 1] ?? '')
}

function asMoney(text: string, at: number, numeral: Numeral): Reading | undefined {
  if (/第$/.test(text.slice(0, at))) return undefined
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
  COUNTED.lastIndex = end
  if (!loud && COUNTED.test(text)) return undefined
  if (
    numeral.unit &&
    !loud &&
    /^(?:千万|万一)/.test(text.slice(at)) &&
    /^[不别要注请记得]/.test(text.slice(end))
  )
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

/** "预算80": a number right after the name of a sum is in 万元, as people write it; from 100,000 on it is in 元. */
function asNamed(text: string, at: number, numeral: Numeral): Reading | undefined {
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
  const link = LINK.exec(text)
  if (!link) return undefined
  const start = first.end + link[0].length
  const second = readNumeral(text, start)
  const money = second && asMoney(text, start, second)
  if (!second || !money || second.low <= 0n) return undefined
  const high =
    typeof money.quantity === 'number' ? money.quantity : (money.quantity?.lte ?? money.quantity?.lt)
  if (high === undefined) return undefined
  const whole = BigInt(Math.round(high * FEN_PER_WAN)) * FEN
  const factor = whole / second.high === 0n ? 1n : whole / second.high
  const unit = second.unit === '亿' ? WAN * WAN : second.unit === '万' ? WAN : 1n
  const low = [second.scale, unit].map((scale) => first.low * scale * factor).find((value) => value < whole)
  if (low === undefined) return undefined
  const {
    at: from,
    end,
    denied,
    loose,
  } = measured(text, at, money.end, { ...second, low, high: whole }, fenToWan)
  return {
    at: from,
    end,
    denied,
    loose,
    precision: 'range',
    quantity: both(fenToWan(low) ?? 0, high) ?? high,
  }
}

const WAN = 10_000n

/** 10⁻⁸ 元 → 万元. */
const fenToWan = (value: bigint): number | undefined =>
  value % FEN === 0n && value / FEN <= BigInt(LARGEST * FEN_PER_WAN)
    ? Number(value / FEN) / FEN_PER_WAN
    : undefined

/** A numeral with the hedges around it as a quantity; `convert` gives its number in the unit wanted. */
export function measured(
  text: string,
  start: number,
  stop: number,
  numeral: Numeral,
  convert: (value: bigint) => number | undefined,
): Reading {
  const word = before.before(text, start)
  // 上 says "as many as" only of a bare 百万 or 千万; "上80万的系统" starts one.
  const front = word?.value === 'reach' && !/[百千]/.test(text[start] ?? '') ? undefined : word
  let end = stop
  const inclusion = inclusionAt(text, end)
  if (inclusion) end = inclusion.end
  const back = after.at(text, end)
  if (back && back.value !== 'none') end = back.end
  // "80万左右以上" does not occur, but "80多万以上" and "五十万多点左右" do: one more word is taken.
  const more = back && back.value !== 'none' ? after.at(text, end) : undefined
  if (more && more.value !== 'none') end = more.end
  const included = inclusion ?? inclusionAt(text, end)
  if (included && back) end = Math.max(end, included.end)
  const hedges = new Set<Hedge>([front, back, more].flatMap((m) => (m ? [m.value] : [])))
  const at = front && front.value !== 'negated' && front.value !== 'none' ? front.at : start
  if (included?.in === false && hedges.has('gte')) swap(hedges, 'gte', 'gt')
  if (included?.in === false && hedges.has('lte')) swap(hedges, 'lte', 'lt')
  const base = {
    at,
    end,
    denied: hedges.has('negated'),
    loose:
      word === undefined &&
      back !== undefined &&
      /^(?:及|或|和|之)?以下$/.test(text.slice(back.at, back.end)),
  }
  const bounds = numeral.ambiguous ? undefined : boundsOf(numeral, hedges, convert)
  if (bounds === undefined) return { ...base, precision: 'ambiguous' }
  const { precision, exact } = bounds
  if (exact === undefined && isEmpty(bounds.bounds)) return { ...base, precision: 'ambiguous' }
  return { ...base, precision, quantity: exact ?? bounds.bounds }
}

function swap(hedges: Set<Hedge>, from: Hedge, to: Hedge): void {
  hedges.delete(from)
  hedges.add(to)
}

interface Sized {
  precision: Precision
  exact?: number
  bounds: Bounds
}

function boundsOf(
  n: Numeral,
  hedges: Set<Hedge>,
  convert: (v: bigint) => number | undefined,
): Sized | undefined {
  const tenth = n.low / 10n
  const place = placeOf(n.low)
  const to = (
    low: bigint | undefined,
    high: bigint | undefined,
    openLow: boolean,
    openHigh: boolean,
    precision: Precision,
  ) => {
    const a = low === undefined ? undefined : convert(low)
    const b = high === undefined ? undefined : convert(high)
    if ((low !== undefined && a === undefined) || (high !== undefined && b === undefined)) return undefined
    return {
      precision,
      bounds: {
        ...(a !== undefined && (openLow ? { gt: a } : { gte: a })),
        ...(b !== undefined && (openHigh ? { lt: b } : { lte: b })),
      },
    }
  }
  if (hedges.has('gte')) return to(n.low, undefined, false, false, 'bound')
  if (hedges.has('gt')) return to(n.low, undefined, true, false, 'bound')
  if (hedges.has('lte')) return to(undefined, n.high, false, n.open, 'bound')
  if (hedges.has('lt')) return to(undefined, n.high, false, true, 'bound')
  if (n.blur?.how === 'over' || hedges.has('over')) {
    const step = n.blur?.inside || n.low < 100_000n * ONE ? place : place < tenth ? place : tenth
    return to(n.low, n.high + step, true, true, 'approximate')
  }
  if (n.low !== n.high) return to(n.low, n.high, false, n.open, n.open ? 'approximate' : 'range')
  if (hedges.has('near')) return to(n.low - tenth, n.low, false, true, 'approximate')
  if (hedges.has('reach')) return to(n.low, n.low + place * 9n, false, true, 'approximate')
  if (n.blur?.how === 'about' || hedges.has('about'))
    return to(n.low - tenth, n.low + tenth, false, false, 'approximate')
  const exact = convert(n.low)
  return exact === undefined ? undefined : { precision: 'exact', exact, bounds: {} }
}

/** The value of the last digit that is not zero: 100 万 for 300 万, 10 万 for 120 万. */
function placeOf(value: bigint): bigint {
  let place = 1n
  while (value > 0n && value % (place * 10n) === 0n) place *= 10n
  return place
}

const INCLUSION = / ?\((不)?(?:包?含|包括)[^()]{0,12}\)/y
/** "(含)", "(不含50万)". */
function inclusionAt(text: string, at: number): { end: number; in: boolean } | undefined {
  INCLUSION.lastIndex = at
  const found = INCLUSION.exec(text)
  return found ? { end: at + found[0].length, in: found[1] === undefined } : undefined
}

const RANGE_LINK = /^ ?(?:-{1,2}|到|至|to|and) ?$/
const ALSO = /^ ?(?:[,、;，]|且|并且?|但是?|而且?|and|but)? ?$/

/** Joins "80万到90万" and "50万以上、不足100万" into one amount. */
function merge(found: Reading[], text: string, next: Reading): Reading {
  const last = found.at(-1)
  if (!last || last.quantity === undefined || next.quantity === undefined) return next
  const between = text.slice(last.end, next.at)
  const joined = RANGE_LINK.test(between)
    ? both(last.quantity, next.quantity)
    : ALSO.test(between) && last.precision === 'bound' && next.precision === 'bound'
      ? both(last.quantity, next.quantity)
      : undefined
  if (!joined) return next
  found.pop()
  return { ...next, at: last.at, precision: 'range', quantity: joined, denied: last.denied }
}

function both(a: Quantity, b: Quantity): Bounds | undefined {
  const low = typeof a === 'number' ? { gte: a } : a
  const high = typeof b === 'number' ? { lte: b } : b
  if (low.gt === undefined && low.gte === undefined) return undefined
  if (high.lt === undefined && high.lte === undefined) return undefined
  const from = low.gt ?? low.gte ?? 0
  const to = high.lt ?? high.lte ?? 0
  const joined = {
    ...(low.gt !== undefined ? { gt: low.gt } : { gte: from }),
    ...(high.lt !== undefined ? { lt: high.lt } : { lte: to }),
  }
  return from > to || isEmpty(joined) ? undefined : joined
}

/** An amount in 万元 in words that `readAmounts` reads back as itself. */
export function formatAmount(quantity: Quantity): string {
  if (typeof quantity === 'number') return `${plain(quantity)}万元`
  const { gt, gte, lt, lte } = quantity
  if (gte !== undefined && lte !== undefined && gte < lte) return `${plain(gte)}万元至${plain(lte)}万元`
  const low = gt !== undefined ? `超过${plain(gt)}万元` : gte !== undefined ? `${plain(gte)}万元及以上` : ''
  const high = lt !== undefined ? `不足${plain(lt)}万元` : lte !== undefined ? `不超过${plain(lte)}万元` : ''
  return low && high ? `${low}、${high}` : low || high
}

/** A number with as many of six decimals as it needs, never in exponent form. */
function plain(n: number): string {
  const digits = n.toFixed(6)
  return digits.replace(/\.?0+$/, '')
}
