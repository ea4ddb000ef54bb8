import { OTHER_PLACES } from '../lexicon/cities.ts'
import {
  ABOVE_MEANT,
  ALL_PLACES,
  CITY_BEFORE,
  LAST_SUFFIX,
  LEVEL,
  NO_NAME,
  NOT_HERE,
  SUFFIX,
  SUFFIXES,
  UNLISTED,
} from '../lexicon/places.ts'
import { type Match, type Matcher, matcher, type Span } from '../text/matcher.ts'
import type { Place } from '../understanding.ts'

/** The places a message is about. */
interface Mentioned {
  places: string[]
  unknownPlace?: string
  compareAll: boolean
  /** A place below or above one that is held is named: what it builds is no project of that level's own. */
  otherLevel: boolean
}

/** A name that leads to places held: the own name of one, or that of a place below or above some. */
interface Name {
  ids: readonly string[]
  level?: 'below' | 'above'
}

interface Table {
  known: Matcher<Name>
  other: Matcher<string>
  /** The names of a place that begin with its province or city. */
  parents: ReadonlyMap<string, readonly string[]>
}

const OTHERS: ReadonlySet<string> = new Set(OTHER_PLACES.split(/\s+/).filter(Boolean))

const namesIn = (names: readonly string[]): Matcher<string> =>
  matcher(names.map((name) => [name, name] as const))
const unheld = namesIn([...OTHERS])

const tables = new WeakMap<readonly Place[], Table>()

/** Reads the places named; `places` is compiled once per list. */
export function readPlaces(text: string, places: readonly Place[]): Mentioned {
  const { known, other, parents } = tableOf(places)
  const named = known.all(text).filter((p) => !NOT_HERE.test(text.slice(Math.max(0, p.at - 4), p.at)))
  // "重庆市江津区": what is above a place only says where that is.
  const ours = named.filter((name, i) => name.value.level !== 'above' || isMeant(text, name, named[i + 1]))
  const others = other.all(text).filter((o) => !named.some((p) => o.at < p.end && p.at < o.end))
  const found: string[] = []
  let otherLevel = false
  let unknown: string | undefined
  for (const place of ours) {
    const { ids, level } = place.value
    const own = ids.flatMap((id) => parents.get(id) ?? [])
    const parent = others.find((o) => gap(text, o, place) !== undefined) ?? cityBefore(text, place.at)
    // "徐州鼓楼", "开封市鼓楼区": the same name in another city.
    const elsewhere = own.length > 0 && parent && !own.some((name) => name.includes(parent.value))
    if (elsewhere) unknown ??= text.slice(parent.at, place.end)
    const child = others.find((o) => gap(text, place, o) === '')
    if (child) unknown ??= text.slice(place.at, child.end)
    if (child || elsewhere) continue
    const [id] = ids
    if (id !== undefined && ids.length === 1 && !found.includes(id)) found.push(id)
    otherLevel ||= level !== undefined
  }
  const lone = others.find((o) => !ours.some((p) => gap(text, o, p) !== undefined || gap(text, p, o) === ''))
  unknown ??= lone?.value ?? (ours.length === 0 ? unlisted(text) : undefined)
  return {
    places: found,
    ...(unknown !== undefined && { unknownPlace: unknown }),
    compareAll: ALL_PLACES.test(text),
    otherLevel,
  }
}

/** Whether a place above is what is spoken of, rather than where the next one is or whose platform something is. */
function isMeant(text: string, { at, end }: Span, next: Match<Name> | undefined): boolean {
  if (next && next.value.level === undefined && text.slice(end, next.at).trim() === '') return false
  return LEVEL.test(text.slice(at, end)) || ABOVE_MEANT.test(text.slice(end))
}

/** The city named right before a place, whether or not it is in any list. */
function cityBefore(text: string, at: number): Match<string> | undefined {
  const [words, name = ''] = CITY_BEFORE.exec(text.slice(Math.max(0, at - 4), at)) ?? []
  if (words === undefined || NO_NAME.test(name)) return undefined
  return { at: at - words.length, end: at, value: name }
}

/** What stands between a place and the next when only an administrative suffix does. */
function gap(text: string, a: Span, b: Span): string | undefined {
  if (a.end > b.at) return undefined
  const between = text.slice(a.end, b.at)
  return SUFFIXES.test(between) ? between.replace(SUFFIX, '') : undefined
}

function unlisted(text: string): string | undefined {
  for (const [, name = '', suffix = ''] of text.matchAll(UNLISTED))
    if (!NO_NAME.test(name)) return name + suffix
  return undefined
}

function tableOf(places: readonly Place[]) {
  const ready = tables.get(places)
  if (ready) return ready
  const known = new Map<string, Name>()
  for (const [name, { ids, level }] of [...places.flatMap(aroundOf), ...places.flatMap(namesOf)]) {
    const before = known.get(name)
    const shared = level !== undefined && before?.level === level
    known.set(name, { ids: shared ? [...before.ids, ...ids] : ids, ...(level && { level }) })
  }
  const cities = places.flatMap(citiesOfNamesakes)
  const other = cities.length > 0 ? namesIn([...OTHERS, ...cities]) : unheld
  const parents = new Map(places.map((p) => [p.id, p.names.filter((name) => other.all(name).length > 0)]))
  const table = { known: matcher(known), other, parents }
  tables.set(places, table)
  return table
}

type Row = readonly [string, Name]

const namesOf = ({ id, names }: Place): Row[] => names.map((name) => [name, { ids: [id] }])

/**
 * The names of what is below and above a place. What is below it is also called without its 区 or 县: after the name of the place, and
 * by itself where that is no everyday word.
 */
function aroundOf({ id, names, below = [], above = [] }: Place): Row[] {
  const short = below.map((name) => name.replace(LAST_SUFFIX, '')).filter((name) => name.length > 1)
  const after = short.flatMap((name) => names.flatMap((own) => [`${own}${name}`, `${own} ${name}`]))
  const lower = new Set([...below, ...short.filter((name) => OTHERS.has(name)), ...after])
  return [
    ...Array.from(lower, (name) => [name, { ids: [id], level: 'below' }] as const),
    ...above.map((name) => [name, { ids: [id], level: 'above' }] as const),
  ]
}

/** The cities that the namesakes of a place are in: 福州 for 福州鼓楼. */
const citiesOfNamesakes = ({ names, namesakes = [] }: Place): string[] =>
  namesakes.map((namesake) => {
    const [at] = names.map((name) => namesake.indexOf(name)).filter((i) => i > 0)
    return namesake.slice(0, at).replace(LAST_SUFFIX, '')
  })
