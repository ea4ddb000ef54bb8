import type { Language } from '../../../rules/describe.ts'
import { making, replacing } from '../../../store/change.ts'
import { StaleState } from '../../../store/errors.ts'
import { isHeard, withHeard } from '../../../store/inbox.ts'
import { adding } from '../../../store/outbox.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { pendingFor } from '../../../store/uses.ts'
import { asking } from '../../conversation/fill/naming.ts'
import { dated } from '../../conversation/moment.ts'
import { emptyReply, joined, type Reply } from '../../conversation/reply.ts'
import type { Desk, Elsewhere, Standing, Turn } from '../../conversation/turn.ts'
import { isLocked } from '../../documents/revisions.ts'
import type { Outgoing } from '../line/post.ts'
import { outgoing } from '../line/speak.ts'
import type { Services } from '../services.ts'
import { trouble } from '../wording/trouble.ts'
import { withWaiting } from './delivery.ts'
import { drafting, readTexts, redraft } from './drafting.ts'
import { type Change, changeOf } from './keeping.ts'

/** Where a turn came from: who, in which conversation, and the message's timestamp if it is one. */
export interface Origin {
  user: string
  channel?: string | undefined
  thread?: string | undefined
  /** The message's timestamp. */
  ts?: string | undefined
  /** What Slack calls a click, a form or a command. */
  trigger?: string | undefined
}

/** The turn itself. It may be taken more than once before it is saved, and gives the same ids each time. */
export type Taking = (standing: Standing, desk: Desk) => Turn

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
  const { user, channel, thread, ts, trigger } = origin
  const person = await store.person(user)
  const event = ts ?? trigger
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

/** Takes a turn over the project that a person has in hand, if any. */
async function overProject(
  services: Services,
  { user, ts, trigger }: Origin,
  person: Person,
  turn: Taking,
): Promise<{ taken: Turn; change?: Change | undefined }> {
  const { store } = services
  const event = ts ?? trigger
  const id = person.conversation.project
  const before = id === undefined ? undefined : await store.project(id)
  const requests = await store.openRequests(user)
  const pending = await pendingFor(store, user)
  const projects = await store.projectsOf(user)
  const over = (project: Project | undefined): Standing => {
    const own = projects.map((each) => (project && each.id === project.id ? project : each))
    return { person, project, projects: own, requests, pending }
  }
  const take = (standing: Standing): Turn =>
    dated(turn(standing, services.desk(event && `${user}/${event}`)), standing)
  const taken = take(over(before))
  if (!taken.reads || !before) return { taken, change: await changeOf(services, before, taken.project) }
  const texts = await readTexts(services, before)
  if (texts.unread) return { taken: { ...over(before), reply: unreadReply(person.language) } }
  const read = redraft(services, before, await drafting(services, before, before), texts)
  const again = take(over(read))
  const { project } = again
  // What is written in a canvas after submission becomes a revision once the project can be changed again.
  const stays = isLocked(before) && project && isLocked(project)
  const after = !stays ? project : project === read ? before : { ...project, documents: before.documents }
  return { taken: again, change: await changeOf(services, before, after, texts) }
}

/** Makes a change to a project that need not be the one in hand; nothing when there is no such project. */
async function elsewhere(
  services: Services,
  { project: id, change }: Elsewhere,
  inHand: Change | undefined,
): Promise<(Change & { reply: Reply }) | undefined> {
  const before = inHand?.after.id === id ? inHand.after : await services.store.project(id)
  if (!before) return undefined
  const { project, reply } = change(before)
  const changed = await changeOf(services, before, project)
  return { ...(changed ?? { before, after: before, asks: false }), reply }
}

/** A step that rests on the documents is not taken while they cannot be read: nothing somebody wrote is left out. */
function unreadReply(language: Language): Reply {
  return { ...emptyReply(language), lead: [trouble(language).unread] }
}
