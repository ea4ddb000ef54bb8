import { toMarkdown } from '../../docs/document.ts'
import { officeKey } from '../../store/fresh.ts'
import type { PendingItem, Project } from '../../store/schema.ts'
import { titleOf } from '../conversation/projects.ts'
import { CanvasUnavailable, shareCanvas } from './canvases.ts'
import { pendingCard, resolvedCard } from './card.ts'
import { type Office, regulationFor } from './office.ts'
import { channelOf } from './speak.ts'

/**
 * Brings the offices' cards to what the project says: an open item without a card gets one for every person of its
 * office. What was sent is noted at once, so that a restart sends nothing twice. Call it holding the project.
 */
export async function deliver(office: Office, id: string): Promise<void> {
  const project = office.store.project(id)
  if (!project) return
  for (const item of project.items)
    if (item.state === 'open')
      for (const user of boundTo(office, project, item))
        if (!item.cards.some((card) => card.user === user)) await send(office, id, item, user)
}

/** The people of the office an item waits for. */
export function boundTo(office: Office, project: Project, item: PendingItem): string[] {
  return office.store.directory().offices[officeKey(project.region, item.office)] ?? []
}

async function send(office: Office, id: string, item: PendingItem, user: string): Promise<void> {
  const project = office.store.project(id)
  if (!project) return
  const title = titleOf(project)
  const channel = await channelOf(office, user)
  const card = pendingCard(project, item, regulationFor(office, project), title)
  const { ts } = await office.client.chat.postMessage({
    channel,
    ...card,
    unfurl_links: false,
    unfurl_media: false,
  })
  if (!ts) throw new Error(`chat.postMessage gave no ts for item ${item.id}`)
  await office.store.updateProject(id, (p) => ({
    ...p,
    items: p.items.map((each) =>
      each.id === item.id ? { ...each, cards: [...each.cards, { user, channel, ts }] } : each,
    ),
  }))
  await handOver(office, project, item, user, channel)
}

/** Gives an office the documents: the canvases to read along, and the submitted revisions as files that stay. */
async function handOver(
  office: Office,
  project: Project,
  item: PendingItem,
  user: string,
  channel: string,
): Promise<void> {
  for (const [kind, number] of Object.entries(item.documents)) {
    const document = project.documents[kind]
    const revision = document?.revisions.find((each) => each.number === number)
    if (!document || !revision) continue
    const filename = `${document.title}-${titleOf(project)}-第${number}版.md`.replaceAll(/[\\/:*?"<>|]/g, '_')
    await office.client.files.uploadV2({
      channel_id: channel,
      filename,
      title: filename,
      content: toMarkdown(revision.blocks),
    })
    try {
      if (document.canvas) await shareCanvas(office, document.canvas, user, 'read')
    } catch (error) {
      if (!(error instanceof CanvasUnavailable)) throw error
    }
  }
}

/** Rewrites the cards of items that are no longer open, so that no button outlives its item. */
export async function resolveCards(office: Office, before: Project, after: Project): Promise<void> {
  const regulation = regulationFor(office, after)
  const title = titleOf(after)
  for (const item of after.items) {
    const was = before.items.find((each) => each.id === item.id)
    if (was?.state !== 'open' || item.state === 'open') continue
    const card = resolvedCard(after, item, regulation, title)
    for (const { channel, ts } of item.cards) await office.client.chat.update({ channel, ts, ...card })
  }
}
