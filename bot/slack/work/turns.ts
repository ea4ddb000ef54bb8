import type { Language } from '../../../rules/describe.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { asking } from '../../conversation/fill/naming.ts'
import { dated } from '../../conversation/moment.ts'
import { emptyReply, joined, type Reply } from '../../conversation/reply.ts'
import type { Elsewhere, Standing, Turn } from '../../conversation/turn.ts'
import { untold, withTold } from '../../documents/differences.ts'
import { isLocked } from '../../documents/revisions.ts'
import { outgoing, owing, sayUnsaid, tell } from '../line/speak.ts'
import type { Services } from '../services.ts'
import { trouble } from '../wording/trouble.ts'
import { deliver, resolveCards, withWaiting } from './delivery.ts'
import { readTexts, redraft } from './drafting.ts'
import { enclose } from './enclosing.ts'
import { isHandled, withHandled } from './handled.ts'
import { type Change, keep, kept } from './keeping.ts'
import { publish } from './publishing.ts'
import { remove } from './removing.ts'
import { deliverRequests } from './requesting.ts'

/** Where a turn came from: who, in which conversation, and the message's timestamp if it is one. */
export interface Origin {
  user: string
  channel?: string | undefined
  thread?: string | undefined
  /** The message's timestamp; a message is answered once even when it is delivered twice. */
  ts?: string | undefined
}

/**
 * Takes a turn of a conversation: what it changes is saved before anything is said. Turns of one person, and of one
 * project, follow each other; whoever holds a person may take a project, never the other way round, and nobody holds
 * two of a kind.
 */
export async function takeTurn(
  services: Services,
  origin: Origin,
  turn: (standing: Standing) => Turn,
): Promise<void> {
  const { user, ts } = origin
  const changes = await services.serial.run(`person/${user}`, async () => {
    const person = services.store.person(user)
    if (ts && isHandled(person, ts)) return []
    const { taken, change } = await overProject(services, person, turn)
    const other = taken.elsewhere && (await elsewhere(services, taken.elsewhere))
    const changes = [change, other].filter((each) => each !== undefined)
    const asked = changes.filter(({ asks, after }) => asks && after.owner === user)
    const { language } = taken.person
    const said = withWaiting(services, changes, other ? joined(other.reply, taken.reply) : taken.reply)
    const reply = asked.reduce((whole, { after }) => asking(whole, after, language), said)
    const words = outgoing(services, reply, { channel: origin.channel, thread: origin.thread, since: ts })
    await services.store.updatePerson(user, (now) => {
      const after = { ...now, ...changedIn(person, taken.person) }
      return owing(ts ? withHandled(after, ts) : after, words)
    })
    if (taken.discards) await remove(services, taken.discards)
    try {
      await sayUnsaid(services, user, words)
      await enclose(services, user, taken.encloses ?? [])
    } finally {
      // Others are to hear of it even when the person could not be told.
      for (const { before, after } of changes) await follow(services, after, before)
      for (const each of changes) await askOwner(services, each, asked.includes(each))
    }
    return changes
  })
  for (const { after } of changes) await deliverRequests(services, after.id)
}

/** What a turn changed of a person; the rest may have changed meanwhile and is let be. */
const changedIn = (before: Person, after: Person): Partial<Person> => ({
  ...(after.language !== before.language ? { language: after.language } : {}),
  ...(after.region !== before.region && after.region ? { region: after.region } : {}),
  conversation: after.conversation,
  recent: after.recent,
})

/** Takes a turn over the project that a person has in hand, if any. */
async function overProject(services: Services, person: Person, turn: (standing: Standing) => Turn) {
  const { id: user, conversation } = person
  const id = conversation.project
  return services.serial.run(`project/${id ?? user}`, async (): Promise<{ taken: Turn; change?: Change }> => {
    const before = id === undefined ? undefined : services.store.project(id)
    const requests = services.store.requests({ to: user, state: 'open' })
    const pending = services.store.pendingFor(user)
    const over = (project: Project | undefined): Standing => {
      const projects = services.store.projects({ owner: user })
      const own = projects.map((each) => (project && each.id === project.id ? project : each))
      return { person, project, projects: own, requests, pending }
    }
    const taken = dated(turn(over(before)), over(before))
    if (!taken.reads || !before) return { taken, ...(await kept(services, before, taken.project)) }
    const texts = await readTexts(services, before)
    if (texts.unread) return { taken: { ...over(before), reply: unreadReply(person.language) } }
    const read = redraft(services, before, texts)
    const again = dated(turn(over(read)), over(read))
    const { project } = again
    // What is written in a canvas after submission becomes a revision once the project can be changed again.
    const stays = isLocked(before) && project && isLocked(project)
    const after = !stays ? project : project === read ? before : { ...project, documents: before.documents }
    return { taken: again, ...(await kept(services, before, after, texts)) }
  })
}

/** Makes a change to a project that need not be the one in hand; nothing when there is no such project. */
async function elsewhere(services: Services, { project: id, change }: Elsewhere) {
  return services.serial.run(`project/${id}`, async (): Promise<(Change & { reply: Reply }) | undefined> => {
    const before = services.store.project(id)
    if (!before) return undefined
    const { project, reply } = change(before)
    return { before, ...(await keep(services, project)), reply }
  })
}

/** Asks the applicant about differences that nobody has named to them: the turn was another's, or they came up late. */
async function askOwner(
  services: Services,
  { after: { id, owner }, asks }: Change,
  asked: boolean,
): Promise<void> {
  await services.serial.run(`project/${id}`, async () => {
    const found = services.store.project(id)
    const late = found !== undefined && untold(found).length > 0
    if (!found || !(late || (asks && !asked))) return
    const { language } = services.store.person(owner)
    await tell(services, owner, asking(emptyReply(language), found, language))
    if (late) await services.store.updateProject(id, withTold)
  })
}

/** A step that rests on the documents is not taken while they cannot be read: nothing somebody wrote is left out. */
function unreadReply(language: Language): Reply {
  return { ...emptyReply(language), lead: [trouble(language).unread] }
}

/** Shows others what a project has become: its documents, the items decided or withdrawn, and those that wait. */
async function follow(services: Services, { id }: Project, before?: Project): Promise<void> {
  await services.serial.run(`project/${id}`, async () => {
    try {
      await publish(services, id)
    } finally {
      const project = services.store.project(id)
      if (before && project) await resolveCards(services, before, project)
      await deliver(services, id)
    }
  })
}
