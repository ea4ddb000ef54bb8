import { aside } from '../aside.ts'
import { isRefusal, patiently } from '../line/answers.ts'
import type { Services } from '../services.ts'
import { troubled } from '../work/trouble.ts'
import { answer, type Mail } from './mail.ts'
import { history } from './missed.ts'

/** How much earlier than the last word that was heard a mention may have come, s. */
const DISORDER = 3600

/**
 * Answers the mentions that came while nobody listened, channel by channel, in order, in threads as well.
 * @param last The timestamp of the last message that was ever heard; before the first there is nothing to make good.
 */
export async function readMentions(services: Services, last: string | undefined): Promise<void> {
  if (last === undefined) return
  const oldest = (Number(last) - DISORDER).toFixed(6)
  await aside(services, 'listing channels', {}, async () => {
    const { user_id: bot } = await services.client.auth.test()
    for await (const channel of channels(services))
      await aside(services, 'reading the mentions that were missed', { channel }, async () => {
        for (const mail of await mentions(services, channel, oldest, `<@${bot}>`))
          await troubled(services, mail, () => answer(services, mail))
      })
  })
}

/** The channels that the bot is in. Without the scopes for them there are none, and nobody can mention it there. */
async function* channels(services: Services): AsyncGenerator<string, void> {
  let cursor: string | undefined
  do {
    const page = await patiently(services, () =>
      services.client.users.conversations({
        types: 'public_channel,private_channel',
        limit: 200,
        exclude_archived: true,
        ...(cursor ? { cursor } : {}),
      }),
    ).catch((error: unknown) => {
      if (isRefusal(error)) return undefined
      throw error
    })
    for (const { id } of page?.channels ?? []) if (id) yield id
    cursor = page?.response_metadata?.next_cursor
  } while (cursor)
}

async function mentions(services: Services, channel: string, oldest: string, name: string): Promise<Mail[]> {
  const found: Mail[] = []
  const take = (all: readonly Said[]) => {
    for (const { user, ts, text = '', blocks, thread_ts, client_msg_id, bot_id, subtype } of all)
      if (user && ts && !bot_id && !subtype && ts > oldest && text.includes(name))
        found.push({ user, channel, ts, thread: thread_ts ?? ts, text, blocks, also: [client_msg_id] })
  }
  for await (const message of history(services, channel, oldest)) {
    take([message])
    const { ts, reply_count: replies = 0 } = message
    if (ts && replies > 0)
      take(
        (await patiently(services, () => services.once.conversations.replies({ channel, ts, oldest })))
          .messages ?? [],
      )
  }
  const once = new Map(found.map((mail) => [mail.ts, mail]))
  return [...once.values()].sort((a, b) => a.ts.localeCompare(b.ts))
}

interface Said {
  user?: string
  ts?: string
  text?: string
  blocks?: unknown
  thread_ts?: string
  client_msg_id?: string
  bot_id?: string
  subtype?: string
}
