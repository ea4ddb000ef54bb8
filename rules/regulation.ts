import { type Atom, atomPool, atomsOf, compile, type Test } from './condition.ts'
import type { Provision, Regulation, Topic } from './schema.ts'

/** A provision with its condition ready to be decided; without a condition it always holds. */
export interface Rule {
  /** Article and position in it, e.g. `15.2`. */
  key: string
  provision: Provision
  test: Test | undefined
  /** The comparisons the condition makes, in writing order. */
  atoms: readonly Atom[]
}

/** A regulation ready for assessment. */
export interface Compiled extends Regulation {
  rules: Rule[]
  /** Rules that decide one question together, by the question's name. */
  questions: ReadonlyMap<string, Rule[]>
  byTopic: ReadonlyMap<Topic, Rule[]>
}

/** The name of the question that a provision helps to decide, if any; a verdict on initiation always decides it. */
export function questionOf(p: Provision): string | undefined {
  return p.decides ?? (p.topic === 'initiation' && p.verdict ? 'initiation' : undefined)
}

/** Compiles all conditions once. A provision that another one overrides holds only where that one does not. */
export function compileRegulation(regulation: Regulation): Compiled {
  const atom = atomPool()
  const provisions = regulation.all.flatMap((article) => article.provisions)
  const own = new Map(provisions.map((p) => [p, p.when && compile(p.when, atom)]))
  const ruleOf = (provision: Provision, index: number): Rule => {
    const exceptions = provisions.filter((p) => provision.id && p.overrides?.includes(provision.id))
    const parts = [own.get(provision), ...exceptions.map((p) => negated(own.get(p)))].filter(
      (t) => t !== undefined,
    )
    const test: Test | undefined = parts.length > 1 ? { op: 'all', of: parts } : parts[0]
    const atoms = test ? [...new Set(atomsOf(test))] : []
    return { key: `${provision.article}.${index + 1}`, provision, test, atoms }
  }
  const rules = regulation.all.flatMap((article) => article.provisions.map(ruleOf))
  return {
    ...regulation,
    rules,
    questions: grouped(rules, (rule) => questionOf(rule.provision)),
    byTopic: grouped(rules, (rule) => rule.provision.topic),
  }
}

/** The negation of a condition; an exception without a condition always applies, so its negation never does. */
function negated(test: Test | undefined): Test {
  return test ? { op: 'not', of: test } : { op: 'any', of: [] }
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const k = key(item)
    if (k === undefined) continue
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}
