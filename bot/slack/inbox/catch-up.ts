import type { Person } from '../../../store/schema.ts'
import { every } from '../../../store/uses.ts'
import { aside } from '../aside.ts'
import { side } from '../serial.ts'
import type { Services } from '../services.ts'
import { readMentions } from './mentions.ts'
import { readMissed } from './missed.ts'

/** How many people’s conversations are read side by side. */
const WIDTH = 4
/** Waits before conversations that could not be read are read again, ms. */
const FIRST = 5_000
const LONGEST = 300_000

/**
 * Makes good what a stop or an interruption of the line did: says what is still to be said, and answers what was written
 * while nobody listened. What fails for one person is logged and keeps nothing from any other.
 */
export async function catchUp(services: Services): Promise<void> {
  // At once: whoever writes next is to have what they wrote before answered first.
  services.read.clear()
  await Promise.all([
    aside(services, 'saying what was left', {}, () => services.outbox.wake()),
    aside(services, 'answering what was missed', {}, () => readMail(services)),
  ])
}

async function readMail(services: Services): Promise<void> {
  const { channels, last } = await conversations(services)
  await Promise.all([readAll(services, channels, FIRST), readMentions(services, last)])
}

/** Reads conversations; those that cannot be read now are read again later, and nobody waits for that. */
async function readAll(
  services: Services,
  channels: ReadonlyMap<string, string>,
  wait: number,
): Promise<void> {
  const left = new Map<string, string>()
  await side(channels, WIDTH, async ([user, channel]) => {
    const read = await services.serial.run(`mail/${user}`, async () => {
      return services.ending.signal.aborted || readMissed(services, user, channel)
    })
    if (!read) left.set(user, channel)
  })
  if (left.size > 0)
    void services.pause(wait).then(() => readAll(services, left, Math.min(wait * 2, LONGEST)))
}

/**
 * The direct message conversations by person: those of people we know, the last heard first, then all others; and the
 * timestamp of the last message that was ever heard.
 */
async function conversations(services: Services) {
  const known: Person[] = []
  for await (const person of every((page) => services.store.people(page))) known.push(person)
  known.sort((a, b) => lastHeard(b).localeCompare(lastHeard(a)))
  const channels = new Map(known.flatMap(({ id, channel }) => (channel ? [[id, channel] as const] : [])))
  await aside(services, 'listing conversations', {}, async () => {
    let cursor: string | undefined
    do {
      const page = await services.client.conversations.list({
        types: 'im',
        limit: 200,
        ...(cursor ? { cursor } : {}),
      })
      for (const { id, user } of page.channels ?? [])
        if (id && user && !channels.has(user)) channels.set(user, id)
      cursor = page.response_metadata?.next_cursor
    } while (cursor)
  })
  const last = known.flatMap(({ heard }) => heard.map(({ id }) => id).filter((id) => TIMESTAMP.test(id)))
  return { channels, last: last.reduce<string | undefined>((a, b) => (a && a > b ? a : b), undefined) }
}

const TIMESTAMP = /^\d+\.\d{6}$/
const lastHeard = ({ heard }: Person): string => heard.at(-1)?.at ?? ''
