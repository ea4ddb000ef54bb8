import { withDerived } from '../../../rules/derived.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import type { Subject } from '../../../rules/schema.ts'

/** A topic, and the facts that raise it: with this value, or with any. */
const RAISED: readonly (readonly [Subject, Partial<Record<FactId, boolean | string | 'any'>>])[] = [
  ['classified', { classified: true }],
  [
    'change',
    {
      overBudgetPercent: 'any',
      supplementPercent: 'any',
      supplement: 'any',
      moved: 'any',
      movedPercent: 'any',
      delayMonths: 'any',
      majorChange: true,
    },
  ],
  ['maintenance', { maintenancePercent: 'any', contractYears: 'any' }],
  ['off-plan', { inPlan: false, inLibrary: false, inList: false, ordered: true, urgency: 'pressing' }],
  ['off-plan', { urgency: 'emergency' }],
  [
    'bar',
    {
      newHardware: true,
      ownApp: true,
      mobileClient: true,
      ownNetwork: true,
      commonSystem: true,
      internetLine: true,
      ownEndpointSecurity: true,
      websitePlatform: true,
      bigDataPlatform: true,
      enforcementSystem: true,
      platformJoined: false,
      needsClear: false,
      catalogued: false,
      dataCollected: false,
      shareable: false,
      duplicate: true,
      onCloud: false,
      cloudHosted: false,
      dataShared: false,
      integrated: false,
      secure: false,
      previousAccepted: false,
      fundingSettled: false,
      inPlanning: false,
    },
  ],
]

/** What facts raise by themselves when the message asks "怎么办" or "能不能" without naming a subject. */
export function raisedTopics(told: Facts): Subject[] {
  const facts = withDerived(told)
  const raised = RAISED.flatMap(([topic, when]) =>
    Object.entries(when).some(([fact, value]) => holds(facts, fact, value)) ? [topic] : [],
  )
  const [first] = raised
  // Figures of a running project leave the standing of a planned one aside.
  return first === 'change' || first === 'maintenance' ? [first] : [...new Set(raised)]
}

function holds(facts: Facts, fact: string, value: boolean | string): boolean {
  const known = Object.entries(facts).find(([id]) => id === fact)?.[1]
  return value === 'any' ? known !== undefined : known === value
}
