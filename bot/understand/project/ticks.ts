import { phrases } from '../lexicon/table.ts'
import { BETWEEN, EVERYTHING, HOW_MANY, NONE, NUMBERS, REST } from '../lexicon/ticks.ts'
import { actInPart } from '../wishes/acts.ts'

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

/** What a message ticks of a list, and what it says of all the rest. */
export interface Ticked {
  places: number[]
  rest: 'no' | 'unknown' | 'later'
}

/** The same, and of a message that speaks of the rest by itself: "1和3有，其他不清楚", "1有，其他都没有". */
export function ticksOfAll(text: string, labels: readonly string[]): Ticked | undefined {
  const places = ticksIn(text, labels)
  if (places) return { places, rest: 'no' }
  const [, some, others] = /^(.+)[,，;；。\s]+(\S+)$/su.exec(text.trim()) ?? []
  const ticked = some && ticksIn(some, labels)
  const rest = others && REST.test(others) ? restOf(others.replace(REST, '')) : undefined
  return ticked && ticked.length > 0 && rest ? { places: ticked, rest } : undefined
}

function restOf(words: string): Ticked['rest'] | undefined {
  if (none.has(words)) return 'no'
  const act = actInPart(words)
  return act === 'unknown' || act === 'later' ? act : undefined
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
