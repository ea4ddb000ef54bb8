import { updatePerson } from '../../../store/uses.ts'
import { filesOf } from '../inbox/files.ts'
import { answer } from '../inbox/mail.ts'
import { receive } from '../inbox/missed.ts'
import type { Services } from '../services.ts'
import type { Listening } from './listening.ts'

/** Direct messages, and mentions in channels. */
export function registerMessages(listen: Listening, services: Services): void {
  listen.message(async (event, id) => {
    // An upload may still carry the subtype file_share; every other subtype is an edit, a deletion or a notice.
    if (event.channel_type !== 'im' || (event.subtype !== undefined && event.subtype !== 'file_share')) return
    const { user, channel, ts, text = '' } = event
    const blocks = 'blocks' in event ? event.blocks : undefined
    if (!user || ('bot_id' in event && event.bot_id)) return
    if ((await services.store.person(user)).channel !== channel)
      await updatePerson(services.store, user, (person) => ({ ...person, channel }))
    // One gesture may come under two timestamps.
    const gesture = 'client_msg_id' in event ? event.client_msg_id : undefined
    await receive(services, { user, channel, ts, text, blocks, files: filesOf(event), also: [id, gesture] })
  })
  listen.mention(async ({ user, channel, ts, thread_ts, text, blocks, client_msg_id }, id) => {
    if (!user) return
    const also = [id, client_msg_id]
    await answer(services, { user, channel, ts, thread: thread_ts ?? ts, text, blocks, also })
  })
}
