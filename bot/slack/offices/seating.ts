import type { Language } from '../../../rules/describe.ts'
import type { Directory } from '../../../store/schema.ts'
import { updateDirectory } from '../../../store/uses.ts'
import type { Services } from '../services.ts'
import { offices } from '../wording/offices.ts'
import { deliver } from '../work/delivery.ts'
import { mention, mentions, seatWords, whoSits } from './seat-words.ts'
import type { Seat } from './seats.ts'

/** Binds people to an office, sends them what waits for it, and says so. */
export async function bind(
  services: Services,
  seat: Seat,
  people: readonly string[],
  language: Language,
): Promise<string> {
  await change(services, seat, (bound) => [...new Set([...bound, ...people])])
  const waits = await deliverTo(services, seat)
  const say = offices(language)
  const told = people.flatMap((person) => {
    const { sent, unsent } = waits(person)
    return [
      ...(sent > 0 ? [say.sent(sent, mention(person))] : []),
      ...(unsent > 0 ? [say.unsent(unsent, mention(person))] : []),
    ]
  })
  const then = told.length > 0 ? say.sentences(told) : say.later
  return say.bound(seatWords(seat, language), mentions(people), then)
}

/** Takes people off an office, and says so. */
export async function unbind(
  services: Services,
  seat: Seat,
  people: readonly string[],
  language: Language,
): Promise<string> {
  const say = offices(language)
  const bound = (await services.store.directory()).offices[seat.key] ?? []
  if (!people.some((person) => bound.includes(person)))
    return say.notBound(seatWords(seat, language), mentions(people))
  await change(services, seat, (all) => all.filter((person) => !people.includes(person)))
  return say.unbound(seatWords(seat, language), mentions(people), await whoSits(services, seat, language))
}

async function change(
  { store }: Services,
  { key }: Seat,
  people: (bound: string[]) => string[],
): Promise<void> {
  await updateDirectory(
    store,
    (directory): Directory => ({
      ...directory,
      offices: { ...directory.offices, [key]: people(directory.offices[key] ?? []) },
    }),
  )
}

/** The items that wait for an office. */
export const waitingFor = ({ store }: Services, { key }: Seat) => store.openItems([key])

/** Sends what waits for an office; gives how much each person got now, and how much could not be sent. */
async function deliverTo(services: Services, seat: Seat) {
  const before = await waitingFor(services, seat)
  for (const project of new Set(before.map((each) => each.project.id)))
    await services.serial.run(`project/${project}`, () => deliver(services, project))
  const after = await waitingFor(services, seat)
  const without = (all: typeof before, user: string) =>
    all.filter(({ item }) => !item.cards.some((card) => card.user === user)).length
  return (user: string) => {
    const unsent = without(after, user)
    return { sent: Math.max(0, without(before, user) - unsent), unsent }
  }
}
