import type { Finding } from './assess.ts'
import type { Provision } from './schema.ts'

/**
 * The steps of the approval route that apply or may apply, in order; steps of equal number run side by side. An
 * exception for projects outside the plan takes the place of what the same offices do for planned ones, once it holds;
 * until then the ordinary step stands, so that the office is on the route exactly once whatever is known of the plan.
 */
export function routeSteps(findings: readonly Finding[]): Finding[] {
  const acting = findings.filter((f) => f.status !== 'fails' && f.provision.step !== undefined)
  const exceptions = acting.filter((f) => isException(f.provision) && f.status === 'holds')
  const replaced = ({ provision }: Finding) => exceptions.some((each) => samePlace(each.provision, provision))
  return acting
    .filter((f) => (isException(f.provision) ? exceptions.includes(f) : f.status === 'open' || !replaced(f)))
    .sort((a, b) => (a.provision.step ?? 0) - (b.provision.step ?? 0))
}

const isException = ({ topic }: Provision) => topic === 'off-plan'

const samePlace = (a: Provision, b: Provision) => a.step === b.step && a.by?.join() === b.by?.join()
