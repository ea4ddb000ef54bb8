import type { FactId, Facts, FactValue } from './facts.ts'
import { type Branch, branchesOf, flips } from './logic/branches.ts'
import { type Atom, decideAtom, evaluate, openFacts, type Truth } from './logic/condition.ts'
import { narrow } from './logic/diagram.ts'
import { type Compiled, type Matter, PRECEDENCE, rankOf } from './regulation.ts'
import type { Rule } from './rule.ts'
import type { Provision, Topic, Verdict } from './schema.ts'

export type Status = 'holds' | 'fails' | 'open'

/** One comparison of a known fact with what a provision wants of it. */
export interface Comparison {
  atom: Atom
  found: FactValue
  truth: Truth
}
/** What the facts say about one provision. */
export interface Finding {
  provision: Provision
  status: Status
  /** The comparisons made; those that could not be made yet are in `missing`. */
  because: Comparison[]
  /** The facts that keep an open provision open. */
  missing: FactId[]
}
/** What is known about a matter that several provisions decide together. */
export interface Decision {
  matter: string
  topic: Topic
  /** The provisions that hold; nothing yet while the matter is open. */
  holds: Finding[]
  /** Complete and disjoint; empty once the matter is settled. */
  branches: Branch[]
  /** The facts that can still change the outcome. */
  flips: FactId[]
}
export interface Assessment {
  regulation: Compiled
  facts: Facts
  findings: Finding[]
  decisions: Decision[]
  verdict: Conclusion
}
/** The initiation verdict. */
interface Conclusion {
  value: Verdict | 'depends' | null
  /** The provisions that give the verdict, or that say why the text gives none. */
  because: Finding[]
  /** Open provisions that would still change the verdict: bar the project, take it out of the regulation, ask for approval again. */
  stops: Finding[]
  branches: Branch[]
  flips: FactId[]
}

/** Decides every provision of a regulation for what is known of a project. Nothing follows from a missing fact. */
export function assess(regulation: Compiled, facts: Facts): Assessment {
  const compared = compare(regulation.atoms, facts)
  const known = (atom: Atom) => compared.get(atom)?.truth
  const findings = regulation.rules.map((rule) => find(rule, compared, known))
  const decisions = [...regulation.matters].map(([name, matter]) => settle(name, matter, facts, findings))
  const overriding = regulation.overriding.flatMap((rule) => findings[rule.index] ?? [])
  return { regulation, facts, findings, decisions, verdict: conclude(overriding, decisions) }
}

/** The comparisons whose facts are known. */
function compare(atoms: readonly Atom[], facts: Facts): Map<Atom, Comparison> {
  const compared = new Map<Atom, Comparison>()
  for (const atom of atoms) {
    const found = facts[atom.fact]
    if (found !== undefined) compared.set(atom, { atom, found, truth: decideAtom(atom, facts) })
  }
  return compared
}

function find(
  { provision, test, atoms }: Rule,
  compared: ReadonlyMap<Atom, Comparison>,
  known: (atom: Atom) => Truth,
): Finding {
  if (!test) return { provision, status: 'holds', because: [], missing: [] }
  const because: Comparison[] = []
  for (const atom of atoms) {
    const comparison = compared.get(atom)
    if (comparison) because.push(comparison)
  }
  const truth = evaluate(test, known)
  if (truth !== undefined) return { provision, status: truth ? 'holds' : 'fails', because, missing: [] }
  return { provision, status: 'open', because, missing: openFacts(test, known) }
}

function settle(
  name: string,
  { topic, diagram }: Matter,
  facts: Facts,
  findings: readonly Finding[],
): Decision {
  const left = narrow(diagram, facts)
  const holds = 'holds' in left ? left.holds.flatMap((rule) => findings[rule.index] ?? []) : []
  const branches = 'holds' in left ? [] : branchesOf(left)
  return { matter: name, topic, holds, branches, flips: flips(branches) }
}

function conclude(overriding: readonly Finding[], decisions: readonly Decision[]): Conclusion {
  const open = overriding.filter((f) => f.status === 'open')
  const certain = { branches: [], flips: [] }
  for (const [rank, value] of PRECEDENCE.entries()) {
    const because = overriding.filter((f) => f.status === 'holds' && f.provision.verdict === value)
    if (because.length === 0) continue
    return { value, because, stops: open.filter((f) => rankOf(f.provision) < rank), ...certain }
  }
  const decision = decisions.find((d) => d.matter === 'initiation')
  const { holds: because = [], branches = [], flips = [] } = decision ?? {}
  if (branches.length > 0) return { value: 'depends', because: [], stops: open, branches, flips }
  return { value: because[0]?.provision.verdict ?? null, because, stops: open, ...certain }
}
