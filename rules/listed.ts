import type { Assessment } from './assess.ts'
import { FACT_IDS, FACTS, type FactId, type Facts } from './facts.ts'
import { decide } from './logic/condition.ts'
import type { Compiled } from './regulation.ts'

/** The answer to a yes/no fact that is not the rule: one that is an obstacle, or seldom the case; none where both are usual. */
export function unusual(id: FactId): boolean | undefined {
  const fact = FACTS[id]
  if (fact.type !== 'flag') return undefined
  return fact.obstacle ?? (fact.rare ? true : undefined)
}

/**
 * Whether a fact may be asked together with others, as one of a list that is ticked where it applies: what is seldom so.
 * What ends a project of its kind by itself is asked singly, and so is whether it is classified.
 */
export const isListed = (
  id: FactId,
  { regulation, facts }: Pick<Assessment, 'regulation' | 'facts'>,
): boolean => id !== 'classified' && unusual(id) !== undefined && !endingAlone(regulation, facts.kind).has(id)

type Kind = Facts['kind']
const known = new WeakMap<Compiled, Map<Kind, ReadonlySet<FactId>>>()

/** The facts one answer to which takes a project of a kind out of the text, or bars it without 原则上, whatever else is so. */
function endingAlone(regulation: Compiled, kind: Kind): ReadonlySet<FactId> {
  const ofKinds = known.get(regulation) ?? new Map<Kind, ReadonlySet<FactId>>()
  known.set(regulation, ofKinds)
  const before = ofKinds.get(kind)
  if (before) return before
  const ends = regulation.overriding.flatMap(({ test, provision: { verdict, principle } }) =>
    test && !principle && (verdict === 'barred' || verdict === 'not-applicable') ? [test] : [],
  )
  const told = kind ? { kind } : {}
  const alone = (id: FactId) => ends.some((test) => decide(test, { ...told, [id]: unusual(id) }) === true)
  const found = new Set(FACT_IDS.filter((id) => unusual(id) !== undefined && alone(id)))
  ofKinds.set(kind, found)
  return found
}
