import type { App } from '@slack/bolt'
import { handle } from '../../conversation/handle.ts'
import { unescapeText } from '../escape.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'
import { takeTurn } from '../turns.ts'

/** Direct messages, and mentions in channels. */
export function registerMessages(app: App, office: Office): void {
  app.event('message', async ({ event }) => {
    // An upload may still carry the subtype file_share; every other subtype is an edit, a deletion or a notice.
    if (event.channel_type !== 'im' || (event.subtype !== undefined && event.subtype !== 'file_share')) return
    const { user, channel, ts } = event
    if (!user) return
    const text = unescapeText(event.text ?? '')
    await troubled(office, { user, channel }, () =>
      takeTurn(office, { user, channel, ts }, (standing) => handle(text, standing, office.desk())),
    )
  })
  app.event('app_mention', async ({ event }) => {
    const { user, channel, ts, thread_ts } = event
    if (!user) return
    const text = unescapeText(event.text.replace(/^\s*<@\w+>/, ''))
    await troubled(office, { user, channel }, () =>
      takeTurn(office, { user, channel, thread: thread_ts ?? ts }, (standing) =>
        handle(text, standing, office.desk()),
      ),
    )
  })
}
