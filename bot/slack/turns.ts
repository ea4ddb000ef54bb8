import type { Project } from '../../store/schema.ts'
import type { Standing, Turn } from '../conversation/desk.ts'
import { deliver, resolveCards } from './delivery.ts'
import { publish, redraft } from './drafting.ts'
import type { Office } from './office.ts'
import { channelOf, speak } from './speak.ts'

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
 * project, follow each other.
 */
export async function takeTurn(
  office: Office,
  origin: Origin,
  turn: (standing: Standing) => Turn,
): Promise<void> {
  const { user, ts } = origin
  await office.serial.run(`person/${user}`, async () => {
    const person = office.store.person(user)
    if (ts && person.handled && ts <= person.handled) return
    const id = person.conversation.project
    const after = await office.serial.run(`project/${id ?? user}`, async () => {
      const projects = office.store.projects({ owner: user })
      const current = id === undefined ? undefined : office.store.project(id)
      const taken = turn({ person, project: current, projects })
      const saved = await keep(office, taken.project)
      await office.store.updatePerson(user, () => ({ ...taken.person, ...(ts ? { handled: ts } : {}) }))
      return { ...taken, project: saved, before: current }
    })
    const channel = origin.channel ?? (await channelOf(office, user))
    await speak(office, channel, after.reply, origin.thread)
    if (after.project && after.project !== after.before) await follow(office, after.project, after.before)
  })
}

/** Saves a project as a turn left it, with its documents drafted anew; one that is as it was is let be. */
async function keep(office: Office, project: Project | undefined): Promise<Project | undefined> {
  if (!project || project === office.store.project(project.id)) return project
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
