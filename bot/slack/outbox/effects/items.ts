import { isDeepStrictEqual } from 'node:util'
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

/**
 * An item that was decided or taken back: no button outlives it, and nothing that a card told of a secret. One that is
 * still open tells what is known and how the rules judge it as that now stands.
 */
export const cardsOfChanged: Effect = ({ before, after }, { at }) => {
  if (!after) return []
  const secret = hasBecomeSecret({ before, after })
  const told = before && (isJudgedAnew(before, after) || !isDeepStrictEqual(shownOf(before), shownOf(after)))
  return after.items
    .filter(
      ({ id, state }) => (wasOpen(before, id) && (state !== 'open' || told)) || (state !== 'open' && secret),
    )
    .flatMap((item) => item.cards.map((card) => rewriting(after.id, item.id, card, at)))
}

/** What a card shows of a project besides its item. */
export const shownOf = ({ facts, texts: { name, unit } }: Project) => ({ facts, name, unit })

const isJudgedAnew = (before: Project, after: Project): boolean =>
  before.rules !== undefined && before.rules !== after.rules
