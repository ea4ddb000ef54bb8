import { updatePerson } from '../../../store/uses.ts'
import type { Services } from '../services.ts'
import { answer, receive } from '../work/mail.ts'
import type { Listening } from './listening.ts'

/** Direct messages, and mentions in channels. */
export function registerMessages(listen: Listening, services: Services): void {
  listen.message(async (event) => {
    // An upload may still carry the subtype file_share; every other subtype is an edit, a deletion or a notice.
    if (event.channel_type !== 'im' || (event.subtype !== undefined && event.subtype !== 'file_share')) return
    const { user, channel, ts, text = '' } = event
    if (!user || ('bot_id' in event && event.bot_id)) return
    if ((await services.store.person(user)).channel !== channel)
      await updatePerson(services.store, user, (person) => ({ ...person, channel }))
    await receive(services, { user, channel, ts, text })
  })
  listen.mention(async ({ user, channel, ts, thread_ts, text }) => {
    if (!user) return
    const said = text.replace(/^\s*<@\w+>/, '')
    await answer(services, { user, channel, ts, thread: thread_ts ?? ts, text: said })
  })
}
