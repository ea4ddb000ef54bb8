import { LEVELS, RANKS } from '../lexicon/standing.ts'
import { rows } from '../lexicon/table.ts'
import { matcher } from '../text/matcher.ts'

const levels = matcher(rows(LEVELS))

/** The level that a message calls the project's own, if it names one only. */
export function levelIn(text: string): string | undefined {
  const named = new Set(levels.all(text).map(({ value }) => value))
  const [level] = named
  return named.size === 1 ? level : undefined
}

/** Whether one level stands above another, as 市级 above 区级. */
export const isAbove = (one: string, other: string): boolean => rankOf(one) < rankOf(other)

const rankOf = (level: string): number => RANKS.findIndex((rank) => rank.includes(level))
