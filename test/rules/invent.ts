import fc from 'fast-check'
import type { z } from 'zod'
import { FACT_IDS, FACTS, type FactId, type Facts, facts as factsSchema } from '../../rules/facts.ts'
import type { Condition } from '../../rules/logic/condition.ts'
import { type Bounds, bounds, contains } from '../../rules/logic/interval.ts'
import { header } from '../../rules/reading/header.ts'
import { type Compiled, compileRegulation } from '../../rules/regulation.ts'
import { provision } from '../../rules/schema.ts'
import { isBase } from './space.ts'

/** A regulation of one article with the given provisions, ready for assessment. */
export function regulationOf(written: readonly z.input<typeof provision>[]): Compiled {
  const head = header.parse({
    id: 'invented',
    name: '虚构办法',
    place: '虚构',
    aliases: ['虚构'],
    status: 'in-force',
    note: '只供测试。',
    level: '县级',
    articles: 1,
    offices: {},
  })
  const provisions = written.map((each, i) => ({ ...provision.parse(each), article: 1, line: i + 1 }))
  const article = { number: 1, title: '虚构', chapter: '', digest: '虚构', provisions, line: 1 }
  return compileRegulation({ ...head, file: 'invented.md', hash: 'invented', all: [article] })
}

/** Four facts, small enough to try every case there is. */
export const SMALL = ['kind', 'classified', 'urgency', 'investment'] as const satisfies readonly FactId[]
const AMOUNTS = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]
const LIMITS = [0, 1, 2, 3]

/** Every value of a small fact that a condition on it can tell apart. */
function valuesOf(fact: FactId): readonly (string | boolean | number)[] {
  const definition = FACTS[fact]
  if (definition.type === 'flag') return [true, false]
  return definition.type === 'choice' ? Object.keys(definition.options) : AMOUNTS
}

/** Every complete description of a project in the small facts. */
const EVERY = SMALL.reduce<Record<string, unknown>[]>(
  (all, fact) => all.flatMap((each) => valuesOf(fact).map((value) => ({ ...each, [fact]: value }))),
  [{}],
).map((each) => factsSchema.parse(each))

/** Every complete description of a project that what is known still allows. */
export function completions(known: Facts): Facts[] {
  return EVERY.filter((one) =>
    SMALL.every((fact) => {
      const given = known[fact]
      const value = one[fact]
      if (typeof given === 'object') return typeof value === 'number' && contains(given, value)
      return given === undefined || given === value
    }),
  )
}

const range: fc.Arbitrary<Bounds> = fc
  .record(
    {
      gt: fc.constantFrom(...LIMITS),
      gte: fc.constantFrom(...LIMITS),
      lt: fc.constantFrom(...LIMITS),
      lte: fc.constantFrom(...LIMITS),
    },
    { requiredKeys: [] },
  )
  .filter((b) => bounds.safeParse(b).success)

const atom: fc.Arbitrary<Condition> = fc
  .record(
    {
      kind: fc.subarray(Object.keys(factsSchema.shape.kind.unwrap().enum), { minLength: 1, maxLength: 4 }),
      classified: fc.boolean(),
      urgency: fc.constantFrom('none', 'pressing', 'emergency'),
      investment: range,
    },
    { requiredKeys: [] },
  )
  .filter((c) => Object.keys(c).length > 0)

/** A condition on the small facts, nested as a regulation might nest it. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('any') }),
  ),
})).any

/** What is known of a project in the small facts: nothing, something, or bounds on its size. */
export const known: fc.Arbitrary<Facts> = fc
  .record(
    {
      kind: fc.constantFrom(...valuesOf('kind')),
      classified: fc.boolean(),
      urgency: fc.constantFrom(...valuesOf('urgency')),
      investment: fc.oneof(fc.constantFrom(...AMOUNTS), range),
    },
    { requiredKeys: [] },
  )
  .map((each) => factsSchema.parse(each))

/** Something known of a project, and the same project with more known of it. */
export function growing(whole: fc.Arbitrary<Facts>): fc.Arbitrary<{ less: Facts; more: Facts }> {
  return fc
    .tuple(
      whole,
      fc.infiniteStream(fc.constantFrom<Knowledge>('none', 'some', 'all')),
      fc.infiniteStream(fc.boolean()),
    )
    .map(([project, levels, keeps]) => {
      const less: Record<string, unknown> = {}
      const more: Record<string, unknown> = {}
      for (const fact of FACT_IDS) {
        const value = project[fact]
        if (value === undefined) continue
        const level = levels.next().value
        const vague = typeof value === 'number' ? { gte: value / 2, lte: value * 2 } : undefined
        if (level === 'all') less[fact] = value
        if (level === 'some' && vague) less[fact] = vague
        if (level !== 'none' || keeps.next().value) more[fact] = value
      }
      return { less: factsSchema.parse(less), more: factsSchema.parse(more) }
    })
}
type Knowledge = 'none' | 'some' | 'all'

/** Projects in the whole vocabulary, with amounts at, just below and just above every limit of a regulation. */
export function projects(regulation: Compiled): fc.Arbitrary<Facts> {
  const limits = new Map<FactId, number[]>()
  for (const { fact, wanted } of regulation.rules.flatMap((rule) => rule.atoms)) {
    if (typeof wanted !== 'object' || Array.isArray(wanted)) continue
    const near = Object.values(wanted).flatMap((n) => (typeof n === 'number' ? [n - 1e-6, n, n + 1e-6] : []))
    limits.set(fact, [...(limits.get(fact) ?? [0, 1e6]), ...near.filter((n) => n >= 0)])
  }
  const values = (fact: FactId): fc.Arbitrary<unknown> =>
    FACTS[fact].type === 'quantity'
      ? fc.constantFrom(...(limits.get(fact) ?? [1]))
      : fc.constantFrom(...valuesOf(fact))
  return fc
    .record(Object.fromEntries(FACT_IDS.filter((id) => !isBase(id)).map((fact) => [fact, values(fact)])))
    .map((each) => factsSchema.parse(each))
}
