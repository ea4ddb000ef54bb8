import { z } from 'zod'
import { FACT_IDS, FACTS, type FactId, type Facts } from '../facts.ts'
import { type Bounds, bounds, within } from './interval.ts'

/** A condition as written in a regulation file; every key of one object must hold. */
export type Condition = {
  [id in FactId]?: string | string[] | boolean | Bounds | undefined
} & {
  any?: Condition[] | undefined
  all?: Condition[] | undefined
  not?: Condition | undefined
}

const factConditions = Object.fromEntries(
  FACT_IDS.map((id) => {
    const fact = FACTS[id]
    if (fact.type === 'flag') return [id, z.boolean().optional()]
    if (fact.type === 'quantity') return [id, bounds.optional()]
    const option = z.enum(Object.keys(fact.options))
    return [id, z.union([option, z.array(option).min(1)]).optional()]
  }),
) as Record<FactId, z.ZodType<Condition[FactId]>>

/** Conditions are closed: an unknown fact, option or comparator is an error. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      ...factConditions,
      any: z.array(condition).min(1).optional(),
      all: z.array(condition).min(1).optional(),
      not: condition.optional(),
    })
    .refine((c) => Object.keys(c).length > 0, '条件是空的：总成立的规定不写 when'),
)

/** Kleene's three values: `undefined` is "cannot be said yet". */
export type Truth = boolean | undefined

/** One comparison of one fact, shared by all provisions that make it. */
export interface Atom {
  fact: FactId
  /** The values that satisfy it: options of a choice, `true`/`false` of a flag, bounds of a quantity. */
  wanted: readonly string[] | boolean | Bounds
}

export type Test = { op: 'atom'; atom: Atom } | { op: 'all' | 'any'; of: Test[] } | { op: 'not'; of: Test }

/** Interns atoms so that equal comparisons of one regulation are one object. */
export function atomPool(): (fact: FactId, wanted: Atom['wanted']) => Atom {
  const pool = new Map<string, Atom>()
  return (fact, wanted) => {
    const key = `${fact} ${JSON.stringify(wanted)}`
    const known = pool.get(key)
    if (known) return known
    const atom = { fact, wanted }
    pool.set(key, atom)
    return atom
  }
}

/** Turns a written condition into a test. */
export function compile(c: Condition, atom: ReturnType<typeof atomPool>): Test {
  const of: Test[] = []
  for (const id of FACT_IDS) {
    const wanted = c[id]
    if (wanted !== undefined)
      of.push({ op: 'atom', atom: atom(id, typeof wanted === 'string' ? [wanted] : wanted) })
  }
  if (c.all) of.push(...c.all.map((each) => compile(each, atom)))
  if (c.any) of.push({ op: 'any', of: c.any.map((each) => compile(each, atom)) })
  if (c.not) of.push({ op: 'not', of: compile(c.not, atom) })
  const [only] = of
  return only && of.length === 1 ? only : { op: 'all', of }
}

/** What the facts say about one comparison; a missing fact says nothing. */
export function decideAtom({ fact, wanted }: Atom, facts: Facts): Truth {
  const known = facts[fact]
  if (known === undefined) return undefined
  if (typeof wanted === 'boolean') return known === wanted
  if (isOptions(wanted)) return typeof known === 'string' && wanted.includes(known)
  return typeof known === 'number' || typeof known === 'object' ? within(known, wanted) : undefined
}

const isOptions = (wanted: readonly string[] | Bounds): wanted is readonly string[] => Array.isArray(wanted)

/** The value of a test; `missing`, if given, collects the facts that keep it open. */
export function decide(test: Test, facts: Facts, missing?: Set<FactId>): Truth {
  const known = (atom: Atom) => decideAtom(atom, facts)
  const truth = evaluate(test, known)
  if (truth === undefined && missing) for (const fact of openFacts(test, known)) missing.add(fact)
  return truth
}

/** The value of a test whose comparisons come out as `known` says. */
export function evaluate(test: Test, known: (atom: Atom) => Truth): Truth {
  switch (test.op) {
    case 'atom':
      return known(test.atom)
    case 'not': {
      const truth = evaluate(test.of, known)
      return truth === undefined ? undefined : !truth
    }
    default: {
      const settling = test.op === 'any'
      let truth: Truth = !settling
      for (const each of test.of) {
        const one = evaluate(each, known)
        if (one === settling) return settling
        if (one === undefined) truth = undefined
      }
      return truth
    }
  }
}

/** The facts that keep an open test open, in writing order; added to those already found. */
export function openFacts(test: Test, known: (atom: Atom) => Truth, found: FactId[] = []): FactId[] {
  if (test.op === 'not') return openFacts(test.of, known, found)
  if (test.op !== 'atom') {
    for (const each of test.of) if (evaluate(each, known) === undefined) openFacts(each, known, found)
  } else if (!found.includes(test.atom.fact)) found.push(test.atom.fact)
  return found
}

/** Every comparison a test makes, in writing order. */
export function atomsOf(test: Test): Atom[] {
  if (test.op === 'atom') return [test.atom]
  return test.op === 'not' ? atomsOf(test.of) : test.of.flatMap(atomsOf)
}
