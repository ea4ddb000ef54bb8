import { changing } from '../../../../store/change.ts'
import { StaleState } from '../../../../store/errors.ts'
import type { PendingItem, Project } from '../../../../store/schema.ts'
import { goneReply } from '../../../conversation/projects/todo.ts'
import { refusal } from '../../../project/submission.ts'
import { type Place, say, whereSaid } from '../../line/say.ts'
import { regulationFor } from '../../services.ts'
import { pendingCard } from '../../views/card.ts'
import { boundTo, rewriting } from '../effects/items.ts'
import { type Addressed, byRecipient, entryOf, worded } from '../entries.ts'
import { type Sender, type Sending, type Sent, TALK } from '../sender.ts'
import { unreachable } from './unreachable.ts'

/**
 * The card of an open item, to somebody of its office. Where it stands is saved with what follows: the documents, and,
 * when the item was decided meanwhile, the card rewritten.
 */
export const card: Sender<'card'> = {
  lane: () => TALK,
  async send(sending) {
    const { services, to, entry, fresh } = sending
    const project = await services.store.project(entry.project)
    const item = project?.items.find(({ id }) => id === entry.item)
    if (!project || !item) return entry.again ? sayGone(sending) : {}
    const directory = await services.store.directory()
    const mayHave = entry.again
      ? refusal(project, item.id, to, directory) === undefined
      : item.state === 'open' && boundTo(directory, project, item).includes(to)
    if (mayHave) {
      const { language } = await services.store.person(to)
      const words = pendingCard(project, item, regulationFor(services, project), language)
      return given(sending, project, item, await say(services, to, { id: entry.id, ...words }, fresh))
    }
    const place = fresh ? undefined : await whereSaid(services, to, entry.id)
    if (place) return given(sending, project, item, place)
    return entry.again ? sayGone(sending) : {}
  },
  givenUp: unreachable,
}

function given({ to, entry }: Sending<'card'>, project: Project, item: PendingItem, place: Place): Sent {
  const at = { user: to, ...place }
  const then: Addressed[] = [
    ...(item.state === 'open' ? [] : [rewriting(project.id, item.id, at, entry.at)]),
    ...(entry.again ? [] : papers(project, item, to, entry.at)),
  ]
  return {
    projects: {
      [project.id]: changing(project.id, (latest) => {
        const now = latest.items.find(({ id }) => id === item.id)
        // Decided while its card was under way: the card is to be rewritten as well.
        if (now?.state !== item.state) throw new StaleState(project.id)
        return withCard(latest, item.id, at)
      }),
    },
    outbox: byRecipient(then),
  }
}

/** What an office gets with a card: the submitted revisions as files that stay, and the canvases to read along. */
function papers(project: Project, item: PendingItem, to: string, at: string): Addressed[] {
  return Object.entries(item.documents).flatMap(([document, revision]) => {
    const found = project.documents[document]
    if (!found?.revisions.some(({ number }) => number === revision)) return []
    const about = { project: project.id, document }
    const file = { ...entryOf(`file.${item.id}.${to}.${document}.${revision}`, at), ...about, revision }
    const share = { ...entryOf(`share.${document}.${to}`, at), ...about, user: to }
    return [
      { to, entry: { kind: 'file', ...file } },
      ...(found.canvas === undefined
        ? []
        : [{ to: project.id, entry: { kind: 'share', access: 'read', ...share } } satisfies Addressed]),
    ] satisfies Addressed[]
  })
}

const withCard = (project: Project, item: string, card: PendingItem['cards'][number]): Project => ({
  ...project,
  items: project.items.map((each) =>
    each.id === item && !each.cards.some(({ channel, ts }) => channel === card.channel && ts === card.ts)
      ? { ...each, cards: [...each.cards, card] }
      : each,
  ),
})

/** The item may have been decided since somebody asked for its card; that is said then. */
async function sayGone({ services, to, entry: { id, at } }: Sending<'card'>): Promise<Sent> {
  const gone = goneReply((await services.store.person(to)).language)
  return { outbox: byRecipient(worded(() => `gone.${id}`, at, gone).map((entry) => ({ to, entry }))) }
}
