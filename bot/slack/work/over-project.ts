import type { Language } from '../../../rules/describe.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { pendingFor } from '../../../store/uses.ts'
import { concluded } from '../../conversation/over.ts'
import { emptyReply, type Reply } from '../../conversation/reply.ts'
import type { Desk, Elsewhere, Standing, Turn } from '../../conversation/turn.ts'
import { redraft } from '../../documents/drafting.ts'
import { isLocked } from '../../documents/revisions.ts'
import { draftingOf, readTexts } from '../papers/texts.ts'
import type { Services } from '../services.ts'
import { trouble } from '../wording/trouble.ts'
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
  /** What else the same event goes by when Slack tells of it again. */
  also?: readonly (string | undefined)[] | undefined
}

/** The turn itself. It may be taken more than once before it is saved, and gives the same ids each time. */
export type Taking = (standing: Standing, desk: Desk) => Turn

/** The event of a turn, among those of everybody. */
const eventOf = ({ user, ts, trigger }: Origin): string | undefined =>
  ts || trigger ? `${user}/${ts ?? trigger}` : undefined

/** The event that the ids of a turn's words follow from. */
export const wordsOf = (origin: Origin): string | undefined => {
  const event = eventOf(origin)
  return event && `${event}/words`
}

/** All that the event of a turn is known by when Slack tells of it again. */
export const namesOf = ({ ts, trigger, also = [] }: Origin): string[] =>
  [ts, trigger, ...also].filter((id) => id !== undefined).filter((id) => /^\w[\w.:/-]{0,99}$/.test(id))

/** Takes a turn over the project that a person has in hand, if any. */
export async function overProject(
  services: Services,
  origin: Origin,
  person: Person,
  turn: Taking,
): Promise<{ taken: Turn; change?: Change | undefined }> {
  const { store } = services
  const { user } = origin
  const event = eventOf(origin)
  const id = person.conversation.project
  const before = id === undefined ? undefined : await store.project(id)
  const requests = await store.openRequests(user)
  const pending = await pendingFor(store, user)
  const projects = await store.projectsOf(user)
  const over = (project: Project | undefined): Standing => {
    const own = projects.map((each) => (project && each.id === project.id ? project : each))
    return { person, project, projects: own, requests, pending }
  }
  const take = (standing: Standing): Turn => {
    const desk = services.desk(event)
    return concluded(turn(standing, desk), standing, desk)
  }
  const taken = take(over(before))
  const asTaken = async () => ({ taken, change: await changeOf(services, before, taken.project) })
  if (!taken.reads || !before || (taken.reads === 'may' && isLocked(before))) return asTaken()
  const { texts, unread } = await readTexts(services, before)
  if (unread && taken.reads === 'may') return asTaken()
  if (unread) {
    const { apart } = taken
    return { taken: { ...over(before), reply: unreadReply(person.language), ...(apart && { apart }) } }
  }
  const read = redraft(before, await draftingOf(services, before, before), texts)
  const again = take(over(read))
  const { project } = again
  // What is written in a canvas after submission becomes a revision once the project can be changed again.
  const stays = isLocked(before) && project && isLocked(project)
  const after = !stays ? project : project === read ? before : { ...project, documents: before.documents }
  return { taken: again, change: await changeOf(services, before, after, texts) }
}

/** Makes a change to a project that need not be the one in hand; nothing when there is no such project. */
export async function elsewhere(
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
