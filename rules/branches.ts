import { decide } from './condition.ts'
import { FACT_IDS, FACTS, type FactId, type Facts } from './facts.ts'
import { type Bounds, isEmpty, meet, span } from './interval.ts'
import type { Rule } from './regulation.ts'

/** What one fact would have to be: one of some options, yes or no, or within a stretch of numbers. */
export interface Case {
  fact: FactId
  values: readonly Cell[]
}
/** A value, or a stretch of numbers, that the rules cannot tell apart any further. */
export type Cell = string | boolean | Bounds

/** One way in which open rules can come out: what would have to be the case, and the rules that would then hold. */
export interface Branch {
  cases: Case[]
  holds: Rule[]
}

/** Tells whether two sets of holding rules are the same outcome: they are when this gives the same text. */
export type Outcome = (holds: readonly Rule[]) => string
const sameRules: Outcome = (holds) => holds.map((rule) => rule.key).join()

/**
 * Every way in which the rules can come out, given what is known. Branches are complete and disjoint, and mention
 * only facts that can change the outcome.
 */
export function branches(rules: readonly Rule[], facts: Facts, outcome = sameRules): Branch[] {
  return leaves(grow(rules, facts, { points: breakPoints(rules), outcome }), [])
}

/** The facts that the branches turn on, in the order of the vocabulary. */
export function flips(of: readonly Branch[]): FactId[] {
  const named = new Set(of.flatMap((branch) => branch.cases.map((each) => each.fact)))
  return FACT_IDS.filter((id) => named.has(id))
}

interface Leaf {
  key: string
  holds: Rule[]
}
interface Fork {
  key: string
  fact: FactId
  arms: Arm[]
}
interface Arm {
  values: Cell[]
  tree: Leaf | Fork
}

interface Terms {
  points: ReadonlyMap<FactId, readonly number[]>
  outcome: Outcome
}

/** Splits fact by fact until every rule is settled; arms with the same outcome become one. */
function grow(rules: readonly Rule[], facts: Facts, terms: Terms): Leaf | Fork {
  const missing = new Set<FactId>()
  const candidates = rules.filter((rule) => !rule.test || decide(rule.test, facts, missing) !== false)
  const fact = FACT_IDS.find((id) => missing.has(id))
  if (!fact) return { key: terms.outcome(candidates), holds: candidates }
  const arms: Arm[] = []
  for (const cell of cells(fact, facts, terms.points.get(fact) ?? [])) {
    const tree = grow(candidates, { ...facts, [fact]: cell }, terms)
    const arm = arms.find((each) => each.tree.key === tree.key && joined(each, cell, each === arms.at(-1)))
    if (arm) arm.tree = merged(arm.tree, tree)
    else arms.push({ values: [cell], tree })
  }
  const [only] = arms
  if (only && arms.length === 1) return only.tree
  return { key: JSON.stringify([fact, arms.map((arm) => [arm.values, arm.tree.key])]), fact, arms }
}

/** Trees with the same key have the same shape; their leaves may hold different rules with the same outcome. */
function merged(a: Leaf | Fork, b: Leaf | Fork): Leaf | Fork {
  if ('holds' in a) return 'holds' in b ? { ...a, holds: [...new Set([...a.holds, ...b.holds])] } : a
  if ('holds' in b) return a
  const arms = a.arms.map((arm, i) => {
    const twin = b.arms[i]
    return twin ? { ...arm, tree: merged(arm.tree, twin.tree) } : arm
  })
  return { ...a, arms }
}

/** Adds a cell to an arm; a stretch of numbers joins only its neighbour, so that it has no holes. */
function joined(arm: Arm, cell: Cell, last: boolean): boolean {
  const [low] = arm.values
  if (typeof cell !== 'object') arm.values.push(cell)
  else if (last && typeof low === 'object') arm.values = [span(low, cell)]
  else return false
  return true
}

/** The cells of a fact, within what is known of it; stretches of numbers in rising order. */
function cells(fact: FactId, facts: Facts, points: readonly number[]): Cell[] {
  const definition = FACTS[fact]
  if (definition.type === 'flag') return [true, false]
  if (definition.type === 'choice') return Object.keys(definition.options)
  const known = facts[fact]
  const limits = typeof known === 'object' ? known : {}
  const [lowest] = points
  const stretches: Bounds[] = [lowest === undefined ? { gte: 0 } : { gte: 0, lt: lowest }]
  for (const [i, point] of points.entries()) {
    const next = points[i + 1]
    stretches.push({ gte: point, lte: point }, { gt: point, ...(next !== undefined && { lt: next }) })
  }
  return stretches.map((stretch) => meet(stretch, limits)).filter((stretch) => !isEmpty(stretch))
}

function breakPoints(rules: readonly Rule[]): Map<FactId, number[]> {
  const points = new Map<FactId, Set<number>>()
  for (const { fact, wanted } of rules.flatMap((rule) => rule.atoms)) {
    if (typeof wanted !== 'object' || Array.isArray(wanted)) continue
    const of = points.get(fact) ?? new Set()
    for (const point of Object.values(wanted)) if (typeof point === 'number') of.add(point)
    points.set(fact, of)
  }
  return new Map([...points].map(([fact, of]) => [fact, [...of].sort((a, b) => a - b)]))
}

function leaves(tree: Leaf | Fork, cases: Case[]): Branch[] {
  if ('holds' in tree) return [{ cases, holds: tree.holds }]
  return tree.arms.flatMap((arm) => leaves(arm.tree, [...cases, { fact: tree.fact, values: arm.values }]))
}
