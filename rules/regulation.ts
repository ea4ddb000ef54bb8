import { type Atom, atomPool, atomsOf, compile, type Test } from './logic/condition.ts'
import { type Diagram, diagram, type Outcome, sameRules } from './logic/diagram.ts'
import { bars, doubtsScope, INITIATION, matterOf, overturns, presumesNone } from './provision.ts'
import type { Header } from './reading/header.ts'
import type { Rule } from './rule.ts'
import type { Provision, Topic } from './schema.ts'

export interface Article {
  number: number
  title: string
  chapter: string
  /** Our own digest of the article, as Markdown. */
  digest: string
  /** Why the article computes nothing, where it has no provision. */
  reason?: string
  provisions: Provision[]
  line: number
}

/** A regulation as read from its files: plain data, that can be kept as JSON and compiled later. */
export interface Regulation extends Header {
  file: string
  /** Tells this wording of the rules from every other: what was answered by it can be told later. */
  hash: string
  all: Article[]
}

/** What several rules decide together. */
export interface Matter {
  topic: Topic
  rules: readonly Rule[]
  diagram: Diagram
}

/** A regulation ready for assessment. */
export interface Compiled extends Regulation {
  rules: readonly Rule[]
  /** Every comparison that the rules make, once. */
  atoms: readonly Atom[]
  matters: ReadonlyMap<string, Matter>
  /** Rules whose verdict comes before the one on initiation. */
  overriding: readonly Rule[]
  /** Rules that say that the text does not settle whether it applies. */
  doubting: readonly Rule[]
  /** Rules that stand in the way up to the approval without being a verdict. */
  barring: readonly Rule[]
}

/**
 * Compiles all conditions once. A provision that another one overrides holds only where that one does not; a principle
 * stands until an exception from it is known to hold, since 原则上 says that there are some.
 */
export function compileRegulation(regulation: Regulation): Compiled {
  const atom = atomPool()
  const provisions = regulation.all.flatMap((article) => article.provisions)
  const own = new Map(provisions.map((p) => [p, p.when && compile(p.when, atom)]))
  const exceptionsFrom = ({ id }: Provision) => provisions.filter((p) => id && p.overrides?.includes(id))
  const testOf = (provision: Provision): Test | undefined => {
    const exceptions = presumesNone(provision) ? [] : exceptionsFrom(provision)
    const parts = [own.get(provision), ...exceptions.map((p) => negated(own.get(p)))].filter(
      (t) => t !== undefined,
    )
    return parts.length > 1 ? { op: 'all', of: parts } : parts[0]
  }
  const rules = regulation.all
    .flatMap(({ provisions }) => provisions.map((p, i) => ({ provision: p, key: `${p.article}.${i + 1}` })))
    .map(({ provision, key }, index): Rule => {
      const test = testOf(provision)
      const exceptions = presumesNone(provision)
        ? exceptionsFrom(provision).map((p) => provisions.indexOf(p))
        : []
      return { index, key, provision, test, atoms: test ? [...new Set(atomsOf(test))] : [], exceptions }
    })
  const atoms = [...new Set(rules.flatMap((rule) => rule.atoms))]
  const where = (is: (p: Provision) => boolean) => rules.filter(({ provision }) => is(provision))
  return {
    ...regulation,
    rules,
    atoms,
    matters: mattersOf(rules),
    overriding: where(overturns),
    doubting: where(doubtsScope),
    barring: where(bars),
  }
}

/** The negation of a condition; an exception without a condition always applies, so its negation never does. */
function negated(test: Test | undefined): Test {
  return test ? { op: 'not', of: test } : { op: 'any', of: [] }
}

function mattersOf(rules: readonly Rule[]): Map<string, Matter> {
  const matters = new Map<string, Matter>()
  for (const name of new Set(rules.flatMap((rule) => matterOf(rule.provision) ?? []))) {
    const deciding = rules.filter((rule) => matterOf(rule.provision) === name)
    const topic = deciding[0]?.provision.about[0] ?? 'scope'
    const outcome = name === INITIATION ? sameVerdict : sameRules
    matters.set(name, { topic, rules: deciding, diagram: diagram(deciding, {}, outcome) })
  }
  return matters
}

const sameVerdict: Outcome = (holds) => holds.map((rule) => rule.provision.verdict).join()
