import { OTHER_PLACES } from '../lexicon/cities.ts'
import { type Match, matcher } from '../text/matcher.ts'
import type { Place } from '../understanding.ts'

/** The places a message is about. */
export interface Mentioned {
  places: string[]
  unknownPlace?: string
  compareAll: boolean
}

const other = matcher(
  OTHER_PLACES.split(/\s+/)
    .filter(Boolean)
    .map((name) => [name, name] as const),
)
const COMPARE =
  /(?:五|5|几|各)个?(?:地方|地|地市|市县|区县|城市|办法|地区)|各地|五地|五家|哪些地方|哪个地方|哪几个地方|都有哪些地方|不同地方|对比一下|横向|分别对比|all five|each (?:place|region)|every (?:place|region)|compare/i
/** A name we have no list for: two or three characters with 市, 县 or 区, where a place would stand. */
const SUFFIX =
  /(?:^|[\s,。、;:(]|我们是|我是|是|在|到|像|换成|放)([\u4e00-\u9fff]{2,3}?)([市县区])(?=$|[的呢吗,。?;、 !)]|那|这|有|怎|规|能|可|人|政府)/g
/** Characters of everyday words that no such name contains. */
const NO_NAME =
  /[我你他她它们的是在到和与及各全本该这那哪某跨大小新老几多个上下市县区城园开发社地校厂库专一二两三四五六七八九十归属向由经报需要会按应同未先再问请核并交根据依托接受列入纳项目不无]/

const tables = new WeakMap<
  readonly Place[],
  { known: ReturnType<typeof matcher<string>>; parents: Map<string, string[]> }
>()

/** Reads the places named; `places` is compiled once per list. */
export function readPlaces(text: string, places: readonly Place[]): Mentioned {
  const { known, parents } = tableOf(places)
  const ours = known
    .all(text)
    .filter((p) => !/(?:不是|不在|并非|而非) ?$/.test(text.slice(Math.max(0, p.at - 4), p.at)))
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
    compareAll: COMPARE.test(text),
  }
}

/** What stands between a place and the next when only an administrative suffix does. */
function gap(text: string, a: Match<string>, b: Match<string>): string | undefined {
  if (a.end > b.at) return undefined
  const between = text.slice(a.end, b.at)
  return /^[省市县区的]{0,2}$/.test(between) ? between.replace(/[省市县区的]/g, '') : undefined
}

function named(text: string): string | undefined {
  for (const [, name = '', suffix = ''] of text.matchAll(SUFFIX))
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
