import type { Facts } from '../../rules/facts.ts'
import type { Topic } from '../../rules/schema.ts'

/** What facts raise by themselves when the message asks "怎么办" or "能不能" without naming a subject. */
export function impliedTopics(facts: Facts): Topic[] {
  const raised: [Topic, boolean][] = [
    ['classified', facts.classified === true],
    [
      'change',
      facts.overBudgetPercent !== undefined ||
        facts.supplementPercent !== undefined ||
        facts.supplement !== undefined ||
        facts.movedPercent !== undefined ||
        facts.delayMonths !== undefined ||
        facts.majorChange !== undefined,
    ],
    ['maintenance', facts.maintenancePercent !== undefined],
    ['off-plan', facts.inPlan === false || facts.urgency === 'ordered' || facts.urgency === 'emergency'],
    [
      'bar',
      facts.newHardware === true ||
        facts.ownApp === true ||
        facts.ownNetwork === true ||
        facts.duplicate === true ||
        facts.onCloud === false ||
        facts.dataShared === false ||
        facts.integrated === false ||
        facts.secure === false ||
        facts.previousAccepted === false ||
        facts.fundingSettled === false ||
        facts.inPlanning === false,
    ],
  ]
  return raised.flatMap(([topic, is]) => (is ? [topic] : []))
}
