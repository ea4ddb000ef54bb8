import type { Language } from '../../../rules/describe.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { asking } from '../../conversation/fill/naming.ts'
import { dated } from '../../conversation/moment.ts'
import { emptyReply, joined, type Reply } from '../../conversation/reply.ts'
import { type Elsewhere, phrases, type Standing, type Turn } from '../../conversation/turn.ts'
import { untold, withTold } from '../../documents/differences.ts'
import { isLocked } from '../../documents/revisions.ts'
import { outgoing, owing, sayUnsaid, tell } from '../line/speak.ts'
import type { Office } from '../services.ts'
import { deliver, resolveCards, withWaiting } from './delivery.ts'
import { readTexts, redraft } from './drafting.ts'
import { isHandled, withHandled } from './handled.ts'
import { type Change, keep, kept } from './keeping.ts'
import { publish } from './publishing.ts'
import { remove } from './removing.ts'
import { deliverRequests } from './requests.ts'

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
  office: Office,
  origin: Origin,
  turn: (standing: Standing) => Turn,
): Promise<void> {
  const { user, ts } = origin
  const changes = await office.serial.run(`person/${user}`, async () => {
    const person = office.store.person(user)
    if (ts && isHandled(person, ts)) return []
    const { taken, change } = await overProject(office, person, turn)
    const other = taken.elsewhere && (await elsewhere(office, taken.elsewhere))
    const changes = [change, other].filter((each) => each !== undefined)
    const asked = changes.filter(({ asks, after }) => asks && after.owner === user)
    const { language } = taken.person
    const said = withWaiting(office, changes, other ? joined(other.reply, taken.reply) : taken.reply)
    const reply = asked.reduce((whole, { after }) => asking(whole, after, language), said)
    const words = outgoing(office, reply, { channel: origin.channel, thread: origin.thread, since: ts })
    await office.store.updatePerson(user, (now) => {
      const after = { ...now, ...changedIn(person, taken.person) }
      return owing(ts ? withHandled(after, ts) : after, words)
    })
    if (taken.discards) await remove(office, taken.discards)
    try {
      await sayUnsaid(office, user, words)
    } finally {
      // Others are to hear of it even when the person could not be told.
      for (const { before, after } of changes) await follow(office, after, before)
      for (const each of changes) await askOwner(office, each, asked.includes(each))
    }
    return changes
  })
  for (const { after } of changes) await deliverRequests(office, after.id)
}

/** What a turn changed of a person; the rest may have changed meanwhile and is let be. */
const changedIn = (before: Person, after: Person): Partial<Person> => ({
  ...(after.language !== before.language ? { language: after.language } : {}),
  ...(after.region !== before.region && after.region ? { region: after.region } : {}),
  ...(after.unit !== before.unit && after.unit ? { unit: after.unit } : {}),
  conversation: after.conversation,
  recent: after.recent,
})

/** Takes a turn over the project that a person has in hand, if any. */
async function overProject(office: Office, person: Person, turn: (standing: Standing) => Turn) {
  const { id: user, conversation } = person
  const id = conversation.project
  return office.serial.run(`project/${id ?? user}`, async (): Promise<{ taken: Turn; change?: Change }> => {
    const before = id === undefined ? undefined : office.store.project(id)
    const requests = office.store.requests({ to: user, state: 'open' })
    const over = (project: Project | undefined): Standing => {
      const projects = office.store.projects({ owner: user })
      const own = projects.map((each) => (project && each.id === project.id ? project : each))
      return { person, project, projects: own, requests }
    }
    const taken = dated(turn(over(before)), over(before))
    if (!taken.reads || !before) return { taken, ...(await kept(office, before, taken.project)) }
    const texts = await readTexts(office, before)
    if (texts.unread) return { taken: { ...over(before), reply: unreadReply(person.language) } }
    const read = redraft(office, before, texts)
    const again = dated(turn(over(read)), over(read))
    const { project } = again
    // What is written in a canvas after submission becomes a revision once the project can be changed again.
    const stays = isLocked(before) && project && isLocked(project)
    const after = !stays ? project : project === read ? before : { ...project, documents: before.documents }
    return { taken: again, ...(await kept(office, before, after, texts)) }
  })
}

/** Makes a change to a project that need not be the one in hand; nothing when there is no such project. */
async function elsewhere(office: Office, { project: id, change }: Elsewhere) {
  return office.serial.run(`project/${id}`, async (): Promise<(Change & { reply: Reply }) | undefined> => {
    const before = office.store.project(id)
    if (!before) return undefined
    const { project, reply } = change(before)
    return { before, ...(await keep(office, project)), reply }
  })
}

/** Asks the applicant about differences that nobody has named to them: the turn was another's, or they came up late. */
async function askOwner(
  office: Office,
  { after: { id, owner }, asks }: Change,
  asked: boolean,
): Promise<void> {
  await office.serial.run(`project/${id}`, async () => {
    const found = office.store.project(id)
    const late = found !== undefined && untold(found).length > 0
    if (!found || !(late || (asks && !asked))) return
    const { language } = office.store.person(owner)
    await tell(office, owner, asking(emptyReply(language), found, language))
    if (late) await office.store.updateProject(id, withTold)
  })
}

/** A step that rests on the documents is not taken while they cannot be read: nothing somebody wrote is left out. */
function unreadReply(language: Language): Reply {
  const lead = phrases(language)(
    '现在读不到您的文档，怕漏掉您写在里面的内容，所以这一步先没有办。什么都没有丢，请过一两分钟再试一次。',
    'Your documents cannot be read at the moment. So that nothing you wrote is left out, this was not done. Nothing is lost; please try again in a minute or two.',
  )
  return { ...emptyReply(language), lead: [lead] }
}

/** Shows others what a project has become: its documents, the items decided or withdrawn, and those that wait. */
async function follow(office: Office, { id }: Project, before?: Project): Promise<void> {
  await office.serial.run(`project/${id}`, async () => {
    try {
      await publish(office, id)
    } finally {
      const project = office.store.project(id)
      if (before && project) await resolveCards(office, before, project)
      await deliver(office, id)
    }
  })
}
