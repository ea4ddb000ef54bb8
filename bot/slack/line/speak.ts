import type { Person } from '../../../store/schema.ts'
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

/** A reply as it goes out; one too long for a message becomes several, in order. */
export const outgoing = (services: Services, reply: Reply, { channel, thread, since }: Where): Outgoing[] =>
  messages(reply).map((message) => ({
    ...withId(services.newId(), message),
    ...(channel ? { channel } : {}),
    ...(thread ? { thread } : {}),
    ...(since ? { since } : {}),
  }))

const withId = (id: string, { text, blocks }: Message): Outgoing => ({
  id,
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
): Promise<string> => post(services, { ...withId(id, message), channel }, maybeSent)

/** Posts a reply and gives the timestamp of its last message. */
export async function speak(services: Services, channel: string, reply: Reply): Promise<string | undefined> {
  let last: string | undefined
  for (const message of messages(reply)) last = await postOnce(services, channel, services.newId(), message)
  return last
}

/** Notes what is still to be said to a person, and gives it back; `sayUnsaid` says it, now or at the next start. */
export async function note(services: Services, user: string, reply: Reply): Promise<Outgoing[]> {
  const words = outgoing(services, reply, {})
  await services.store.updatePerson(user, (person) => owing(person, words))
  return words
}

/** Says something to a person that is noted first, so that it is said later if it cannot be said now. */
export async function tell(services: Services, user: string, reply: Reply): Promise<void> {
  await sayUnsaid(services, user, await note(services, user, reply))
}

/** The person with words that are still to be said to them. */
export const owing = (person: Person, words: readonly Outgoing[]): Person => ({
  ...person,
  unsaid: [...(person.unsaid ?? []), ...words],
})

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
      for (const words of services.store.person(user).unsaid ?? []) {
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
      if (done.size > 0) await services.store.updatePerson(user, (person) => without(person, done))
    }
    if (refused) throw refused
  })
}

function without(person: Person, done: ReadonlySet<string>): Person {
  const { unsaid = [], ...rest } = person
  const left = unsaid.filter(({ id }) => !done.has(id))
  return left.length > 0 ? { ...rest, unsaid: left } : rest
}

/** The direct message conversation with a person, opened if there is none yet. */
export async function channelOf(services: Services, user: string): Promise<string> {
  const { channel } = services.store.person(user)
  if (channel) return channel
  const opened = await services.client.conversations.open({ users: user })
  const id = opened.channel?.id
  if (!id) throw new Error(`conversations.open gave no channel for ${user}`)
  await services.store.updatePerson(user, (person) => ({ ...person, channel: id }))
  return id
}
