import type { Finding } from './assess.ts'
import { FACTS, type FactId, type FactValue } from './facts.ts'

/** Whether an answer is itself what stands in a project's way, and not merely what makes a rule apply to it. */
export function isObstacle(id: FactId, value: FactValue): boolean {
  const fact = FACTS[id]
  return fact.type === 'flag' && fact.obstacle === value
}

/**
 * Whether a provision that bars something has really come about: somebody told a fact that is the obstacle. A bar that
 * holds because such projects fall under it, or whose words ask for more than the facts tell, is still to be confirmed.
 */
export const hasComeAbout = (finding: Finding): boolean => isTouched(finding) && !finding.provision.partly

/** Whether what a provision bars is at least partly what somebody told. */
export const isTouched = ({ status, because }: Finding): boolean =>
  status === 'holds' && because.some(({ atom: { fact }, found }) => isObstacle(fact, found))
