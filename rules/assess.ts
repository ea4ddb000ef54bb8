import { withDerived } from './derived.ts'
import type { FactId, Facts, FactValue } from './facts.ts'
import { type Branch, branchesOf, flips } from './logic/branches.ts'
import { type Atom, decideAtom, evaluate, openFacts, type Truth } from './logic/condition.ts'
import { narrow } from './logic/diagram.ts'
import { PRECEDENCE, rankOf } from './provision.ts'
import type { Compiled, Matter } from './regulation.ts'
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
/** The initiation verdict, with everything that can overturn it. */
export interface Conclusion {
  value: Verdict | 'depends' | null
  /** The text says that it is so in principle (原则上): there are exceptions. */
  principle: boolean
  /** The provisions that give the verdict, or that say why the text gives none. */
  because: Finding[]
  /** Open provisions that would still change the verdict: bar the project, take it out of the regulation, ask for approval again. */
  stops: Finding[]
  /** Provisions, holding or open, that leave it unsettled whether the text applies to such a project. */
  doubts: Finding[]
  /** What stands in the way of an approval and is no verdict: it has come about, or is still to be confirmed. */
  bars: Finding[]
  branches: Branch[]
  flips: FactId[]
}

/** Decides every provision of a regulation for what is known of a project. Nothing follows from a missing fact. */
export function assess(regulation: Compiled, told: Facts): Assessment {
  const facts = withDerived(told)
  const compared = compare(regulation.atoms, facts)
  const known = (atom: Atom) => compared.get(atom)?.truth
  const own = regulation.rules.map((rule) => find(rule, compared, known))
  const findings = own.map((finding, i) =>
    isExcepted(regulation.rules[i], own) ? { ...finding, status: 'fails' as const, missing: [] } : finding,
  )
  const decisions = [...regulation.matters].map(([name, matter]) => settle(name, matter, facts, findings))
  return { regulation, facts, findings, decisions, verdict: conclude(regulation, findings, decisions) }
}

const isExcepted = (rule: Rule | undefined, findings: readonly Finding[]): boolean =>
  rule?.exceptions.some((index) => findings[index]?.status === 'holds') ?? false

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

function conclude(
  regulation: Compiled,
  findings: readonly Finding[],
  decisions: readonly Decision[],
): Conclusion {
  const live = (rules: readonly Rule[]) =>
    rules.flatMap(({ index }) => findings[index] ?? []).filter((f) => f.status !== 'fails')
  const overriding = live(regulation.overriding)
  const beside = { doubts: live(regulation.doubting), bars: live(regulation.barring) }
  const open = overriding.filter((f) => f.status === 'open')
  const certain = { branches: [], flips: [] }
  for (const [rank, value] of PRECEDENCE.entries()) {
    const because = overriding.filter((f) => f.status === 'holds' && f.provision.verdict === value)
    if (because.length === 0) continue
    const exceptions = live(exceptionsFrom(regulation, because, findings))
    const stops = [...open.filter((f) => rankOf(f.provision) < rank), ...exceptions]
    return {
      value,
      principle: because.every((f) => f.provision.principle),
      because,
      stops,
      ...beside,
      ...certain,
    }
  }
  const decision = decisions.find((d) => d.matter === 'initiation')
  const { holds: because = [], branches = [], flips = [] } = decision ?? {}
  const others = { principle: false, stops: open, ...beside }
  if (branches.length > 0) return { value: 'depends', because: [], ...others, branches, flips }
  return { value: because[0]?.provision.verdict ?? null, because, ...others, ...certain }
}

/** The exceptions from principles that give a verdict. */
const exceptionsFrom = (
  { rules }: Compiled,
  because: readonly Finding[],
  findings: readonly Finding[],
): Rule[] =>
  rules
    .filter(({ index }) => because.some((f) => f === findings[index]))
    .flatMap(({ exceptions }) => exceptions.flatMap((index) => rules[index] ?? []))

/** Whether nothing that is still open, in doubt or in the way could overturn a verdict. */
export const isCertain = ({ value, principle, stops, doubts, bars }: Conclusion): boolean =>
  value !== null &&
  value !== 'depends' &&
  !principle &&
  [stops, doubts, bars].every((each) => each.length === 0)
