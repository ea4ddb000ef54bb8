import type { FactId } from '../../rules/facts.ts'
import type { Project } from '../../store/schema.ts'
import { ahead } from './round.ts'
import { isCertain, type Stop } from './stops.ts'

/** The facts that decide whether a project passes some stops, those of the earliest stop first. */
export const decidingFacts = (stops: readonly Stop[]): FactId[] => [
  ...new Set(stops.flatMap((stop) => stop.open)),
]

/** The first fact that decides a route and was neither told nor put off. */
export const unsettledFact = (stops: readonly Stop[], { unknown }: Project): FactId | undefined =>
  decidingFacts(stops).find((id) => !unknown[id])

/**
 * The stops at which a submitted project stands still until its applicant has told the facts they are open on; none
 * while an office is at work.
 */
export function waitingAt(project: Project, stops: readonly Stop[]): Stop[] {
  if (project.status !== 'submitted' || project.items.some(({ state }) => state === 'open')) return []
  const left = ahead(project, stops)
  const next = left.filter(({ step }) => step === left[0]?.step)
  return next.some(isCertain) ? [] : next
}
