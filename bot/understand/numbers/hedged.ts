import { type Bounds, isEmpty } from '../../../rules/logic/interval.ts'
import { AFTER, BEFORE, BELOW, type Hedge, INCLUSION, REACHED } from '../lexicon/hedges.ts'
import { rows } from '../lexicon/table.ts'
import { matcher } from '../text/matcher.ts'
import type { Precision } from '../understanding.ts'
import { ONE } from './digits.ts'
import type { Numeral } from './numerals.ts'
import type { Reading } from './reading.ts'

const before = matcher(rows(BEFORE))
const after = matcher(rows(AFTER))

/**
 * A numeral with the hedges around it as a quantity; `convert` gives its number in the unit wanted. `hedged` is where
 * the hedge before it ends, when other words stand between.
 */
export function measured(
  text: string,
  start: number,
  stop: number,
  numeral: Numeral,
  convert: Convert,
  hedged = start,
): Reading {
  const word = before.before(text, hedged)
  const front = word?.value === 'reach' && !REACHED.test(text[start] ?? '') ? undefined : word
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
    loose: included === undefined && back !== undefined && BELOW.test(text.slice(back.at, back.end)),
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

type Convert = (value: bigint) => number | undefined
interface Sized {
  precision: Precision
  exact?: number
  bounds: Bounds
}

/** What the hedges make of a numeral, as `lexicon/hedges.ts` documents it. */
function boundsOf(n: Numeral, hedges: Set<Hedge>, convert: Convert): Sized | undefined {
  const tenth = n.low / 10n
  const place = placeOf(n.low)
  if (hedges.has('gte')) return bounded(convert, 'bound', { gte: n.low })
  if (hedges.has('gt')) return bounded(convert, 'bound', { gt: n.low })
  if (hedges.has('lte')) return bounded(convert, 'bound', n.open ? { lt: n.high } : { lte: n.high })
  if (hedges.has('lt')) return bounded(convert, 'bound', { lt: n.high })
  if (n.blur?.how === 'over' || hedges.has('over')) {
    const whole = n.blur?.inside || n.low < 100_000n * ONE || place < tenth
    return bounded(convert, 'approximate', { gt: n.low, lt: n.high + (whole ? place : tenth) })
  }
  if (n.open) return bounded(convert, 'approximate', { gte: n.low, lt: n.high })
  if (n.low !== n.high) return bounded(convert, 'range', { gte: n.low, lte: n.high })
  if (hedges.has('near')) return bounded(convert, 'approximate', { gte: n.low - tenth, lt: n.low })
  if (hedges.has('reach')) return bounded(convert, 'approximate', { gte: n.low, lt: n.low + place * 9n })
  if (n.blur?.how === 'about' || hedges.has('about'))
    return bounded(convert, 'approximate', { gte: n.low - tenth, lte: n.low + tenth })
  const exact = convert(n.low)
  return exact === undefined ? undefined : { precision: 'exact', exact, bounds: {} }
}

/** Bounds in the unit wanted, or undefined where a figure has no place in it. */
function bounded(
  convert: Convert,
  precision: Precision,
  { gt, gte, lt, lte }: { gt?: bigint; gte?: bigint; lt?: bigint; lte?: bigint },
): Sized | undefined {
  const least = convert(gt ?? gte ?? 0n)
  const most = convert(lt ?? lte ?? 0n)
  if (least === undefined || most === undefined) return undefined
  return {
    precision,
    bounds: {
      ...(gt !== undefined && { gt: least }),
      ...(gte !== undefined && { gte: least }),
      ...(lt !== undefined && { lt: most }),
      ...(lte !== undefined && { lte: most }),
    },
  }
}

/** The value of the last digit that is not zero: 100 万 for 300 万, 10 万 for 120 万. */
function placeOf(value: bigint): bigint {
  let place = 1n
  while (value > 0n && value % (place * 10n) === 0n) place *= 10n
  return place
}

/** "(含)", "(不含50万)". */
function inclusionAt(text: string, at: number): { end: number; in: boolean } | undefined {
  INCLUSION.lastIndex = at
  const found = INCLUSION.exec(text)
  return found ? { end: at + found[0].length, in: found[1] === undefined } : undefined
}
