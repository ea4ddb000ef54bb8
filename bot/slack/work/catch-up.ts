import type { Person, Project } from '../../../store/schema.ts'
import { sayUnsaid } from '../line/speak.ts'
import type { Office } from '../services.ts'
import { aside } from './aside.ts'
import { deliver } from './delivery.ts'
import { readMissed } from './mail.ts'
import { publish } from './publishing.ts'
import { deliverRequests } from './requests.ts'

/**
 * Makes good what a stop interrupted: an answer that was saved but never said is said, documents that were never
 * published are published, items and requests that nobody was told of get their cards, messages that arrived while
 * nobody listened are answered. What fails for one person or project is logged and keeps nothing else.
 */
export async function catchUp(office: Office): Promise<void> {
  await sayLeft(office)
  await publishLeft(office)
  for (const { id } of office.store.projects({ status: 'submitted' }))
    await aside(office, 'delivering', { project: id }, () =>
      office.serial.run(`project/${id}`, () => deliver(office, id, true)),
    )
  for (const tell of ['colleague', 'applicant'] as const)
    for (const { project } of office.store.requests({ tell }))
      await aside(office, 'delivering requests', { project: project.id }, () =>
        deliverRequests(office, project.id),
      )
  await readMail(office)
}

/** Makes good what an interruption of the line did: says what could not be said, answers what was written. */
export async function afterGap(office: Office): Promise<void> {
  // At once: whoever writes next is to have what they wrote before answered first.
  office.read.clear()
  await sayLeft(office)
  await readMail(office)
}

async function sayLeft(office: Office): Promise<void> {
  for (const { id: user, unsaid } of office.store.people())
    if (unsaid) await aside(office, 'saying what was left', { user }, () => sayUnsaid(office, user))
}

/** Publishes the documents that a stop left unpublished, as far as canvases can be had at all. */
async function publishLeft(office: Office): Promise<void> {
  let possible = true
  for (const { id } of office.store.projects().filter(isUnpublished))
    if (possible)
      await aside(office, 'publishing', { project: id }, async () => {
        possible = await office.serial.run(`project/${id}`, () => publish(office, id))
      })
}

const isUnpublished = ({ documents, facts }: Project): boolean =>
  !facts.classified &&
  Object.values(documents).some(({ shown, revisions }) => shown !== revisions.at(-1)?.number)

async function readMail(office: Office): Promise<void> {
  for (const [user, channel] of await conversations(office))
    await office.serial.run(`mail/${user}`, () => readMissed(office, user, channel))
}

/** The direct message conversations by person: those of people we know, the last heard first, then all others. */
async function conversations(office: Office): Promise<Map<string, string>> {
  const known = office.store.people().sort((a, b) => lastHeard(b).localeCompare(lastHeard(a)))
  const all = new Map(known.flatMap(({ id, channel }) => (channel ? [[id, channel] as const] : [])))
  await aside(office, 'listing conversations', {}, async () => {
    let cursor: string | undefined
    do {
      const page = await office.client.conversations.list({
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

const lastHeard = ({ handled = '', heard = [] }: Person): string => heard.at(-1) ?? handled
