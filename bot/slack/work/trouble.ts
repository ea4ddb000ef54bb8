import { isHeard, withHeard } from '../../../store/inbox.ts'
import { aside } from '../aside.ts'
import { byRecipient } from '../outbox/entries.ts'
import { apology } from '../outbox/send/message.ts'
import type { Services } from '../services.ts'
import { trouble } from '../wording/trouble.ts'
import { namesOf, type Origin } from './over-project.ts'

/**
 * Runs a task; when it fails the person is told, and the log gets the error. Nobody is left in silence, and a failure
 * to say even that much is only logged. A message that fails again when it is told or read again is apologised for once.
 * Never rejects.
 */
export async function troubled(
  services: Services,
  origin: Origin,
  task: () => Promise<unknown>,
): Promise<void> {
  const { user, channel, thread } = origin
  if (await aside(services, 'a turn', { user }, task)) return
  await aside(services, 'an apology', { user }, async () => {
    const person = await services.store.person(user)
    const [id = services.newId()] = namesOf(origin)
    const sorry = `sorry/${id}`.slice(0, 100)
    if (isHeard(person, sorry)) return
    const at = services.now().toISOString()
    const text = trouble(person.language).failed
    const place = { ...(channel ? { channel } : {}), ...(thread ? { thread } : {}) }
    await services.outbox.commit({
      people: { [user]: (latest) => withHeard(latest, [sorry], at) },
      outbox: byRecipient([{ to: user, entry: apology(text, { id, at, ...place }) }]),
    })
  })
}
