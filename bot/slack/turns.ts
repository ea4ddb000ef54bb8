import type { Person, Project } from '../../store/schema.ts'
import type { Elsewhere, Standing, Turn } from '../conversation/desk.ts'
import { dated } from '../conversation/moment.ts'
import { joined, type Reply } from '../conversation/reply.ts'
import { deliver, resolveCards } from './delivery.ts'
import { publish, redraft } from './drafting.ts'
import type { Office } from './office.ts'
import { deliverRequests } from './requests.ts'
import { channelOf, speak } from './speak.ts'

/** Where a turn came from: who, in which conversation, and the message's timestamp if it is one. */
export interface Origin {
  user: string
  channel?: string | undefined
  thread?: string | undefined
  /** The message's timestamp; a message is answered once even when it is delivered twice. */
  ts?: string | undefined
}

/** A project as a turn found and left it. */
interface Change {
  before: Project | undefined
  after: Project
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
    if (ts && person.handled && ts <= person.handled) return []
    const { taken, change } = await overProject(office, person, turn)
    const other = taken.elsewhere && (await elsewhere(office, taken.elsewhere))
    await office.store.updatePerson(user, () => ({ ...taken.person, ...(ts ? { handled: ts } : {}) }))
    const channel = origin.channel ?? (await channelOf(office, user))
    await speak(office, channel, other ? joined(other.reply, taken.reply) : taken.reply, origin.thread)
    const changes = [change, other].filter((each) => each !== undefined)
    for (const { before, after } of changes) await follow(office, after, before)
    return changes
  })
  for (const { after } of changes) await deliverRequests(office, after.id)
}

/** Takes a turn over the project that a person has in hand, if any. */
async function overProject(office: Office, person: Person, turn: (standing: Standing) => Turn) {
  const { id: user, conversation } = person
  const id = conversation.project
  return office.serial.run(`project/${id ?? user}`, async () => {
    const before = id === undefined ? undefined : office.store.project(id)
    const projects = office.store.projects({ owner: user })
    const requests = office.store.requests({ to: user, state: 'open' })
    const standing = { person, project: before, projects, requests }
    const taken = dated(turn(standing), standing)
    const after = taken.project && (await keep(office, taken.project))
    const change: Change | undefined = after && after !== before ? { before, after } : undefined
    return { taken, change }
  })
}

/** Makes a change to a project that need not be the one in hand; nothing when there is no such project. */
async function elsewhere(office: Office, { project: id, change }: Elsewhere) {
  return office.serial.run(`project/${id}`, async (): Promise<(Change & { reply: Reply }) | undefined> => {
    const before = office.store.project(id)
    if (!before) return undefined
    const { project, reply } = change(before)
    return { before, after: await keep(office, project), reply }
  })
}

/** Saves a project as a turn left it, with its documents drafted anew; one that is as it was is let be. */
async function keep(office: Office, project: Project): Promise<Project> {
  if (project === office.store.project(project.id)) return project
  const drafted = await redraft(office, project)
  return office.store.project(project.id)
    ? office.store.updateProject(project.id, () => drafted)
    : office.store.createProject(drafted)
}

/** Shows others what a project has become: its documents, the items decided or withdrawn, and those that wait. */
export async function follow(office: Office, { id }: Project, before?: Project): Promise<void> {
  await office.serial.run(`project/${id}`, async () => {
    await publish(office, id)
    const project = office.store.project(id)
    if (before && project) await resolveCards(office, before, project)
    await deliver(office, id)
  })
}
