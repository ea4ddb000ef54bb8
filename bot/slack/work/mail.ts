import { isHeard, isKnown } from '../../../store/inbox.ts'
import type { Person } from '../../../store/schema.ts'
import { handle } from '../../conversation/message.ts'
import { unescapeText } from '../line/escape.ts'
import { patiently } from '../line/post.ts'
import type { Services } from '../services.ts'
import { aside } from './aside.ts'
import { troubled } from './trouble.ts'
import { takeTurn } from './turns.ts'

/** A message that a person wrote, as Slack tells of it. */
export interface Mail {
  user: string
  channel: string
  ts: string
  text: string
  thread?: string | undefined
}

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

/** Answers one message; one that was answered before is let be. */
export async function answer(services: Services, { text, ...origin }: Mail): Promise<void> {
  await takeTurn(services, origin, (standing, desk) => handle(unescapeText(text), standing, desk))
}

/** Answers what a person wrote while nobody listened, in order; the first time after each interruption of the line. */
export async function readMissed(services: Services, user: string, channel: string): Promise<void> {
  if (services.read.has(channel)) return
  services.read.add(channel)
  await aside(services, 'reading what was missed', { user, channel }, async () => {
    for (const mail of await missed(services, user, channel))
      await troubled(services, mail, () => answer(services, mail))
  })
}

async function missed(services: Services, user: string, channel: string): Promise<Mail[]> {
  const person = await services.store.person(user)
  const found: Mail[] = []
  let cursor: string | undefined
  do {
    const page = await patiently(services, () =>
      services.once.conversations.history({
        channel,
        limit: PAGE,
        ...(person.since ? { oldest: person.since } : {}),
        ...(cursor ? { cursor } : {}),
      }),
    )
    for (const { text = '', ts, ...message } of page.messages ?? []) {
      // Of somebody met for the first time, what stands before a word of ours has been answered.
      if (!isKnown(person) && message.bot_id) return found.reverse()
      if (ts && isOwn(message, person) && !isHeard(person, ts)) found.push({ user, channel, ts, text })
    }
    cursor = page.response_metadata?.next_cursor
  } while (cursor)
  return found.reverse()
}

const isOwn = (message: { user?: string; bot_id?: string; subtype?: string }, { id }: Person): boolean =>
  message.user === id &&
  message.bot_id === undefined &&
  (message.subtype === undefined || message.subtype === 'file_share')
