import { making, replacing } from '../../../store/change.ts'
import { isHeard, withHeard } from '../../../store/inbox.ts'
import type { Person } from '../../../store/schema.ts'
import { joined } from '../../conversation/reply.ts'
import { effects } from '../outbox/effects.ts'
import { byRecipient } from '../outbox/entries.ts'
import { holding } from '../serial.ts'
import type { Services } from '../services.ts'
import { anew } from './anew.ts'
import { judgedByNow } from './judging.ts'
import type { Change } from './keeping.ts'
import { elsewhere, namesOf, type Origin, overProject, type Taking } from './over-project.ts'
import { askingOthers, saying } from './saying.ts'

/**
 * Takes a turn of a conversation: everything that it changes, and everything that is to be said of it to anybody, is
 * saved together; nothing outside is called before. Nothing comes of an event that was handled. Turns of one person, and
 * of one project, follow each other; whoever holds a person may take projects, never the other way round, and those in
 * the order of their ids.
 */
export async function takeTurn(services: Services, origin: Origin, turn: Taking): Promise<void> {
  await services.serial.run(`person/${origin.user}`, async () => {
    const { conversation } = await services.store.person(origin.user)
    let held = [conversation.project ?? origin.user]
    for (;;) {
      const wanted = await anew(() =>
        holding(services.serial, held, () => attempt(services, origin, turn, held)),
      )
      if (wanted.length === 0) return
      held = [...held, ...wanted]
    }
  })
}

/** Takes a turn and saves it; or, without saving anything, gives the projects that have to be held for it as well. */
async function attempt(
  services: Services,
  origin: Origin,
  turn: Taking,
  held: readonly string[],
): Promise<string[]> {
  const { store } = services
  const { user } = origin
  await judgedByNow(services, held)
  const person = await store.person(user)
  const names = namesOf(origin)
  if (isHeard(person, ...names)) return []
  const { taken, change } = await overProject(services, origin, person, turn)
  const another = change?.before && change.after !== change.before ? change.after.id : undefined
  const named = [another, taken.elsewhere?.project, taken.discards?.id]
  const wanted = named.filter((id) => id !== undefined).filter((id) => !held.includes(id))
  if (wanted.length > 0) return [...new Set(wanted)]

  const other = taken.elsewhere && (await elsewhere(services, taken.elsewhere, change))
  const found = [change, other].filter((each) => each !== undefined)
  const gone = taken.discards && (await store.project(taken.discards.id))
  const around = { directory: await store.directory(), at: services.now().toISOString() }
  const reply = other ? joined(other.reply, taken.reply) : taken.reply
  const said = [
    ...saying(services, origin, { taken, reply, found, around }),
    ...found.flatMap((each) => effects(each, around)),
    ...(gone ? effects({ before: gone, after: undefined }, around) : []),
    ...(await askingOthers(services, user, found, around)),
  ]
  await services.outbox.commit({
    people: {
      [user]: (latest) => {
        const after = { ...latest, ...changedIn(person, taken.person) }
        return names.length > 0 ? withHeard(after, names, around.at) : after
      },
    },
    projects: { ...saving(found), ...(gone ? { [gone.id]: replacing(gone, undefined) } : {}) },
    outbox: byRecipient(said),
  })
  return []
}

/** What is saved of the projects; two changes of one follow each other. */
function saving(changes: readonly Change[]) {
  const all = new Map<string, Pick<Change, 'before' | 'after'>>()
  for (const { before, after } of changes)
    all.set(after.id, { before: all.has(after.id) ? all.get(after.id)?.before : before, after })
  return Object.fromEntries(
    [...all]
      .filter(([, { before, after }]) => before !== after)
      .map(([id, { before, after }]) => [id, before ? replacing(before, after) : making(after)]),
  )
}

/** What a turn changed of a person; the rest may have changed meanwhile and is let be. */
const changedIn = (before: Person, after: Person): Partial<Person> => ({
  ...(after.language !== before.language ? { language: after.language } : {}),
  ...(after.region !== before.region && after.region ? { region: after.region } : {}),
  conversation: after.conversation,
  ...(after.toldWhere && { toldWhere: after.toldWhere }),
  recent: after.recent,
  answers: after.answers,
  feedback: after.feedback,
})
