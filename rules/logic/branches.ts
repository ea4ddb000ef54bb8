import { FACT_IDS, type FactId, type Facts } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { type Cell, type Diagram, diagram, narrow, type Outcome, sameRules } from './diagram.ts'

export type { Cell, Outcome }

/** What one fact would have to be: one of some options, yes or no, or within a stretch of numbers. */
export interface Case {
  fact: FactId
  values: readonly Cell[]
}
/** One way in which open rules can come out: what would have to be the case, and the rules that would then hold. */
export interface Branch {
  cases: Case[]
  holds: readonly Rule[]
}

/**
 * Every way in which the rules can come out, given what is known. Branches are complete and disjoint, and mention
 * only facts that can change the outcome.
 */
export function branches(rules: readonly Rule[], facts: Facts, outcome = sameRules): Branch[] {
  return branchesOf(narrow(diagram(rules, facts, outcome), facts))
}

/** Every way through a diagram. */
export function branchesOf(diagram: Diagram): Branch[] {
  const found: Branch[] = []
  walk(diagram, [], found)
  return found
}

function walk(diagram: Diagram, cases: Case[], found: Branch[]): void {
  if ('holds' in diagram) found.push({ cases, holds: diagram.holds })
  else for (const { values, to } of diagram.arms) walk(to, [...cases, { fact: diagram.fact, values }], found)
}

/** The facts that the branches turn on, in the order of the vocabulary. */
export function flips(of: readonly Branch[]): FactId[] {
  const named = new Set<FactId>()
  for (const { cases } of of) for (const { fact } of cases) named.add(fact)
  return named.size > 0 ? FACT_IDS.filter((id) => named.has(id)) : []
}
