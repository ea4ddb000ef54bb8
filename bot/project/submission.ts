import { officeKey } from '../../store/fresh.ts'
import type { Directory, PendingItem, Project, Revision } from '../../store/schema.ts'
import { advance } from './advance.ts'
import type { Halt } from './halt.ts'
import { lastOf, noted } from './history.ts'
import type { Stop } from './stops.ts'

export interface Moment {
  by: string
  /** ISO instant. */
  at: string
  newId: () => string
}

/**
 * Submits a project with the current revision of every document, as the rules with this hash judge it: the first stop of
 * its route gets its items.
 */
export function submit(project: Project, stops: readonly Stop[], moment: Moment, rules?: string): Project {
  const { by, at } = moment
  const happening = { at, by, what: 'submit' as const, documents: latestOf(project), ...(rules && { rules }) }
  return advance(noted({ ...project, status: 'submitted' }, happening), stops, moment)
}

/** The number of the latest revision of each document. */
const latestOf = ({ documents }: Project): Record<string, number> =>
  Object.fromEntries(
    Object.entries(documents).flatMap(([kind, { revisions }]) => {
      const latest = revisions.at(-1)
      return latest ? [[kind, latest.number] as const] : []
    }),
  )

/** The revision of a document that counts: the submitted one while offices have the project or have decided it. */
export function countingRevision(project: Project, kind: string): Revision | undefined {
  const { documents, status } = project
  const revisions = documents[kind]?.revisions ?? []
  const submitted = lastOf(project, 'submit')?.documents[kind]
  const fixed = status === 'submitted' || status === 'approved' ? submitted : undefined
  return revisions.find(({ number }) => number === fixed) ?? revisions.at(-1)
}

/** Takes a submission back so that the applicant can change it, and says why where it was not their wish. */
export function withdraw(project: Project, { by, at }: Moment, why?: Halt): Project {
  const after: Project = { ...project, status: 'draft', items: closed(project.items) }
  return noted(after, { at, by, what: 'withdraw', ...(why && { why }) })
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
  const reason = ruling.reason ? { reason: ruling.reason } : {}
  const resolved: PendingItem = {
    ...item,
    state: ruling.approve ? 'approved' : 'returned',
    decision: { by, at, ...reason },
  }
  const items = project.items.map((each) => (each.id === id ? resolved : each))
  const what = ruling.approve ? 'approve' : 'return'
  const after = noted({ ...project, items }, { at, by, what, item: id, ...reason })
  if (!ruling.approve) return { ...after, status: 'returned', items: closed(items) }
  return advance(after, stops, moment)
}

const closed = (items: readonly PendingItem[]): PendingItem[] =>
  items.map((item) => (item.state === 'open' ? { ...item, state: 'withdrawn' } : item))

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
