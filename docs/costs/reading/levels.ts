import { LEVELS, NUMBERED } from './words.ts'

/** Where a row stands by its number: the smaller, the further out. */
export type Rank = number

/** 一、 before （一） before 1 before 1.1 before 1.1.1 before （1） before ①; `undefined` for what is no number. */
export function rankOf(number: string): Rank | undefined {
  const bare = number.replaceAll(/\s/g, '').replace(/[、.．]$/, '')
  const at = LEVELS.findIndex(([, pattern]) => pattern.test(bare))
  return at < 0 ? undefined : at + (bare.split(/[.．-]/).length - 1) / 100
}

/** A number and a name that stand in one cell, apart: 一、工程费用. */
export function apart(cell: string): { number: string; name: string } {
  const number = NUMBERED.exec(cell)
  return number ? { number: number[1] ?? '', name: cell.slice(number[0].length) } : { number: '', name: cell }
}
