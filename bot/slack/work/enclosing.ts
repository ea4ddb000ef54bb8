import { goneReply } from '../../conversation/projects/todo.ts'
import type { Enclosure } from '../../conversation/turn.ts'
import { channelOf, tell } from '../line/speak.ts'
import type { Services } from '../services.ts'
import { sendAgain } from './delivery.ts'
import { sendFile } from './files.ts'

/**
 * Gives a person what goes with a reply, in their direct messages wherever the reply was said: latest revisions of
 * documents of their own, and cards of items that they may decide. Rejects when something cannot be sent, so that the
 * person hears of it.
 */
export async function enclose(
  services: Services,
  user: string,
  enclosures: readonly Enclosure[],
): Promise<void> {
  for (const each of enclosures)
    await services.serial.run(`project/${each.project}`, async () => {
      if ('item' in each) await sendCard(services, user, each)
      else await sendDocument(services, user, each)
    })
}

/** The item may have been decided since the reply was made; that is said then. */
async function sendCard(
  services: Services,
  user: string,
  { project, item }: { project: string; item: string },
): Promise<void> {
  if (await sendAgain(services, project, item, user)) return
  await tell(services, user, goneReply((await services.store.person(user)).language))
}

async function sendDocument(
  services: Services,
  user: string,
  { project: id, document: kind }: { project: string; document: string },
): Promise<void> {
  const project = await services.store.project(id)
  const document = project?.documents[kind]
  const latest = document?.revisions.at(-1)
  if (project?.owner !== user || !document || !latest) return
  await sendFile(services, await channelOf(services, user), project, document, latest)
}
