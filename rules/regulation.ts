import { type Atom, atomPool, atomsOf, compile, type Test } from './logic/condition.ts'
import { type Diagram, diagram, type Outcome, sameRules } from './logic/diagram.ts'
import { isBar } from './obstacle.ts'
import type { Header } from './reading/header.ts'
import type { Rule } from './rule.ts'
import type { Provision, Stage, Topic, Verdict } from './schema.ts'

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

/** A project outside the regulation is not barred, a barred one needs no approval, an approved one may need it again. */
export const PRECEDENCE: readonly Verdict[] = ['not-applicable', 'barred', 'again']

/** The name of the matter that a provision helps to decide, if any; whether approval is needed is always one. */
function matterOf({ decides, verdict }: Provision): string | undefined {
  return decides ?? (verdict === 'required' || verdict === 'exempt' ? INITIATION : undefined)
}
const INITIATION = 'initiation'

/** The stages up to the approval: what closes one of them keeps a project from being approved. */
const UP_TO_APPROVAL: readonly (Stage | undefined)[] = ['plan', 'declaration', 'review', 'initiation']

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
    overriding: where((p) => matterOf(p) !== INITIATION && rankOf(p) >= 0),
    doubting: where((p) => p.verdict === 'unclear'),
    barring: where((p) => isBar(p) && p.verdict === undefined && UP_TO_APPROVAL.includes(p.stage)),
  }
}

/** How early a provision's verdict comes before the one on initiation, from 0; -1 when it does not. */
export const rankOf = ({ verdict }: Provision) => (verdict ? PRECEDENCE.indexOf(verdict) : -1)

const presumesNone = (p: Provision): boolean => p.principle === true && matterOf(p) === undefined

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
