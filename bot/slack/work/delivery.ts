import { both } from '../../../rules/vocabulary.ts'
import { officeKey } from '../../../store/fresh.ts'
import type { Directory, PendingItem, Project } from '../../../store/schema.ts'
import { updateProject } from '../../../store/uses.ts'
import { refusal } from '../../approval/submission.ts'
import type { Reply } from '../../conversation/reply.ts'
import { shareCanvas } from '../line/canvases.ts'
import { channelOf, postOnce } from '../line/speak.ts'
import { regulationFor, type Services } from '../services.ts'
import { pendingCard, resolvedCard } from '../views/card.ts'
import { nobody } from '../wording/offices.ts'
import { aside } from './aside.ts'
import { sendFile } from './files.ts'

/**
 * Brings the offices' cards to what the project says: an open item without a card gets one for every person of its
 * office. What was sent is noted at once; `again`, after a crash, looks whether more was sent than was noted. Somebody
 * who cannot be reached keeps nobody else from theirs. Call it holding the project.
 */
export async function deliver(services: Services, id: string, again = false): Promise<void> {
  const project = await services.store.project(id)
  if (!project) return
  const directory = await services.store.directory()
  for (const item of project.items)
    if (item.state === 'open')
      for (const user of boundTo(directory, project, item))
        if (!item.cards.some((card) => card.user === user))
          await aside(services, 'a card', { user, project: id, item: item.id }, () =>
            send(services, id, item, user, again),
          )
}

/** The reply with a line for every item that changed into waiting for an office that has nobody. */
export async function withWaiting(
  services: Services,
  changes: readonly { before: Project | undefined; after: Project }[],
  reply: Reply,
): Promise<Reply> {
  const directory = await services.store.directory()
  const say = nobody(reply.language)
  const lines = changes.flatMap(({ before, after }) => {
    const { place = '', en = '', offices = {} } = services.regulations.get(after.region) ?? {}
    return after.items
      .filter((item) => item.state === 'open' && !before?.items.some((each) => each.id === item.id))
      .filter((item) => boundTo(directory, after, item).length === 0)
      .map((item) => {
        const office = offices[item.office] ?? { name: item.office, en: item.office }
        return say.waits(both(place, en), both(office.name, office.en))
      })
  })
  return lines.length > 0 ? { ...reply, lead: [...reply.lead, ...lines] } : reply
}

/** The people of the office an item waits for. */
const boundTo = ({ offices }: Directory, project: Project, item: PendingItem): string[] =>
  offices[officeKey(project.region, item.office)] ?? []

async function send(
  services: Services,
  id: string,
  item: PendingItem,
  user: string,
  again: boolean,
): Promise<void> {
  const project = await services.store.project(id)
  if (!project) return
  const channel = await channelOf(services, user)
  const { language } = await services.store.person(user)
  const card = pendingCard(project, item, regulationFor(services, project), language)
  const ts = await postOnce(services, channel, `card.${item.id}.${user}`, card, again)
  await updateProject(services.store, id, (p) => withCard(p, item.id, { user, channel, ts }))
  await handOver(services, project, item, user, channel)
}

/**
 * Gives somebody the card of an open item of their office once more, at the end of their conversation; gives back
 * whether there was one to give. Both cards are rewritten when the item is decided. Call it holding the project.
 */
export async function sendAgain(
  services: Services,
  id: string,
  itemId: string,
  user: string,
): Promise<boolean> {
  const project = await services.store.project(id)
  const item = project?.items.find((each) => each.id === itemId)
  if (!project || !item || refusal(project, itemId, user, await services.store.directory())) return false
  const channel = await channelOf(services, user)
  const card = pendingCard(
    project,
    item,
    regulationFor(services, project),
    (await services.store.person(user)).language,
  )
  const ts = await postOnce(services, channel, services.newId(), card)
  await updateProject(services.store, id, (p) => withCard(p, itemId, { user, channel, ts }))
  return true
}

const withCard = (project: Project, item: string, card: PendingItem['cards'][number]): Project => ({
  ...project,
  items: project.items.map((each) => (each.id === item ? { ...each, cards: [...each.cards, card] } : each)),
})

/** Gives an office the documents: the canvases to read along, and the submitted revisions as files that stay. */
async function handOver(
  services: Services,
  project: Project,
  item: PendingItem,
  user: string,
  channel: string,
): Promise<void> {
  for (const [kind, number] of Object.entries(item.documents)) {
    const document = project.documents[kind]
    const revision = document?.revisions.find((each) => each.number === number)
    if (!document || !revision) continue
    const ids = { user, project: project.id, item: item.id, document: kind }
    await aside(services, 'a file', ids, () => sendFile(services, channel, project, document, revision))
    const { canvas } = document
    if (canvas)
      await aside(services, 'opening a canvas', ids, () => shareCanvas(services, canvas, user, 'read'))
  }
}

/** Rewrites the cards of items that are no longer open, so that no button outlives its item. */
export async function resolveCards(services: Services, before: Project, after: Project): Promise<void> {
  const regulation = regulationFor(services, after)
  for (const item of after.items) {
    const was = before.items.find((each) => each.id === item.id)
    if (was?.state !== 'open' || item.state === 'open') continue
    for (const { user, channel, ts } of item.cards)
      await aside(services, 'rewriting a card', { user, project: after.id, item: item.id }, async () => {
        const { language } = await services.store.person(user)
        const card = resolvedCard(after, item, regulation, language)
        return services.client.chat.update({ channel, ts, ...card })
      })
  }
}
