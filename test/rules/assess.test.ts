import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { Verdict } from '../../rules/schema.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { completions, condition, growing, known, projects, regulationOf } from './invent.ts'

const LIMIT = regulationOf([
  { about: ['initiation'], when: { investment: { gte: 50 } }, verdict: 'required' },
  { about: ['initiation'], when: { investment: { lt: 50 } }, verdict: 'exempt' },
  { about: ['build'], when: { duplicate: true }, verdict: 'barred' },
  { about: ['scope'], when: { standalone: true }, verdict: 'not-applicable' },
  { about: ['change'], when: { majorChange: true }, verdict: 'again' },
])

const statuses = ({ findings }: Assessment) => findings.map((f) => f.status)
const articlesThat = ({ verdict }: Assessment) => verdict.stops.map((f) => f.provision.about[0])

/** Whether an exception from a principle is known to hold, so that the principle stands no longer. */
const isExcepted = ({ regulation, findings }: Assessment, index: number) =>
  regulation.rules[index]?.exceptions.some((each) => findings[each]?.status === 'holds') ?? false

describe('an assessment', () => {
  it.each<[facts: Facts, verdict: Verdict | 'depends', stops: string[]]>([
    [{ investment: 50 }, 'required', ['build', 'scope', 'change']],
    [{ investment: 49.999999 }, 'exempt', ['build', 'scope', 'change']],
    [{}, 'depends', ['build', 'scope', 'change']],
    [{ investment: 50, duplicate: true }, 'barred', ['scope']],
    [{ duplicate: true, standalone: true }, 'not-applicable', []],
    [{ investment: 50, duplicate: false, majorChange: true }, 'again', ['scope']],
    [{ investment: 50, majorChange: true }, 'again', ['build', 'scope']],
    [{ investment: 50, duplicate: false, standalone: false, majorChange: false }, 'required', []],
  ])('of %j gives %s, open to change by %j', (facts, verdict, stops) => {
    const assessment = assess(LIMIT, facts)
    expect(assessment.verdict.value).toBe(verdict)
    expect(articlesThat(assessment)).toEqual(stops)
  })

  it('says by which comparison a provision holds, and which fact an open one lacks', () => {
    const { findings } = assess(LIMIT, { investment: 80 })
    expect(findings[0]?.because).toEqual([
      { atom: { fact: 'investment', wanted: { gte: 50 } }, found: 80, truth: true },
    ])
    expect(findings[2]).toMatchObject({ status: 'open', missing: ['duplicate'], because: [] })
  })

  it('lets a general provision hold only where no exception does', () => {
    const regulation = regulationOf([
      { about: ['supervision'], id: 'general', say: '都要监理。' },
      {
        about: ['supervision'],
        overrides: ['general'],
        when: { investment: { lt: 100 } },
        say: '可以不监理。',
      },
    ])
    expect(statuses(assess(regulation, { investment: 100 }))).toEqual(['holds', 'fails'])
    expect(statuses(assess(regulation, { investment: 99.99 }))).toEqual(['fails', 'holds'])
    expect(statuses(assess(regulation, {}))).toEqual(['open', 'open'])
  })

  it('settles a matter whose open provisions all come to the same verdict', () => {
    const regulation = regulationOf([
      { about: ['initiation'], when: { classified: true }, verdict: 'exempt', say: '按保密规定。' },
      { about: ['initiation'], when: { classified: false }, verdict: 'exempt' },
    ])
    expect(assess(regulation, {}).verdict).toMatchObject({ value: 'exempt', flips: [], branches: [] })
  })
})

const VERDICTS = ['required', 'exempt', 'again', 'barred', 'not-applicable'] as const
const invented: fc.Arbitrary<Compiled> = fc
  .array(
    fc.record({
      when: condition,
      about: fc.constantFrom('initiation' as const, 'scope' as const, 'change' as const),
      verdict: fc.constantFrom(...VERDICTS),
      decides: fc.constantFrom(undefined, 'matter'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((written) =>
    regulationOf(
      written.map(({ about, decides, ...rest }, i) => ({
        ...rest,
        about: [about],
        id: `p-${i}`,
        ...(decides && about !== 'initiation' && { decides }),
        ...(i > 0 && rest.verdict === 'barred' && { overrides: [`p-${i - 1}`] }),
      })),
    ),
  )

/** A regulation, something known of a project, and more known of it. */
interface Situation {
  /** Behind a function, so that a counterexample does not print a whole regulation. */
  regulation: () => Compiled
  less: Facts
  more: Facts
}
const REGULATIONS: [name: string, situations: fc.Arbitrary<Situation>][] = [
  [
    'any regulation',
    fc
      .tuple(
        invented,
        known.chain((facts) => growing(fc.constantFrom(...completions(facts)))),
      )
      .map(([regulation, facts]) => ({ regulation: () => regulation, ...facts })),
  ],
]
for (const [id, regulation] of loadRegulations())
  REGULATIONS.push([
    id,
    growing(projects(regulation)).map((facts) => ({ regulation: () => regulation, ...facts })),
  ])

describe.each(REGULATIONS)('in %s', (_, situations) => {
  const always = (holds: (before: Assessment, after: Assessment) => void) =>
    fc.assert(
      fc.property(situations, ({ regulation, less, more }) =>
        holds(assess(regulation(), less), assess(regulation(), more)),
      ),
    )

  it('a provision that is settled stays as it is, whatever is learnt', () => {
    always((before, after) => {
      for (const [i, { status }] of before.findings.entries())
        if (status !== 'open' && !isExcepted(after, i)) expect(after.findings[i]?.status).toBe(status)
    })
  })

  it('an open provision names facts that are not known exactly, and they settle it', () => {
    always((before, after) => {
      for (const [i, { status, missing }] of before.findings.entries()) {
        if (status !== 'open') continue
        expect(missing).not.toEqual([])
        for (const fact of missing) expect(typeof before.facts[fact]).toMatch(/undefined|object/)
        const known = missing.every((fact) => after.facts[fact] !== undefined)
        if (known) expect(after.findings[i]?.status).not.toBe('open')
      }
    })
  })

  it('a matter that is settled keeps its outcome, and an open one comes out as one of its branches', () => {
    always((before, after) => {
      for (const [i, { matter, branches, holds, flips }] of before.decisions.entries()) {
        const later = after.decisions[i]
        if (!later) throw new Error('a matter does not go away')
        const outcome = (of: typeof holds) =>
          new Set(of.map(({ provision }) => (matter === 'initiation' ? provision.verdict : provision)))
        expect(flips.length > 0).toBe(branches.length > 0)
        if (branches.length === 0) expect(outcome(later.holds)).toEqual(outcome(holds))
        else if (later.branches.length === 0) {
          const possible = branches.map((b) => b.holds.map(({ provision }) => provision))
          const came = later.holds.map((f) => f.provision)
          expect(possible.some((all) => came.every((p) => all.includes(p)))).toBe(true)
        }
        expect(later.flips.every((fact) => flips.includes(fact))).toBe(true)
      }
    })
  })

  it('a verdict called certain changes only through the provisions named as stops', () => {
    always(({ verdict: before }, { verdict: after }) => {
      if (before.value === null || before.value === 'depends' || before.value === after.value) return
      const stops = before.stops.map((f) => f.provision)
      // What stands in principle gives way to an exception, whatever comes of it then.
      if (before.principle) {
        expect(stops.length).toBeGreaterThan(0)
        return
      }
      expect(after.because.length).toBeGreaterThan(0)
      for (const { provision } of after.because) expect(stops).toContain(provision)
    })
  })
})
