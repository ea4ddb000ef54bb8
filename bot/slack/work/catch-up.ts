import type { Person, Project } from '../../../store/schema.ts'
import { every } from '../../../store/uses.ts'
import { sayUnsaid } from '../line/speak.ts'
import type { Services } from '../services.ts'
import { aside } from './aside.ts'
import { deliver } from './delivery.ts'
import { readMissed } from './mail.ts'
import { publish } from './publishing.ts'
import { deliverRequests } from './requesting.ts'

/**
 * Makes good what a stop interrupted: an answer that was saved but never said is said, documents that were never
 * published are published, items and requests that nobody was told of get their cards, messages that arrived while
 * nobody listened are answered. What fails for one person or project is logged and keeps nothing else.
 */
export async function catchUp(services: Services): Promise<void> {
  await sayLeft(services)
  const { submitted, unpublished, untold } = await left(services)
  await publishLeft(services, unpublished)
  for (const id of submitted)
    await aside(services, 'delivering', { project: id }, () =>
      services.serial.run(`project/${id}`, () => deliver(services, id, true)),
    )
  for (const id of untold)
    await aside(services, 'delivering requests', { project: id }, () => deliverRequests(services, id))
  await readMail(services)
}

/** Makes good what an interruption of the line did: says what could not be said, answers what was written. */
export async function afterGap(services: Services): Promise<void> {
  // At once: whoever writes next is to have what they wrote before answered first.
  services.read.clear()
  await sayLeft(services)
  await readMail(services)
}

async function sayLeft(services: Services): Promise<void> {
  for (const user of await services.store.recipients())
    await aside(services, 'saying what was left', { user }, () => sayUnsaid(services, user))
}

/** The projects of which something may have been left undone. */
async function left({ store }: Services) {
  const submitted: string[] = []
  const unpublished: string[] = []
  const untold: string[] = []
  for await (const project of every((page) => store.projects(page))) {
    if (project.status === 'submitted') submitted.push(project.id)
    if (isUnpublished(project)) unpublished.push(project.id)
    if (project.requests.some(({ tell }) => tell)) untold.push(project.id)
  }
  return { submitted, unpublished, untold }
}

/** Publishes the documents that a stop left unpublished, as far as canvases can be had at all. */
async function publishLeft(services: Services, ids: readonly string[]): Promise<void> {
  let possible = true
  for (const id of ids)
    if (possible)
      await aside(services, 'publishing', { project: id }, async () => {
        possible = await services.serial.run(`project/${id}`, () => publish(services, id))
      })
}

const isUnpublished = ({ documents, facts }: Project): boolean =>
  !facts.classified &&
  Object.values(documents).some(({ shown, revisions }) => shown !== revisions.at(-1)?.number)

async function readMail(services: Services): Promise<void> {
  for (const [user, channel] of await conversations(services))
    await services.serial.run(`mail/${user}`, () => readMissed(services, user, channel))
}

/** The direct message conversations by person: those of people we know, the last heard first, then all others. */
async function conversations(services: Services): Promise<Map<string, string>> {
  const known: Person[] = []
  for await (const person of every((page) => services.store.people(page))) known.push(person)
  known.sort((a, b) => lastHeard(b).localeCompare(lastHeard(a)))
  const all = new Map(known.flatMap(({ id, channel }) => (channel ? [[id, channel] as const] : [])))
  await aside(services, 'listing conversations', {}, async () => {
    let cursor: string | undefined
    do {
      const page = await services.client.conversations.list({
        types: 'im',
        limit: 200,
        ...(cursor ? { cursor } : {}),
      })
      for (const { id, user } of page.channels ?? []) if (id && user && !all.has(user)) all.set(user, id)
      cursor = page.response_metadata?.next_cursor
    } while (cursor)
  })
  return all
}

const lastHeard = ({ heard }: Person): string => heard.at(-1)?.at ?? ''
