import { aside } from '../aside.ts'
import { channelOf } from '../line/direct.ts'
import type { Services } from '../services.ts'
import { trouble } from '../wording/trouble.ts'
import type { Origin } from './over-project.ts'

/**
 * Runs a task; when it fails the person is told, and the log gets the error. Nobody is left in silence, and a failure
 * to say even that much is only logged. Never rejects.
 */
export async function troubled(
  services: Services,
  { user, channel, thread }: Origin,
  task: () => Promise<unknown>,
): Promise<void> {
  if (await aside(services, 'a turn', { user }, task)) return
  const text = trouble((await services.store.person(user)).language).failed
  await aside(services, 'an apology', { user }, async () => {
    const to = channel ?? (await channelOf(services, user))
    await services.once.chat.postMessage({ channel: to, text, ...(thread ? { thread_ts: thread } : {}) })
  })
}
