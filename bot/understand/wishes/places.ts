import { OTHER_PLACES } from '../lexicon/cities.ts'
import { ALL_PLACES, NO_NAME, NOT_HERE, SUFFIX, SUFFIXES, UNLISTED } from '../lexicon/places.ts'
import { type Match, matcher } from '../text/matcher.ts'
import type { Place } from '../understanding.ts'

/** The places a message is about. */
interface Mentioned {
  places: string[]
  unknownPlace?: string
  compareAll: boolean
}

const other = matcher(
  OTHER_PLACES.split(/\s+/)
    .filter(Boolean)
    .map((name) => [name, name] as const),
)

const tables = new WeakMap<
  readonly Place[],
  { known: ReturnType<typeof matcher<string>>; parents: Map<string, string[]> }
>()

/** Reads the places named; `places` is compiled once per list. */
export function readPlaces(text: string, places: readonly Place[]): Mentioned {
  const { known, parents } = tableOf(places)
  const ours = known.all(text).filter((p) => !NOT_HERE.test(text.slice(Math.max(0, p.at - 4), p.at)))
  const others = other.all(text).filter((o) => !ours.some((p) => o.at < p.end && p.at < o.end))
  const found: string[] = []
  let unknown: string | undefined
  for (const place of ours) {
    const parent = others.find((o) => gap(text, o, place) !== undefined)
    const own = parents.get(place.value) ?? []
    const elsewhere = parent && !own.some((name) => name.includes(parent.value))
    // "徐州鼓楼": the same name in another city.
    if (elsewhere && own.length > 0) unknown ??= text.slice(parent.at, place.end)
    const child = others.find((o) => gap(text, place, o) === '')
    if (child) unknown ??= text.slice(place.at, child.end)
    if (!child && !(elsewhere && own.length > 0) && !found.includes(place.value)) found.push(place.value)
  }
  const lone = others.find((o) => !ours.some((p) => gap(text, o, p) !== undefined || gap(text, p, o) === ''))
  unknown ??= lone?.value ?? (ours.length === 0 ? named(text) : undefined)
  return {
    places: found,
    ...(unknown !== undefined && { unknownPlace: unknown }),
    compareAll: ALL_PLACES.test(text),
  }
}

/** What stands between a place and the next when only an administrative suffix does. */
function gap(text: string, a: Match<string>, b: Match<string>): string | undefined {
  if (a.end > b.at) return undefined
  const between = text.slice(a.end, b.at)
  return SUFFIXES.test(between) ? between.replace(SUFFIX, '') : undefined
}

function named(text: string): string | undefined {
  for (const [, name = '', suffix = ''] of text.matchAll(UNLISTED))
    if (!NO_NAME.test(name)) return name + suffix
  return undefined
}

function tableOf(places: readonly Place[]) {
  const ready = tables.get(places)
  if (ready) return ready
  const known = matcher(places.flatMap((p) => p.names.map((name) => [name, p.id] as const)))
  const parents = new Map(places.map((p) => [p.id, p.names.filter((name) => other.all(name).length > 0)]))
  const table = { known, parents }
  tables.set(places, table)
  return table
}
