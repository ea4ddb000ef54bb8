import { phrases } from '../lexicon/table.ts'
import { BETWEEN, EVERYTHING, HOW_MANY, NONE, NUMBERS } from '../lexicon/ticks.ts'

const none: ReadonlySet<string> = new Set(phrases(NONE))
const everything: ReadonlySet<string> = new Set(phrases(EVERYTHING))

/**
 * Which items of a list a message ticks, from 0, by number or by name; empty where it says that none is so, `undefined`
 * where it is no answer to a list. A closed grammar: one word too many, and it ticks nothing.
 */
export function ticksIn(text: string, labels: readonly string[]): number[] | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[。.！!～~]+$/u, '')
  if (none.has(said)) return []
  if (everything.has(said)) return labels.map((_, i) => i)
  return numbered(said, labels.length) ?? named(said, labels)
}

function numbered(said: string, count: number): number[] | undefined {
  if (HOW_MANY.test(said)) return undefined
  const digits = [...said.replaceAll(BETWEEN, '')]
  const places = digits.map((digit) => NUMBERS.findIndex((written) => written.includes(digit)))
  const isWhole = places.length > 0 && places.every((place) => place >= 0 && place < count)
  return isWhole && new Set(places).size === places.length && !/\d{2}/.test(said)
    ? places.sort((a, b) => a - b)
    : undefined
}

/** Names that stand on the list in these very words. */
function named(said: string, labels: readonly string[]): number[] | undefined {
  const known = labels.map((label) => label.toLowerCase())
  const whole = known.indexOf(said)
  if (whole >= 0) return [whole]
  const places = said.split(/[、，,;；\n]/u).map((part) => known.indexOf(part.trim()))
  return places.every((place) => place >= 0) ? [...new Set(places)].sort((a, b) => a - b) : undefined
}
