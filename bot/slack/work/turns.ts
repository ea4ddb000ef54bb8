import type { Project } from '../../../store/schema.ts'
import { updateProject } from '../../../store/uses.ts'
import { asking } from '../../conversation/fill/naming.ts'
import { emptyReply } from '../../conversation/reply.ts'
import { untold, withTold } from '../../documents/differences.ts'
import { sayUnsaid, tell } from '../line/speak.ts'
import type { Services } from '../services.ts'
import { deliver, resolveCards } from './delivery.ts'
import { enclose } from './enclosing.ts'
import type { Change } from './keeping.ts'
import type { Origin, Taking } from './over-project.ts'
import { publish } from './publishing.ts'
import { removeCanvases } from './removing.ts'
import { deliverRequests } from './requesting.ts'
import { saveTurn } from './taking.ts'

/**
 * Takes a turn of a conversation: everything that it changes, and what is to be said of it, is saved together before
 * anything is said. Turns of one person, and of one project, follow each other; whoever holds a person may take
 * projects, never the other way round, and those in the order of their ids.
 */
export async function takeTurn(services: Services, origin: Origin, turn: Taking): Promise<void> {
  const { user } = origin
  const changes = await services.serial.run(`person/${user}`, async () => {
    const saved = await saveTurn(services, origin, turn)
    if (!saved) return []
    const { taken, words, changes, asked, gone } = saved
    if (gone) await removeCanvases(services, gone)
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

/** Asks the applicant about differences that nobody has named to them: the turn was another's, or they came up late. */
async function askOwner(
  services: Services,
  { after: { id, owner }, asks }: Change,
  asked: boolean,
): Promise<void> {
  await services.serial.run(`project/${id}`, async () => {
    const found = await services.store.project(id)
    const late = found !== undefined && untold(found).length > 0
    if (!found || !(late || (asks && !asked))) return
    const { language } = await services.store.person(owner)
    await tell(services, owner, asking(emptyReply(language), found, language))
    if (late) await updateProject(services.store, id, withTold)
  })
}

/** Shows others what a project has become: its documents, the items decided or withdrawn, and those that wait. */
async function follow(services: Services, { id }: Project, before?: Project): Promise<void> {
  await services.serial.run(`project/${id}`, async () => {
    try {
      await publish(services, id)
    } finally {
      const project = await services.store.project(id)
      if (before && project) await resolveCards(services, before, project)
      await deliver(services, id)
    }
  })
}
