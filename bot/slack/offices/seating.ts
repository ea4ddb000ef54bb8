import type { Language } from '../../../rules/describe.ts'
import type { Change } from '../../../store/change.ts'
import type { Directory } from '../../../store/schema.ts'
import type { Pending } from '../../../store/store.ts'
import { cardsFor } from '../outbox/effects/items.ts'
import { byRecipient } from '../outbox/entries.ts'
import type { Services } from '../services.ts'
import { offices } from '../wording/offices.ts'
import { mention, mentions, seatWords, whoSits } from './seat-words.ts'
import type { Seat } from './seats.ts'

/** Binds people to an office, sends them what waits for it, and says so. */
export async function bind(
  services: Services,
  seat: Seat,
  people: readonly string[],
  language: Language,
): Promise<string> {
  const before = await waitingFor(services, seat)
  const at = services.now().toISOString()
  const cards = before.flatMap(({ project, item }) =>
    cardsFor(
      project,
      item,
      people.filter((user) => !item.cards.some((card) => card.user === user)),
      at,
    ),
  )
  await services.outbox.commit({
    directory: bound(seat, (all) => [...new Set([...all, ...people])]),
    outbox: byRecipient(cards),
  })
  await Promise.all(people.map((user) => services.outbox.tried(user)))
  const after = await waitingFor(services, seat)
  const say = offices(language)
  const told = people.flatMap((person) => {
    const unsent = without(after, person)
    const sent = Math.max(0, without(before, person) - unsent)
    return [
      ...(sent > 0 ? [say.sent(sent, mention(person))] : []),
      ...(unsent > 0 ? [say.unsent(unsent, mention(person))] : []),
    ]
  })
  const then = told.length > 0 ? say.sentences(told) : say.later
  return say.bound(seatWords(seat, language), mentions(people), then)
}

/** How many of the items a person has no card of. */
const without = (all: readonly Pending[], user: string): number =>
  all.filter(({ item }) => !item.cards.some((card) => card.user === user)).length

/** Takes people off an office, and says so. */
export async function unbind(
  services: Services,
  seat: Seat,
  people: readonly string[],
  language: Language,
): Promise<string> {
  const say = offices(language)
  const now = (await services.store.directory()).offices[seat.key] ?? []
  if (!people.some((person) => now.includes(person)))
    return say.notBound(seatWords(seat, language), mentions(people))
  await services.store.commit({
    directory: bound(seat, (all) => all.filter((person) => !people.includes(person))),
  })
  return say.unbound(seatWords(seat, language), mentions(people), await whoSits(services, seat, language))
}

/** The directory with other people in an office. */
const bound =
  ({ key }: Seat, people: (bound: string[]) => string[]): Change<Directory> =>
  (directory) => ({
    ...directory,
    offices: { ...directory.offices, [key]: people(directory.offices[key] ?? []) },
  })

/** The items that wait for an office. */
export const waitingFor = ({ store }: Services, { key }: Seat) => store.openItems([key])
