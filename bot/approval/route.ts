import type { Assessment } from '../../rules/assess.ts'
import type { Text } from '../../rules/schema.ts'

/** One stop of the approval route: an office and what it does there. Equal steps run side by side. */
export interface Stop {
  step: number
  office: string
  action: Text
  article: number
}

/** The stops a project passes, in the order of its regulation; the applicant's own steps are not among them. */
export function route({ findings }: Assessment): Stop[] {
  return findings
    .filter((f) => f.status === 'holds' && f.provision.topic === 'approval')
    .flatMap(({ provision: { step, by, action, article } }) =>
      step === undefined || !action ? [] : (by ?? []).map((office) => ({ step, office, action, article })),
    )
    .filter((stop) => stop.office !== APPLICANT)
    .sort((a, b) => a.step - b.step)
}

/** The id that regulation files give the applicant's own unit. */
export const APPLICANT = 'unit'
