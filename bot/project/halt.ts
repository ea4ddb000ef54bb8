import type { Assessment } from '../../rules/assess.ts'
import { rankOf } from '../../rules/provision.ts'

/** Why a project must not go on to any office, however far it has come. */
export type Halt = 'classified' | 'not-applicable' | 'barred'

/** What stops a project of these facts altogether; `undefined` when nothing does. */
export function haltOf({ facts, verdict: { value } }: Assessment): Halt | undefined {
  if (facts.classified) return 'classified'
  return value === 'not-applicable' || value === 'barred' ? value : undefined
}

/**
 * Why nothing more need be asked of such a project: it is stopped for good. What is so only in principle, or unless an
 * exception that is still open holds, is no end.
 */
export function endOf(assessment: Assessment): Halt | undefined {
  const { principle, stops } = assessment.verdict
  const halt = haltOf(assessment)
  const mayBeExcepted = principle || stops.some(({ provision }) => rankOf(provision) < 0)
  return halt === 'classified' || !mayBeExcepted ? halt : undefined
}
