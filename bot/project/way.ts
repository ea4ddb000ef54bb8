import type { Assessment, Finding } from '../../rules/assess.ts'
import type { FactId, Facts } from '../../rules/facts.ts'
import { APPLICANT, comesBefore, isDecided, routeSteps } from '../../rules/route.ts'
import { type Provision, STAGES, type Stage } from '../../rules/schema.ts'
import type { PendingItem, Project } from '../../store/schema.ts'
import { itemsOfRound } from './round.ts'
import { isThis } from './ticks.ts'

/** How a leg stands: */
export type Standing =
  /** an office has it, has approved it or has returned it, */
  | { is: 'open' | 'approved' | 'returned'; item: PendingItem }
  /** an office had approved it before the project came back, and is asked again, */
  | { is: 'again'; item: PendingItem; since: readonly string[] }
  /** it is the applicant's own, and their turn, or done, */
  | { is: 'yours' }
  | { is: 'done'; by: string; at: string }
  /** whether the project passes there is open on facts, */
  | { is: 'unsettled'; on: readonly FactId[] }
  /** or it is still to come. */
  | { is: 'ahead' }

/** Something that somebody does on the way of a project, from the plan to its evaluation. */
export interface Leg {
  provision: Provision
  /** Who acts: an office, or the applicant's own unit. */
  by: string
  standing: Standing
  /** It comes once every office has approved. */
  later: boolean
}

/** The whole way of a project, in order: what offices decide, and what its applicant does themselves. */
export function wayOf(project: Project, { findings, facts }: Assessment): Leg[] {
  const steps = routeSteps(findings)
  const last = Math.max(
    ...steps.flatMap(({ provision }) => (isDecided(provision) ? (provision.step ?? 0) : [0])),
    0,
  )
  const placed = [
    ...steps.map((finding) => ({ finding, place: finding.provision.step ?? 0 })),
    ...findings
      .filter((finding) => isHandedIn(finding) && isOnThis(finding, facts))
      .map((finding) => ({ finding, place: placeOf(finding, steps) })),
  ]
  const legs = placed
    .sort((a, b) => a.place - b.place)
    .flatMap(({ finding: { provision, missing, status }, place }) =>
      (provision.by ?? []).map((by) => {
        const on = status === 'open' ? missing : []
        const standing =
          by === APPLICANT ? ownStanding(project, provision, on) : officeStanding(project, provision, by, on)
        return { place, leg: { provision, by, later: place > last, standing } }
      }),
    )
  const isPassed = ({ by, standing }: Leg) => by === APPLICANT || standing.is === 'approved'
  const now = legs.find(({ leg }) => !isPassed(leg))?.place ?? Number.POSITIVE_INFINITY
  return legs.map(({ leg, place }) =>
    leg.standing.is === 'yours' && place > now ? { ...leg, standing: { is: 'ahead' } } : leg,
  )
}

/** What the text says of upkeep and services beside projects that are built is no act of those. */
const isOnThis = ({ provision: { about } }: Finding, { kind }: Facts): boolean =>
  !about.includes('maintenance') || kind === 'maintenance' || kind === 'service'

/** What an applicant does themselves, and has to hand to somebody, outside the numbered steps. */
const isHandedIn = ({ status, provision }: Finding): boolean =>
  status === 'holds' &&
  provision.step === undefined &&
  provision.norm === 'must' &&
  provision.action !== undefined &&
  provision.to !== undefined &&
  provision.by?.join() === APPLICANT &&
  comesBefore(provision)

/** Where among the steps something stands that has no number: with the first of its stage, or after all earlier ones. */
function placeOf({ provision: { stage } }: Finding, steps: readonly Finding[]): number {
  const same = steps.filter(({ provision }) => provision.stage === stage)
  if (same[0]) return same[0].provision.step ?? 0
  const earlier = steps.filter(({ provision }) => orderOf(provision.stage) < orderOf(stage))
  return Math.max(0, ...earlier.map(({ provision }) => provision.step ?? 0)) + 0.5
}
const ORDER = Object.keys(STAGES)
const orderOf = (stage: Stage | undefined): number => ORDER.indexOf(stage ?? '')

function ownStanding({ ticked }: Project, provision: Provision, on: readonly FactId[]): Standing {
  const tick = ticked.find((each) => isThis(each, provision))
  if (tick) return { is: 'done', by: tick.by, at: tick.at }
  return on.length > 0 ? { is: 'unsettled', on } : { is: 'yours' }
}

function officeStanding(
  project: Project,
  provision: Provision,
  office: string,
  on: readonly FactId[],
): Standing {
  const mine = (item: PendingItem) => item.office === office && isThis(item, provision)
  const item = itemsOfRound(project).findLast((each) => mine(each) && each.state !== 'withdrawn')
  if (item && item.state !== 'withdrawn') return { is: item.state, item }
  const before = project.items.findLast((each) => mine(each) && each.decision !== undefined)
  if (before?.state === 'approved') return { is: 'again', item: before, since: changedSince(project, before) }
  if (before && project.status === 'returned') return { is: 'returned', item: before }
  return on.length > 0 ? { is: 'unsettled', on } : { is: 'ahead' }
}

/** What was answered anew after an office had decided. */
function changedSince({ history }: Project, { id }: PendingItem): string[] {
  const decided = history.findLastIndex((each) => each.what === 'approve' && each.item === id)
  const later = decided < 0 ? [] : history.slice(decided + 1)
  return [
    ...new Set(
      later.flatMap((each) => (each.what === 'answer' || each.what === 'undo' ? each.questions : [])),
    ),
  ]
}
