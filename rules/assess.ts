import { type Branch, branches, flips, type Outcome } from './branches.ts'
import { type Atom, decide, decideAtom, type Truth } from './condition.ts'
import type { FactId, Facts, FactValue } from './facts.ts'
import type { Compiled, Rule } from './regulation.ts'
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
/** What is known about a question that several provisions decide together. */
export interface Decision {
  question: string
  topic: Topic
  /** The provisions that hold; nothing yet while the question is open. */
  holds: Finding[]
  /** Complete and disjoint; empty once the question is settled. */
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
export interface Conclusion {
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
  const found = new Map<Atom, Comparison>()
  const findings = regulation.rules.map((rule) => find(rule, facts, found))
  const byRule = new Map(regulation.rules.map((rule, i) => [rule, findings[i]]))
  const decisions = [...regulation.questions].map(([question, rules]) =>
    settle(question, rules, byRule, facts),
  )
  return { regulation, facts, findings, decisions, verdict: conclude(findings, decisions) }
}

function find({ provision, test, atoms }: Rule, facts: Facts, found: Map<Atom, Comparison>): Finding {
  if (!test) return { provision, status: 'holds', because: [], missing: [] }
  const missing = new Set<FactId>()
  const truth = decide(test, facts, missing)
  const because: Comparison[] = []
  for (const atom of atoms) {
    const value = facts[atom.fact]
    if (value === undefined) continue
    let comparison = found.get(atom)
    if (!comparison) {
      comparison = { atom, found: value, truth: decideAtom(atom, facts) }
      found.set(atom, comparison)
    }
    because.push(comparison)
  }
  if (truth !== undefined) return { provision, status: truth ? 'holds' : 'fails', because, missing: [] }
  return { provision, status: 'open', because, missing: [...missing] }
}

function settle(
  question: string,
  rules: Rule[],
  findings: ReadonlyMap<Rule, Finding | undefined>,
  facts: Facts,
): Decision {
  const of = rules.map((rule) => findings.get(rule)).filter((f) => f !== undefined)
  const topic = rules[0]?.provision.topic ?? 'scope'
  if (!of.some((f) => f.status === 'open'))
    return { question, topic, holds: of.filter((f) => f.status === 'holds'), branches: [], flips: [] }
  const open = branches(rules, facts, question === 'initiation' ? sameVerdict : undefined)
  const [only] = open
  const settled = only && open.length === 1 ? only : undefined
  return {
    question,
    topic,
    holds: settled ? of.filter((_, i) => settled.holds.some((rule) => rule === rules[i])) : [],
    branches: settled ? [] : open,
    flips: settled ? [] : flips(open),
  }
}

const sameVerdict: Outcome = (holds) => holds.map((rule) => rule.provision.verdict).join()

/** A project outside the regulation is not barred, a barred one needs no approval, an approved one may need it again. */
const PRECEDENCE: readonly (Verdict | undefined)[] = ['not-applicable', 'barred', 'again']

function conclude(findings: Finding[], decisions: Decision[]): Conclusion {
  const overriding = findings.filter(
    (f) => f.provision.topic !== 'initiation' && PRECEDENCE.includes(f.provision.verdict),
  )
  const open = overriding.filter((f) => f.status === 'open')
  const settled = (value: Verdict, because: Finding[], stops = open): Conclusion => ({
    value,
    because,
    stops,
    branches: [],
    flips: [],
  })
  for (const [rank, value] of PRECEDENCE.entries()) {
    const because = overriding.filter((f) => f.status === 'holds' && f.provision.verdict === value)
    const stronger = PRECEDENCE.slice(0, rank)
    if (value && because.length > 0)
      return settled(
        value,
        because,
        open.filter((f) => stronger.includes(f.provision.verdict)),
      )
  }
  const decision = decisions.find((d) => d.question === 'initiation')
  const [first] = decision?.holds ?? []
  if (decision && first?.provision.verdict) return settled(first.provision.verdict, decision.holds)
  if (!decision || decision.branches.length === 0)
    return { value: null, because: decision?.holds ?? [], stops: open, branches: [], flips: [] }
  return { value: 'depends', because: [], stops: open, branches: decision.branches, flips: decision.flips }
}
