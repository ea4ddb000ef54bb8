import { making, replacing } from '../../../store/change.ts'
import { StaleState } from '../../../store/errors.ts'
import { isHeard, withHeard } from '../../../store/inbox.ts'
import { adding } from '../../../store/outbox.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { asking } from '../../conversation/fill/naming.ts'
import { joined } from '../../conversation/reply.ts'
import type { Turn } from '../../conversation/turn.ts'
import type { Outgoing } from '../line/post.ts'
import { outgoing } from '../line/speak.ts'
import type { Services } from '../services.ts'
import { withWaiting } from './delivery.ts'
import type { Change } from './keeping.ts'
import { elsewhere, eventOf, type Origin, overProject, type Taking } from './over-project.ts'

/** A turn that is saved. */
export interface Saved {
  taken: Turn
  words: Outgoing[]
  changes: Change[]
  /** Those whose differences the reply asks about. */
  asked: Change[]
  /** The project that was deleted. */
  gone: Project | undefined
}

/** How often a turn is taken anew because something else has changed a project of it meanwhile. */
const TRIES = 5

/**
 * Takes and saves a turn: person, projects and words together, or nothing. Nothing comes of an event that was handled
 * before. Call it holding the person.
 */
export async function saveTurn(services: Services, origin: Origin, turn: Taking): Promise<Saved | undefined> {
  const { conversation } = await services.store.person(origin.user)
  let held = [conversation.project ?? origin.user]
  for (let tries = 1; ; tries++)
    try {
      const outcome = await holding(services, held, () => attempt(services, origin, turn, held))
      if (!outcome || 'taken' in outcome) return outcome
      held = [...held, ...outcome.wanted]
    } catch (error) {
      if (!(error instanceof StaleState) || tries === TRIES) throw error
    }
}

/** Does something holding projects, taken in the order of their ids, so that nobody waits for one who waits for them. */
function holding<T>(services: Services, ids: readonly string[], task: () => Promise<T>): Promise<T> {
  return [...ids]
    .sort()
    .reduceRight<() => Promise<T>>((inner, id) => () => services.serial.run(`project/${id}`, inner), task)()
}

/** Takes a turn and saves it; or, without saving anything, gives the projects that have to be held for it as well. */
async function attempt(
  services: Services,
  origin: Origin,
  turn: Taking,
  held: readonly string[],
): Promise<Saved | { wanted: string[] } | undefined> {
  const { store } = services
  const { user, channel, thread, ts } = origin
  const person = await store.person(user)
  const event = eventOf(origin)
  if (event && isHeard(person, event)) return undefined
  const { taken, change } = await overProject(services, origin, person, turn)
  const another = change?.before && change.after !== change.before ? change.after.id : undefined
  const named = [another, taken.elsewhere?.project, taken.discards?.id]
  const wanted = named.filter((id) => id !== undefined).filter((id) => !held.includes(id))
  if (wanted.length > 0) return { wanted: [...new Set(wanted)] }

  const other = taken.elsewhere && (await elsewhere(services, taken.elsewhere, change))
  const found = [change, other].filter((each) => each !== undefined)
  const gone = taken.discards && (await store.project(taken.discards.id))
  const { language } = taken.person
  const asks = found.filter((each) => each.asks && each.after.owner === user)
  const said = await withWaiting(services, found, other ? joined(other.reply, taken.reply) : taken.reply)
  const reply = asks.reduce((whole, { after }) => asking(whole, after, language), said)
  const { newId, now } = services.desk(event && `${user}/${event}/words`)
  const words = outgoing(newId, now, reply, { channel, thread, since: ts })
  const { projects } = await store.commit({
    people: {
      [user]: (latest) => {
        const after = { ...latest, ...changedIn(person, taken.person) }
        return event ? withHeard(after, [event], now) : after
      },
    },
    projects: { ...saving(found), ...(gone ? { [gone.id]: replacing(gone, undefined) } : {}) },
    outbox: { [user]: adding(words) },
  })
  const saved = new Map(
    found.map((each) => [each, { ...each, after: projects.get(each.after.id) ?? each.after }]),
  )
  return {
    taken,
    words,
    changes: [...saved.values()],
    asked: asks.flatMap((each) => saved.get(each) ?? []),
    gone,
  }
}

/** What is saved of the projects; two changes of one follow each other. */
function saving(changes: readonly Change[]) {
  const all = new Map<string, { before: Project | undefined; after: Project }>()
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
  recent: after.recent,
})
