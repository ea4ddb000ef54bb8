import { officeKey } from '../../store/fresh.ts'
import type { Directory, PendingItem, Project } from '../../store/schema.ts'
import { advance } from './advance.ts'
import type { Stop } from './stops.ts'

export interface Moment {
  by: string
  /** ISO instant. */
  at: string
  newId: () => string
}

/** Submits a project: the first stop of its route gets items for the current revision of every document. */
export function submit(project: Project, stops: readonly Stop[], moment: Moment): Project {
  return advance(noted({ ...project, status: 'submitted' }, 'submit', moment), stops, moment)
}

/** Takes a submission back so that the applicant can change it, and says why where it was not their wish. */
export function withdraw(project: Project, moment: Moment, why?: string): Project {
  return noted({ ...project, status: 'draft', items: closed(project.items) }, 'withdraw', moment, why)
}

export interface Ruling {
  approve: boolean
  reason?: string
}

/** Takes down a decision on an open item. A return ends the round; an approval takes the project further. */
export function decideItem(
  project: Project,
  id: string,
  ruling: Ruling,
  stops: readonly Stop[],
  moment: Moment,
): Project {
  const item = project.items.find((each) => each.id === id)
  if (item?.state !== 'open') return project
  const { by, at } = moment
  const resolved: PendingItem = {
    ...item,
    state: ruling.approve ? 'approved' : 'returned',
    decision: { by, at, ...(ruling.reason ? { reason: ruling.reason } : {}) },
  }
  const items = project.items.map((each) => (each.id === id ? resolved : each))
  const detail = ruling.reason ? `${item.action}: ${ruling.reason}` : item.action
  const after = noted({ ...project, items }, resolved.state, moment, detail)
  if (!ruling.approve) return { ...after, status: 'returned', items: closed(items) }
  return advance(after, stops, moment)
}

const closed = (items: readonly PendingItem[]): PendingItem[] =>
  items.map((item) => (item.state === 'open' ? { ...item, state: 'withdrawn' } : item))

function noted(project: Project, what: string, { by, at }: Moment, detail?: string): Project {
  return { ...project, history: [...project.history, { at, by, what, ...(detail ? { detail } : {}) }] }
}

export type Refusal = 'not-bound' | 'own-project' | 'already-decided' | 'unknown-item'

/** Why somebody may not decide an item now; `undefined` when they may. Asked at every click, never before. */
export function refusal(
  project: Project,
  id: string,
  userId: string,
  directory: Directory,
): Refusal | undefined {
  const item = project.items.find((each) => each.id === id)
  if (!item) return 'unknown-item'
  const bound = directory.offices[officeKey(project.region, item.office)] ?? []
  if (!bound.includes(userId)) return 'not-bound'
  if (project.owner === userId) return 'own-project'
  return item.state === 'open' ? undefined : 'already-decided'
}
