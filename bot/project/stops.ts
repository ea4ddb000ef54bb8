import type { Assessment } from '../../rules/assess.ts'
import type { FactId } from '../../rules/facts.ts'
import { APPLICANT, isDecided, routeSteps } from '../../rules/route.ts'
import type { Text } from '../../rules/schema.ts'

/** One stop of the approval route: an office and what it does there. Equal steps run side by side. */
export interface Stop {
  step: number
  office: string
  action: Text
  article: number
  /** The facts that decide whether the project passes here; none once it is certain that it does. */
  open: readonly FactId[]
}

/**
 * The stops that a project passes or may pass before it buys anything, in the order of its regulation; the applicant's
 * own steps are not among them.
 */
export function route({ findings }: Assessment): Stop[] {
  return routeSteps(findings)
    .filter(({ provision }) => isDecided(provision))
    .flatMap(({ provision: { step, by, action, article }, missing }) =>
      step === undefined || !action
        ? []
        : (by ?? []).map((office) => ({ step, office, action, article, open: missing })),
    )
    .filter((stop) => stop.office !== APPLICANT)
}

/** Whether it is certain that the project passes here. */
export const isCertain = (stop: Stop): boolean => stop.open.length === 0
