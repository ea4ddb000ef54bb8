import { officeKey } from '../../../../store/fresh.ts'
import type { Directory, PendingItem, Project } from '../../../../store/schema.ts'
import { type Effect, hasBecomeSecret } from '../effect.ts'
import { type Addressed, entryOf } from '../entries.ts'

/** The people of the office an item waits for. */
export const boundTo = (
  { offices }: Directory,
  { region }: Pick<Project, 'region'>,
  { office }: Pick<PendingItem, 'office'>,
): readonly string[] => offices[officeKey(region, office)] ?? []

/** The first card of an item for each of these people. */
export const cardsFor = (
  project: Pick<Project, 'id'>,
  item: PendingItem,
  people: readonly string[],
  at: string,
): Addressed[] =>
  people.map((to) => ({
    to,
    entry: { ...entryOf(`card.${item.id}.${to}`, at), kind: 'card', project: project.id, item: item.id },
  }))

/** The card of an item, rewritten as it now stands. */
export const rewriting = (
  project: string,
  item: string,
  { user, channel, ts }: PendingItem['cards'][number],
  at: string,
): Addressed => ({
  to: user,
  entry: { ...entryOf(`update.${item}.${ts}`, at), kind: 'update', project, item, channel, ts },
})

const wasOpen = (before: Project | undefined, id: string): boolean =>
  before?.items.some((each) => each.id === id && each.state === 'open') ?? false

/** An item that has come to wait for an office: everybody there gets its card. */
export const cardsOfOpened: Effect = ({ before, after }, { directory, at }) =>
  (after?.items ?? []).flatMap((item) =>
    after && item.state === 'open' && !wasOpen(before, item.id)
      ? cardsFor(after, item, boundTo(directory, after, item), at)
      : [],
  )

/** An item that was decided or taken back: no button outlives it, and nothing that a card told of a secret. */
export const cardsOfClosed: Effect = ({ before, after }, { at }) =>
  (after?.items ?? []).flatMap((item) =>
    after && item.state !== 'open' && (wasOpen(before, item.id) || hasBecomeSecret({ before, after }))
      ? item.cards.map((card) => rewriting(after.id, item.id, card, at))
      : [],
  )
