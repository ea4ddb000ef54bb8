import { z } from 'zod'
import { updatePerson } from '../../../store/uses.ts'
import { filesOf } from '../inbox/files.ts'
import { answer } from '../inbox/mail.ts'
import { isWritten, receive, threadOf } from '../inbox/missed.ts'
import type { Services } from '../services.ts'
import type { Listening } from './listening.ts'

/** What a message that somebody wrote may have, whatever its subtype. */
const written = z.looseObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  files: z.unknown().optional(),
  thread_ts: z.string().optional(),
})

/** Direct messages, and mentions in channels. */
export function registerMessages(listen: Listening, services: Services): void {
  listen.message(async (event, id) => {
    if (event.channel_type !== 'im' || !('user' in event) || !isWritten(event.subtype)) return
    const { user, channel, ts } = event
    const { text = '', blocks, files, thread_ts } = written.parse(event)
    if (!user || ('bot_id' in event && event.bot_id)) return
    if ((await services.store.person(user)).channel !== channel)
      await updatePerson(services.store, user, (person) => ({ ...person, channel }))
    // One gesture may come under two timestamps.
    const gesture = 'client_msg_id' in event ? event.client_msg_id : undefined
    const thread = threadOf({ ts, ...(thread_ts ? { thread_ts } : {}) })
    const mail = { user, channel, ts, thread, text, blocks }
    await receive(services, { ...mail, files: filesOf({ files }), also: [id, gesture] })
  })
  listen.mention(async ({ user, channel, ts, thread_ts, text, blocks, client_msg_id }, id) => {
    if (!user) return
    const also = [id, client_msg_id]
    await answer(services, { user, channel, ts, thread: thread_ts ?? ts, text, blocks, also })
  })
}
