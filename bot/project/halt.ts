import type { Assessment } from '../../rules/assess.ts'

/** Why a project must not go on to any office, however far it has come. */
export type Halt = 'classified' | 'not-applicable' | 'barred'

/** What stops a project of these facts altogether; `undefined` when nothing does. */
export function haltOf({ facts, verdict: { value } }: Assessment): Halt | undefined {
  if (facts.classified) return 'classified'
  return value === 'not-applicable' || value === 'barred' ? value : undefined
}
