import type { Compiled } from '../../../rules/regulation.ts'
import { officeKey } from '../../../store/fresh.ts'
import { APPLICANT } from '../../approval/route.ts'

/** An office that people can be bound to. */
export interface Seat {
  /** Its place in the directory. */
  key: string
  region: string
  office: string
  /** 泰州 市数据局: what an administrator can type. */
  label: string
}

/** What an administrator asks for: people for, or no more for, an office; or, with nothing further, the list. */
export interface Binding {
  act: 'bind' | 'unbind'
  /** The office as typed, with its place or without. */
  office: string
  people: string[]
  /** Something after an `@` that Slack did not make a person of. */
  unresolved?: string
}

type Regulations = ReadonlyMap<string, Compiled>

const COMMAND = /^(bind|unbind|绑定|解绑|解除绑定)/i
/** A person as Slack writes one in a command with `should_escape`. */
const PERSON = /<@(\w+)(?:\|[^>]*)?>/g

/** Reads `/lixiang bind …`; `undefined` when the words are something else. */
export function readBinding(command: string): Binding | undefined {
  const text = command.trim()
  const [words, name = ''] = COMMAND.exec(text) ?? []
  if (words === undefined) return undefined
  const rest = text.slice(words.length)
  const people = [...new Set([...rest.matchAll(PERSON)].flatMap(([, id]) => id ?? []))]
  // "绑定手机号的系统要立项吗" is a question.
  if (!/^(?:\s|$)/.test(rest) && people.length === 0) return undefined
  const [office = '', ...after] = rest.replaceAll(PERSON, ' ').split(/[@＠]/)
  const unresolved = after.join(' ').trim() || (/<[!#][^>]*>/.exec(office)?.[0] ?? '')
  const typed = office.replaceAll(/<[!#][^>]*>/g, ' ').trim()
  return {
    act: /^(?:bind|绑定)$/i.test(name) ? 'bind' : 'unbind',
    office: typed,
    people,
    ...(unresolved ? { unresolved } : {}),
  }
}

/** Every office of every regulation, but the applicant's own unit. */
export const seats = (regulations: Regulations): Seat[] =>
  [...regulations.values()].flatMap((regulation) =>
    Object.entries(regulation.offices)
      .filter(([id]) => id !== APPLICANT)
      .map(([id, { name }]) => ({
        key: officeKey(regulation.id, id),
        region: regulation.id,
        office: id,
        label: `${regulation.place} ${name}`,
      })),
  )

/** Words without what people leave out or put in: spaces, a stroke between place and office, case, full width. */
const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s/·・]+/g, '')

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
