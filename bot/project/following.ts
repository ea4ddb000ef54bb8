import type { Project } from '../../store/schema.ts'
import { ahead } from './round.ts'
import { isCertain, type Stop } from './stops.ts'

/** What a project comes to once everybody has approved whom it waits for now. */
export interface Following {
  /** Others beside the one item have still to approve first. */
  beside: boolean
  /** The stops that open then; none when the project ends, or waits. */
  next: readonly Stop[]
  /** The stops at which it will stand still, as far as is known now, until their facts are told. */
  waits: readonly Stop[]
}

/** What follows the approval of an open item. */
export function following(project: Project, id: string, stops: readonly Stop[]): Following {
  const beside = project.items.some((item) => item.state === 'open' && item.id !== id)
  const items = project.items.map((item) =>
    item.state === 'open' ? { ...item, state: 'approved' as const } : item,
  )
  const left = ahead({ ...project, items }, stops)
  const first = left.filter(({ step }) => step === left[0]?.step)
  const next = first.filter(isCertain)
  return { beside, next, waits: next.length > 0 ? [] : first }
}
