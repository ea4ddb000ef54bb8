import type { Compiled } from '../../../rules/regulation.ts'
import { APPLICANT } from '../../../rules/route.ts'
import { type Bilingual, both } from '../../../rules/vocabulary.ts'
import { officeKey } from '../../../store/fresh.ts'
import { BETWEEN_NAMES } from '../../understand/lexicon/binding.ts'

/** An office that people can be bound to. */
export interface Seat {
  /** Its place in the directory. */
  key: string
  region: string
  office: string
  /** 泰州 市数据局, Taizhou Municipal Data Bureau: what an administrator can type. */
  label: Bilingual
  /** 市数据局: what the regulation calls it. */
  name: string
}

type Regulations = ReadonlyMap<string, Compiled>

/** Every office of every regulation, but the applicant's own unit. */
export const seats = (regulations: Regulations): Seat[] =>
  [...regulations.values()].flatMap((regulation) =>
    Object.entries(regulation.offices)
      .filter(([id]) => id !== APPLICANT)
      .map(([id, { name, en }]) => ({
        key: officeKey(regulation.id, id),
        region: regulation.id,
        office: id,
        label: both(`${regulation.place} ${name}`, `${regulation.en} ${en}`),
        name,
      })),
  )

/** Words without what people leave out or put in: spaces, a stroke between place and office, case, full width. */
const bare = (words: string): string => words.normalize('NFKC').toLowerCase().replaceAll(BETWEEN_NAMES, '')

/**
 * The offices that the words may mean: by place and office, or by the office alone. Either goes by its name, an alias,
 * its English name or its id; within one place a full name is meant before an alias.
 */
export function seatsCalled(words: string, regulations: Regulations): Seat[] {
  const called = bare(words)
  const all = seats(regulations).map((seat) => ({ seat, ...namesOf(seat, regulations) }))
  const meant = (test: (name: string, places: readonly string[]) => boolean) => {
    const full = all.filter(({ full, places }) => full.some((name) => test(name, places)))
    const short = all.filter(({ aliases, places }) => aliases.some((name) => test(name, places)))
    const others = short.filter(({ seat }) => !full.some((each) => each.seat.region === seat.region))
    return [...full, ...others].map(({ seat }) => seat)
  }
  const placed = meant((name, places) => places.some((place) => called === place + name))
  return placed.length > 0 ? placed : meant((name) => called === name)
}

/** The offices of the place that the words begin with, when they name one. */
export function seatsOfPlace(words: string, regulations: Regulations): Seat[] {
  const called = bare(words)
  const all = seats(regulations)
  return all.filter((seat) => namesOf(seat, regulations).places.some((place) => called.startsWith(place)))
}

function namesOf({ region, office }: Seat, regulations: Regulations) {
  const regulation = regulations.get(region)
  const { name = '', en = '', aliases = [] } = regulation?.offices[office] ?? {}
  const { place = '', en: english = '', aliases: others = [] } = regulation ?? {}
  return {
    full: [office, name, en].map(bare),
    aliases: aliases.map(bare),
    places: [region, place, english, ...others].map(bare),
  }
}
