import { adding, finishing } from '../../../store/outbox.ts'
import { updatePerson } from '../../../store/uses.ts'
import type { Reply } from '../../conversation/reply.ts'
import { type Message, messages } from '../../render/blocks.ts'
import type { Services } from '../services.ts'
import { isRefusal, type Outgoing, post } from './post.ts'

/** Where something is said, the direct messages if nowhere else, and the message that it answers, if any. */
export interface Where {
  channel?: string | undefined
  thread?: string | undefined
  since?: string | undefined
}

/** A reply as it goes out at an ISO instant; one too long for a message becomes several, in order. */
export const outgoing = (
  newId: () => string,
  at: string,
  reply: Reply,
  { channel, thread, since }: Where,
): Outgoing[] =>
  messages(reply).map((message) => ({
    ...outgoingOne(newId(), at, message),
    ...(channel ? { channel } : {}),
    ...(thread ? { thread } : {}),
    ...(since ? { since } : {}),
  }))

const outgoingOne = (id: string, at: string, { text, blocks }: Message): Outgoing => ({
  kind: 'message',
  id,
  at,
  tries: 0,
  text,
  blocks: blocks.map((block) => ({ ...block })),
})

/** Posts one message and gives its timestamp; one with this id may be there already. */
export const postOnce = (
  services: Services,
  channel: string,
  id: string,
  message: Message,
  maybeSent = false,
): Promise<string> =>
  post(services, { ...outgoingOne(id, services.now().toISOString(), message), channel }, maybeSent)

/** Posts a reply and gives the timestamp of its last message. */
export async function speak(services: Services, channel: string, reply: Reply): Promise<string | undefined> {
  let last: string | undefined
  for (const message of messages(reply)) last = await postOnce(services, channel, services.newId(), message)
  return last
}

/** Says something to a person that is noted first, so that it is said later if it cannot be said now. */
export async function tell(services: Services, user: string, reply: Reply): Promise<void> {
  const words = outgoing(services.newId, services.now().toISOString(), reply, {})
  await services.store.commit({ outbox: { [user]: adding(words) } })
  await sayUnsaid(services, user, words)
}

/**
 * Says what is still to be said to a person, in order. `fresh` was never tried; the rest may have come through before
 * a crash. What Slack refuses is dropped, what cannot be said now is kept; either rejects.
 */
export async function sayUnsaid(
  services: Services,
  user: string,
  fresh: readonly Outgoing[] = [],
): Promise<void> {
  await services.serial.run(`unsaid/${user}`, async () => {
    const done = new Set<string>()
    let refused: unknown
    try {
      for (const words of await services.store.outbox(user)) {
        if (words.kind !== 'message') continue
        const maybeSent = !fresh.some(({ id }) => id === words.id)
        try {
          const channel = words.channel ?? (await channelOf(services, user))
          await post(services, { ...words, channel }, maybeSent)
        } catch (error) {
          if (!isRefusal(error)) throw error
          refused = error
        }
        done.add(words.id)
      }
    } finally {
      if (done.size > 0) await services.store.commit({ outbox: { [user]: finishing(done) } })
    }
    if (refused) throw refused
  })
}

/** The direct message conversation with a person, opened if there is none yet. */
export async function channelOf(services: Services, user: string): Promise<string> {
  const { channel } = await services.store.person(user)
  if (channel) return channel
  const opened = await services.client.conversations.open({ users: user })
  const id = opened.channel?.id
  if (!id) throw new Error(`conversations.open gave no channel for ${user}`)
  await updatePerson(services.store, user, (person) => ({ ...person, channel: id }))
  return id
}
