import type { Finding } from './assess.ts'
import type { Provision, Stage } from './schema.ts'

/** The id that regulation files give the applicant's own unit. */
export const APPLICANT = 'unit'

/** The stages in which offices decide on a project before it buys anything; the route goes on after them. */
const DECIDED: readonly (Stage | undefined)[] = [
  'plan',
  'declaration',
  'review',
  'initiation',
  'budget',
  'filing',
]

/** Whether something is done before a project buys anything. */
export const comesBefore = ({ stage }: Provision): boolean => DECIDED.includes(stage)

/** Whether an office other than the applicant decides here before the project buys anything. */
export const isDecided = (provision: Provision): boolean =>
  comesBefore(provision) && (provision.by ?? []).some((office) => office !== APPLICANT)

/**
 * The steps of the approval route that apply or may apply, in order; steps of equal number run side by side. What a
 * project outside the plan goes through takes the place of the step it stands for once it holds; until then the
 * ordinary step stands, so that the office is on the route exactly once whatever is known of the plan.
 */
export function routeSteps(findings: readonly Finding[]): Finding[] {
  const acting = findings.filter((f) => f.status !== 'fails' && f.provision.step !== undefined)
  const standIns = acting.filter((f) => f.provision.instead)
  const replaced = new Set(standIns.flatMap((f) => (f.status === 'holds' ? (f.provision.instead ?? []) : [])))
  const isReplaced = ({ provision: { id }, status }: Finding) =>
    id !== undefined && status === 'holds' && replaced.has(id)
  return acting
    .filter((f) => (f.provision.instead ? f.status === 'holds' : !isReplaced(f)))
    .sort((a, b) => (a.provision.step ?? 0) - (b.provision.step ?? 0))
}

/** Offices that act side by side, in their place of the route. */
export interface Step {
  /** From 1, without holes. */
  number: number
  /** The place that the regulation file gives. */
  place: number
  findings: Finding[]
}

/** Which steps of a route are told. */
export type Told = (provision: Provision) => boolean

/** The approval route, step by step; open steps included. */
export function stepsOf(findings: readonly Finding[], told: Told = () => true): Step[] {
  const acting = routeSteps(findings).filter((f) => told(f.provision))
  const places = [...new Set(acting.map((f) => f.provision.step ?? 0))]
  return places.map((place, i) => ({
    number: i + 1,
    place,
    findings: acting.filter((f) => f.provision.step === place),
  }))
}
