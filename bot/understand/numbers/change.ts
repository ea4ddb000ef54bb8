import { CHANGE, CHANGE_SHORT, IN_JIAO, IN_YUAN } from '../lexicon/amounts.ts'
import { readNumeral } from './numerals.ts'

/** 角 and 分 behind an amount, or how little it falls short of it, in 10⁻⁸ 元. */
export interface Change {
  end: number
  value: bigint
}

/** "9角9分" behind "49万9999元", "零1分", "少1分"; undefined where the amount goes on with neither. */
export function changeAt(text: string, at: number): Change | undefined {
  CHANGE_SHORT.lastIndex = at
  const short = CHANGE_SHORT.exec(text)
  if (short) return { end: at + short[0].length, value: -worth(short[1], partsOf(short[2] ?? '')) }
  CHANGE.lastIndex = at
  const [words, jiao, fen] = CHANGE.exec(text) ?? []
  if (words === undefined || (jiao === undefined && fen === undefined)) return undefined
  return { end: at + words.length, value: worth(jiao, 10n) + worth(fen, 100n) }
}

/** How many of a coin one 元 is. */
const partsOf = (coin: string): bigint => (IN_YUAN.test(coin) ? 1n : IN_JIAO.test(coin) ? 10n : 100n)

const worth = (digit: string | undefined, parts: bigint): bigint =>
  digit === undefined ? 0n : (readNumeral(digit, 0)?.low ?? 0n) / parts
