import { toMarkdown } from '../../../docs/document.ts'
import { officeKey } from '../../../store/fresh.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { titleOf } from '../../conversation/projects/projects.ts'
import type { Reply } from '../../conversation/reply.ts'
import { phrases } from '../../conversation/turn.ts'
import { shareCanvas } from '../line/canvases.ts'
import { channelOf, postOnce } from '../line/speak.ts'
import { type Office, regulationFor } from '../services.ts'
import { pendingCard, resolvedCard } from '../views/card.ts'
import { aside } from './aside.ts'

/**
 * Brings the offices' cards to what the project says: an open item without a card gets one for every person of its
 * office. What was sent is noted at once; `again`, after a crash, looks whether more was sent than was noted. Somebody
 * who cannot be reached keeps nobody else from theirs. Call it holding the project.
 */
export async function deliver(office: Office, id: string, again = false): Promise<void> {
  const project = office.store.project(id)
  if (!project) return
  for (const item of project.items)
    if (item.state === 'open')
      for (const user of boundTo(office, project, item))
        if (!item.cards.some((card) => card.user === user))
          await aside(office, 'a card', { user, project: id, item: item.id }, () =>
            send(office, id, item, user, again),
          )
}

/** The reply with a line for every item that changed into waiting for an office that has nobody. */
export function withWaiting(
  office: Office,
  changes: readonly { before: Project | undefined; after: Project }[],
  reply: Reply,
): Reply {
  const say = phrases(reply.language)
  const lines = changes.flatMap(({ before, after }) => {
    const { place = '', offices = {} } = office.regulations.get(after.region) ?? {}
    return after.items
      .filter((item) => item.state === 'open' && !before?.items.some((each) => each.id === item.id))
      .filter((item) => boundTo(office, after, item).length === 0)
      .map((item) => {
        const { name, en } = offices[item.office] ?? { name: item.office, en: item.office }
        const command = `/lixiang bind ${place} ${name} @`
        return say(
          `“${name}”还没有绑定办理人，这一项先等着，绑定后会立即送出。请联系管理员执行：${command}某人`,
          `Nobody is bound to ${en} (${name}) yet; the item waits and is sent as soon as an administrator runs: ${command}somebody`,
        )
      })
  })
  return lines.length > 0 ? { ...reply, lead: [...reply.lead, ...lines] } : reply
}

/** The people of the office an item waits for. */
function boundTo(office: Office, project: Project, item: PendingItem): string[] {
  return office.store.directory().offices[officeKey(project.region, item.office)] ?? []
}

async function send(
  office: Office,
  id: string,
  item: PendingItem,
  user: string,
  again: boolean,
): Promise<void> {
  const project = office.store.project(id)
  if (!project) return
  const title = titleOf(project)
  const channel = await channelOf(office, user)
  const card = pendingCard(project, item, regulationFor(office, project), title)
  const ts = await postOnce(office, channel, `card.${item.id}.${user}`, card, again)
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
    const ids = { user, project: project.id, item: item.id, document: kind }
    await aside(office, 'a file', ids, () =>
      office.client.files.uploadV2({
        channel_id: channel,
        filename,
        title: filename,
        content: toMarkdown(revision.blocks),
      }),
    )
    const { canvas } = document
    if (canvas) await aside(office, 'opening a canvas', ids, () => shareCanvas(office, canvas, user, 'read'))
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
    for (const { user, channel, ts } of item.cards)
      await aside(office, 'rewriting a card', { user, project: after.id, item: item.id }, () =>
        office.client.chat.update({ channel, ts, ...card }),
      )
  }
}
