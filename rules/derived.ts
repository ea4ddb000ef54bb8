import type { FactId, Facts, FactValue } from './facts.ts'
import { contains, isEmpty, meet, type Quantity } from './logic/interval.ts'
import { isLess, percentAbove, percentOf } from './logic/percent.ts'

/**
 * What is known of a project, with the percentages that follow from its amounts. Where the amounts are known, what was
 * told of a percentage gives way to them.
 */
export function withDerived(facts: Facts): Facts {
  const following = DERIVED.flatMap(([id, from]): [FactId, FactValue][] => {
    const value = from(facts)
    return value === undefined ? [] : [[id, agreeing(facts[id], value)]]
  })
  return following.length > 0 ? { ...facts, ...Object.fromEntries(following) } : facts
}

/** What is known both ways; an amount is surer than a percentage that does not fit it. */
function agreeing(told: FactValue | undefined, derived: FactValue): FactValue {
  if (typeof told === 'number' && typeof derived === 'object') return contains(derived, told) ? told : derived
  if (typeof told !== 'object' || typeof derived !== 'object') return derived
  const both = meet(told, derived)
  return isEmpty(both) ? derived : both
}

/** What follows from which amounts; an addition counts against the contract and against what was approved. */
const DERIVED: readonly (readonly [FactId, (facts: Facts) => FactValue | undefined])[] = [
  // What is added to a contract that was signed for less, or more, than was approved says nothing of the whole.
  [
    'overBudgetPercent',
    ({ supplement, approved, contract }) =>
      contract === undefined ? of(percentOf, supplement, approved) : undefined,
  ],
  ['overBudgetPercent', ({ current, approved }) => of(percentAbove, current, approved)],
  ['supplementPercent', ({ supplement, contract }) => of(percentOf, supplement, contract)],
  // What is moved inside the total leaves it as it was approved.
  ['movedPercent', ({ moved, approved, investment }) => of(percentOf, moved, approved ?? investment)],
  ['maintenancePercent', (f) => of(percentOf, f.yearlyMaintenance, f.buildingCost)],
  ['surplus', ({ current, approved }) => of(isLess, current, approved)],
]

const of = <T>(
  how: (a: Quantity, b: Quantity) => T | undefined,
  a: Quantity | undefined,
  b: Quantity | undefined,
): T | undefined => (a === undefined || b === undefined ? undefined : how(a, b))
