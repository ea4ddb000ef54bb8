import { FACTS, type FactId } from './facts.ts'
import type { Compiled } from './regulation.ts'

/**
 * The options of a question that one place offers: what is of some places only, where its own text names it. Whatever else
 * is told is stored all the same.
 */
export function offeredOptions(id: FactId, regulation: Compiled | undefined): string[] {
  const fact = FACTS[id]
  if (fact.type !== 'choice') return []
  const named = new Set(
    regulation?.atoms.flatMap(({ fact: of, wanted }) => (of === id && Array.isArray(wanted) ? wanted : [])),
  )
  return Object.keys(fact.options).filter(
    (option) => regulation === undefined || !fact.local?.includes(option) || named.has(option),
  )
}
