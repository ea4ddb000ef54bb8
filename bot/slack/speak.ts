import type { Reply } from '../conversation/reply.ts'
import { messages } from '../render/blocks.ts'
import type { Office } from './office.ts'

/** Posts a reply; one too long for a message becomes several, in order. Gives the timestamp of the last. */
export async function speak(
  { client }: Office,
  channel: string,
  reply: Reply,
  thread?: string,
): Promise<string | undefined> {
  let last: string | undefined
  for (const { text, blocks } of messages(reply)) {
    const { ts } = await client.chat.postMessage({
      channel,
      text,
      blocks,
      unfurl_links: false,
      unfurl_media: false,
      ...(thread ? { thread_ts: thread } : {}),
    })
    last = ts
  }
  return last
}

/** The direct message conversation with a person, opened if there is none yet. */
export async function channelOf(office: Office, user: string): Promise<string> {
  const { channel } = office.store.person(user)
  if (channel) return channel
  const opened = await office.client.conversations.open({ users: user })
  const id = opened.channel?.id
  if (!id) throw new Error(`conversations.open gave no channel for ${user}`)
  await office.store.updatePerson(user, (person) => ({ ...person, channel: id }))
  return id
}
