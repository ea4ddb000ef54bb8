import type { PendingItem, Project } from '../../store/schema.ts'
import type { Stop } from './stops.ts'

/** The number of the submission under way, from 1: how many times the project has been submitted. */
export const roundOf = ({ history }: Pick<Project, 'history'>): number =>
  Math.max(1, history.filter(({ what }) => what === 'submit').length)

/**
 * The items of the submission under way: what was approved before a return or a withdrawal counts no more. Items of
 * earlier versions have no number, but none of theirs follows one that ended its round. One that new rules have dropped
 * ended nothing, and is none of them.
 */
export function itemsOfRound({ items, history }: Pick<Project, 'items' | 'history'>): PendingItem[] {
  const round = roundOf({ history })
  const standing = items.filter(({ dropped }) => dropped === undefined)
  const ended = standing.findLastIndex(({ state }) => state === 'returned' || state === 'withdrawn')
  return standing.slice(ended + 1).filter((item) => (item.round ?? round) === round)
}

/** The stops of a route that the submission under way has not passed yet, in order. */
export function ahead(project: Project, stops: readonly Stop[]): Stop[] {
  const approved = itemsOfRound(project).filter(({ state }) => state === 'approved')
  return stops.filter((stop) => !approved.some((item) => isAt(item, stop)))
}

/**
 * Whether an item is the one for this stop: its office and what the office does there by which article. Its place on the
 * route may be another by now.
 */
export const isAt = (item: PendingItem, { article, office, action }: Stop): boolean =>
  item.article === article && item.office === office && item.action === action.zh
