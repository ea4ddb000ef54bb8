import { FACT_IDS, FACTS, type FactId, type Facts, type FactValue } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { decide } from './condition.ts'
import { type Bounds, contains, isEmpty, meet, span } from './interval.ts'

/** A value, or a stretch of numbers, that the rules cannot tell apart any further. */
export type Cell = string | boolean | Bounds

/** Which rules hold, told fact by fact in the order of the vocabulary; only facts that matter stand in it. */
export type Diagram = Leaf | Fork
interface Leaf {
  holds: readonly Rule[]
  outcome: string
}
interface Fork {
  fact: FactId
  arms: Arm[]
}
interface Arm {
  values: readonly Cell[]
  to: Diagram
}

/** Tells whether two sets of holding rules are the same outcome: they are when this gives the same text. */
export type Outcome = (holds: readonly Rule[]) => string
export const sameRules: Outcome = (holds) => holds.map((rule) => rule.key).join()

/** The diagram of some rules for everything that the facts leave possible. */
export function diagram(rules: readonly Rule[], facts: Facts, outcome: Outcome): Diagram {
  const points = breakPoints(rules)
  const grow = (candidates: readonly Rule[], facts: Facts): Diagram => {
    const missing = new Set<FactId>()
    const holds = candidates.filter((rule) => !rule.test || decide(rule.test, facts, missing) !== false)
    const fact = FACT_IDS.find((id) => missing.has(id))
    if (!fact) return { holds, outcome: outcome(holds) }
    const arms = cells(fact, facts[fact], points.get(fact) ?? []).map((cell) => ({
      values: [cell],
      to: grow(holds, { ...facts, [fact]: cell }),
    }))
    return fork(fact, arms, sameHolds)
  }
  return grow(rules, facts)
}

/** What the facts leave of a diagram; what then comes to the same outcome is not told apart any more. */
export function narrow(diagram: Diagram, facts: Facts): Diagram {
  if ('holds' in diagram) return diagram
  const known = facts[diagram.fact]
  const arms: Arm[] = []
  for (const { values, to } of diagram.arms) {
    const left = known === undefined ? values : possible(values, known)
    if (left.length > 0) arms.push({ values: left, to: narrow(to, facts) })
  }
  return fork(diagram.fact, arms, sameOutcome)
}

type Alike = (a: Leaf, b: Leaf) => boolean
const sameOutcome: Alike = (a, b) => a.outcome === b.outcome
const sameHolds: Alike = (a, b) =>
  a.holds.length === b.holds.length && a.holds.every((rule, i) => rule === b.holds[i])

/** Arms that lead to the same become one, but for stretches of numbers that are no neighbours; one arm is no fork. */
function fork(fact: FactId, arms: readonly Arm[], alike: Alike): Diagram {
  const different: Arm[] = []
  for (const arm of arms) {
    const at = different.findIndex(
      (each, i) => joinable(each, i === different.length - 1) && same(each.to, arm.to, alike),
    )
    const twin = different[at]
    if (twin) different[at] = { values: joined(fact, twin.values, arm.values), to: merged(twin.to, arm.to) }
    else different.push(arm)
  }
  const [only] = different
  return only && different.length === 1 ? only.to : { fact, arms: different }
}

const joinable = ({ values: [cell] }: Arm, last: boolean) => last || typeof cell !== 'object'

function joined(fact: FactId, a: readonly Cell[], b: readonly Cell[]): readonly Cell[] {
  const [low] = a
  const [high] = b
  if (typeof low === 'object' && typeof high === 'object') return [span(low, high)]
  const definition = FACTS[fact]
  const all = [...a, ...b]
  return definition.type === 'choice'
    ? Object.keys(definition.options).filter((option) => all.includes(option))
    : all
}

function same(a: Diagram, b: Diagram, alike: Alike): boolean {
  if (a === b) return true
  if ('holds' in a || 'holds' in b) return 'holds' in a && 'holds' in b && alike(a, b)
  return (
    a.fact === b.fact &&
    a.arms.length === b.arms.length &&
    a.arms.every((arm, i) => {
      const twin = b.arms[i]
      return twin && sameCells(arm.values, twin.values) && same(arm.to, twin.to, alike)
    })
  )
}

const sameCells = (a: readonly Cell[], b: readonly Cell[]) =>
  a.length === b.length && a.every((cell, i) => sameCell(cell, b[i]))
const sameCell = (a: Cell, b: Cell | undefined) =>
  a === b ||
  (typeof a === 'object' &&
    typeof b === 'object' &&
    a.gt === b.gt &&
    a.gte === b.gte &&
    a.lt === b.lt &&
    a.lte === b.lte)

/** Diagrams that are the same have the same shape; their leaves may hold different rules with the same outcome. */
function merged(a: Diagram, b: Diagram): Diagram {
  if (a === b) return a
  if ('holds' in a) return 'holds' in b ? { ...a, holds: [...new Set([...a.holds, ...b.holds])] } : a
  if ('holds' in b) return a
  const arms = a.arms.map((arm, i) => {
    const twin = b.arms[i]
    return twin ? { ...arm, to: merged(arm.to, twin.to) } : arm
  })
  return { ...a, arms }
}

/** What is left of some cells within what is known. */
function possible(cells: readonly Cell[], known: FactValue): readonly Cell[] {
  if (typeof known !== 'object') return cells.filter((cell) => covers(cell, known))
  return cells.map((cell) => (typeof cell === 'object' ? meet(cell, known) : cell)).filter(isPossible)
}

const isPossible = (cell: Cell) => typeof cell !== 'object' || !isEmpty(cell)
const covers = (cell: Cell, known: string | boolean | number) =>
  typeof cell === 'object' ? typeof known === 'number' && contains(cell, known) : cell === known

/** The cells of a fact, within what is known of it; stretches of numbers in rising order. */
function cells(fact: FactId, known: FactValue | undefined, points: readonly number[]): readonly Cell[] {
  const definition = FACTS[fact]
  if (definition.type === 'flag') return [true, false]
  if (definition.type === 'choice') return Object.keys(definition.options)
  const [lowest] = points
  const stretches: Bounds[] = [lowest === undefined ? { gte: 0 } : { gte: 0, lt: lowest }]
  for (const [i, point] of points.entries()) {
    const next = points[i + 1]
    stretches.push({ gte: point, lte: point }, { gt: point, ...(next !== undefined && { lt: next }) })
  }
  return possible(stretches, known ?? {})
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
