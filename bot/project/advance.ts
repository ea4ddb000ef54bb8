import type { PendingItem, Project } from '../../store/schema.ts'
import { lastOf } from './history.ts'
import { ahead, itemsOfRound, roundOf } from './round.ts'
import { isCertain, type Stop } from './stops.ts'

/** When something opens, and where its id comes from. */
export interface Opening {
  /** ISO instant. */
  at: string
  newId: () => string
}

/**
 * Takes a submitted project as far as it can go: the next stop gets its items once everybody at this one has approved,
 * and the project is approved when no stop is left. At a stop that is open on a fact it waits: nothing opens past it.
 */
export function advance(project: Project, stops: readonly Stop[], opening: Opening): Project {
  const { items, status } = project
  if (status !== 'submitted' || items.some(({ state }) => state === 'open')) return project
  const left = ahead(project, stops)
  const [first] = left
  if (!first) return itemsOfRound(project).length > 0 ? { ...project, status: 'approved' } : project
  const next = left.filter((stop) => stop.step === first.step && isCertain(stop))
  return next.length > 0 ? { ...project, items: [...items, ...itemsAt(next, project, opening)] } : project
}

/** Items for some stops, on the revisions that were submitted. */
export function itemsAt(stops: readonly Stop[], project: Project, { at, newId }: Opening): PendingItem[] {
  return stops.map((stop) => ({
    id: newId(),
    round: roundOf(project),
    office: stop.office,
    step: stop.step,
    action: stop.action.zh,
    article: stop.article,
    since: at,
    documents: lastOf(project, 'submit')?.documents ?? {},
    state: 'open',
    cards: [],
  }))
}
