import type { MessageElement } from '@slack/web-api/dist/types/response/ConversationsHistoryResponse.js'
import { isHeard, isKnown } from '../../../store/inbox.ts'
import type { Person } from '../../../store/schema.ts'
import { aside } from '../aside.ts'
import { isRefusal, patiently } from '../line/answers.ts'
import type { Services } from '../services.ts'
import { troubled } from '../work/trouble.ts'
import { filesOf } from './files.ts'
import { answer, type Mail } from './mail.ts'

/** Messages a page of a conversation's history; Slack recommends no more. */
const PAGE = 200

/** Answers a direct message, after those that were missed before it. */
export async function receive(services: Services, mail: Mail): Promise<void> {
  const { user, channel } = mail
  await services.serial.run(`mail/${user}`, async () => {
    await readMissed(services, user, channel)
    await answer(services, mail)
  })
}

/**
 * Answers what a person wrote while nobody listened, in order; the first time after each interruption of the line. Gives
 * back whether that is done; what could not be read now is read before their next message, or when it is tried again.
 */
export async function readMissed(services: Services, user: string, channel: string): Promise<boolean> {
  if (services.read.has(channel)) return true
  services.read.add(channel)
  let refused = false
  const read = await aside(services, 'reading what was missed', { user, channel }, async () => {
    try {
      for (const mail of await missed(services, user, channel))
        await troubled(services, mail, () => answer(services, mail))
    } catch (error) {
      refused = isRefusal(error)
      throw error
    }
  })
  if (!read && !refused) services.read.delete(channel)
  return read || refused
}

async function missed(services: Services, user: string, channel: string): Promise<Mail[]> {
  const person = await services.store.person(user)
  const found: Mail[] = []
  const take = ({ text = '', blocks, ts, ...message }: MessageElement, thread?: string) => {
    if (ts && isOwn(message, person) && !isHeard(person, ts) && ts > (person.since ?? ''))
      found.push({
        user,
        channel,
        ts,
        text,
        blocks,
        files: filesOf(message),
        also: [message.client_msg_id],
        ...(thread ? { thread } : {}),
      })
  }
  for await (const message of history(services, channel, person.since)) {
    // Of somebody met for the first time, what stands before a word of ours has been answered.
    if (!isKnown(person) && message.bot_id) break
    take(message, threadOf(message))
    const { ts, reply_count: replies = 0 } = message
    if (ts && replies > 0)
      for (const reply of await repliesTo(services, channel, ts)) if (reply.ts !== ts) take(reply, ts)
  }
  const once = new Map(found.map((mail) => [mail.ts, mail]))
  return [...once.values()].sort((a, b) => a.ts.localeCompare(b.ts))
}

/** The first message of the thread that a message stands in, if it stands in one. */
export const threadOf = ({ ts, thread_ts }: { ts?: string; thread_ts?: string }): string | undefined =>
  thread_ts === ts ? undefined : thread_ts

/** What stands in a thread, the first message among it. */
async function repliesTo(services: Services, channel: string, ts: string): Promise<MessageElement[]> {
  const { messages = [] } = await patiently(services, () =>
    services.once.conversations.replies({ channel, ts, limit: PAGE }),
  )
  return messages
}

/** A conversation by the page, the latest message first, as far back as a timestamp. */
export async function* history(
  services: Services,
  channel: string,
  oldest: string | undefined,
): AsyncGenerator<MessageElement, void> {
  let cursor: string | undefined
  do {
    const page = await patiently(services, () =>
      services.once.conversations.history({
        channel,
        limit: PAGE,
        ...(oldest ? { oldest } : {}),
        ...(cursor ? { cursor } : {}),
      }),
    )
    yield* page.messages ?? []
    cursor = page.response_metadata?.next_cursor
  } while (cursor)
}

const isOwn = (message: { user?: string; bot_id?: string; subtype?: string }, { id }: Person): boolean =>
  message.user === id && message.bot_id === undefined && isWritten(message.subtype)

/** Whether a message is somebody's words: every other subtype is an edit, a deletion or a notice. */
export const isWritten = (subtype: string | undefined): boolean =>
  subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast'
