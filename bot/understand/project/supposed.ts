import { FACT_IDS, FACTS, type FactId, type Facts } from '../../../rules/facts.ts'
import { OWN } from '../lexicon/certainty.ts'
import { type Clause, clauseAt } from '../text/clauses.ts'
import type { Span } from '../text/matcher.ts'
import { NAMING, PLANS, type Statement } from './stated.ts'
import { supposes } from './told.ts'

/** Whether a fact says what a project is, and not how it stands. */
const describes = (id: FactId): boolean => PLANS.has(id) || NAMING.has(id) || id === 'classified'

/**
 * The facts that a message only asks the consequence of ("没列入计划怎么办", "如果没列入计划呢"). A clause that speaks of the
 * project in hand, or describes it, states what it says of it.
 */
export function supposedIn(
  text: string,
  facts: Facts,
  {
    clauses,
    statements,
    describing,
  }: { clauses: Clause[]; statements: readonly Statement[]; describing: readonly Span[] },
): FactId[] {
  const all = supposes(text)
  const isOwn = (clause: Clause) =>
    OWN.test(text.slice(clause.at, clause.end)) ||
    describing.some(({ at }) => at >= clause.at && at < clause.end)
  const isAsked = ({ at }: Statement) => {
    const clause = clauseAt(clauses, at)
    return all || (clause.asks && !isOwn(clause))
  }
  return FACT_IDS.filter((id) => {
    if (facts[id] === undefined || FACTS[id].type !== 'flag' || describes(id)) return false
    const words = statements.filter(({ fact }) => fact === id)
    return words.length > 0 && words.every(isAsked)
  })
}
