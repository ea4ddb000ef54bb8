import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, interview } from '../../../bot/conversation/fill/interview.ts'
import { openFacts } from '../../../bot/conversation/fill/open-facts.ts'
import { type Assessment, assess } from '../../../rules/assess.ts'
import { FACT_IDS, FACTS, type FactId, type Facts } from '../../../rules/facts.ts'
import { bars, doubtsScope } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isDecided } from '../../../rules/route.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { newProject } from '../../../store/fresh.ts'
import type { Project } from '../../../store/schema.ts'

const regulations = [...loadRegulations().values()]
const KINDS = ['new', 'continued', 'rebuilt', 'maintenance', 'service'] as const
/** Simulated applicants for each regulation and kind. */
const APPLICANTS = 25

/** A seeded sequence, so that every run asks the same applicants. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Values of a fact on both sides of every limit that a regulation has for it. */
function valuesOf(regulation: Compiled, id: FactId): Facts[FactId][] {
  const fact = FACTS[id]
  if (fact.type === 'flag') return [true, false]
  if (fact.type === 'choice') return Object.keys(fact.options) as Facts[FactId][]
  const limits = regulation.rules.flatMap(({ atoms }) =>
    atoms.flatMap((atom) =>
      atom.fact === id && typeof atom.wanted === 'object' && !Array.isArray(atom.wanted)
        ? Object.values(atom.wanted)
        : [],
    ),
  )
  const points = limits.filter((n) => typeof n === 'number')
  return [...new Set(points.flatMap((n) => [n, n + 1, Math.max(0, n - 1)])), 10, 80, 600]
}

const start = (regulation: Compiled, facts: Facts): Project => ({
  ...newProject({ id: 'P1', region: regulation.id, owner: 'U1', at: '2026-11-23T01:00:00.000Z' }),
  facts,
})

/** Everything that an interview is for and that the documents say: verdict, bars, route, papers, deadlines. */
const outcome = ({ verdict, findings }: Assessment) =>
  JSON.stringify([
    verdict.value,
    findings
      .filter(
        ({ provision: p }) =>
          bars(p) ||
          (p.step !== undefined && isDecided(p)) ||
          (!doubtsScope(p) && (p.verdict ?? p.decides ?? p.document ?? p.chapters ?? p.deadline)),
      )
      .map(({ status }) => status),
  ])

interface Run {
  facts: FactId[]
  fields: number
}

function simulate(regulation: Compiled, kind: (typeof KINDS)[number], random: () => number): Run {
  let project = start(regulation, { kind })
  const run: Run = { facts: [], fields: 0 }
  for (;;) {
    const [next] = interview(regulation, project).remaining
    if (!next) return run
    const id = idOf(next)
    if ('field' in next) {
      run.fields += 1
      project = { ...project, texts: { ...project.texts, [id]: '内容' } }
    } else {
      expect(run.facts, 'a question is asked once').not.toContain(next.fact)
      run.facts.push(next.fact)
      const values = next.fact === 'classified' ? [false] : valuesOf(regulation, next.fact)
      const value = values[Math.floor(random() * values.length)]
      project = { ...project, facts: { ...project.facts, [next.fact]: value } }
    }
  }
}

const asked = new Set<FactId>()

describe.each(regulations.map((regulation) => [regulation.place, regulation] as const))(
  '%s',
  { timeout: 60_000 },
  (_place, regulation) => {
    test('the interview ends, and how long it is', () => {
      const random = dice(7)
      const lengths = KINDS.map((kind) => {
        const runs = Array.from({ length: APPLICANTS }, () => simulate(regulation, kind, random))
        for (const run of runs) for (const id of run.facts) asked.add(id)
        const facts = runs.map((run) => run.facts.length)
        const fields = runs.map((run) => run.fields)
        const mean = (of: number[]) => Math.round((of.reduce((a, b) => a + b, 0) / of.length) * 10) / 10
        return {
          kind,
          facts: `${mean(facts)} (≤ ${Math.max(...facts)})`,
          fields: `${mean(fields)} (≤ ${Math.max(...fields)})`,
          all: Math.max(...facts) + Math.max(...fields),
        }
      })
      console.log(
        `${regulation.place}: ${lengths.map(({ kind, facts, fields }) => `${kind} ${facts} + ${fields}`).join(' · ')}`,
      )
      for (const { kind, all } of lengths) expect(all, kind).toBeLessThanOrEqual(45)
    })

    test('no question is asked whose answer cannot change a verdict, a route, a document or a deadline', () => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const random = dice(seed)
          const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'new'
          let facts: Facts = { kind }
          for (let depth = 0; depth < 6; depth++) {
            const [next] = openFacts(assess(regulation, facts))
            if (!next) return
            // Every plan states how much money there is and where it comes from, whatever the rules make of it.
            if (next === 'funding' || next === 'investment') {
              facts = { ...facts, ...(next === 'funding' ? { funding: 'budget' } : { investment: 80 }) }
              continue
            }
            const outcomes = valuesOf(regulation, next).map((value) =>
              outcome(assess(regulation, { ...facts, [next]: value })),
            )
            expect(new Set(outcomes).size, `${next} after ${JSON.stringify(facts)}`).toBeGreaterThan(1)
            const values = valuesOf(regulation, next)
            facts = { ...facts, [next]: values[Math.floor(random() * values.length)] }
          }
        }),
        { numRuns: 60 },
      )
    })
  },
)

test('every fact that is asked at declaration is asked of somebody somewhere', () => {
  // `kind` opens every simulated interview; facts of the time after approval are taken when somebody tells them.
  const askable = FACT_IDS.filter(
    (id) => FACTS[id].section !== 'delivery' && id !== 'kind' && !FACTS[id].told,
  )
  const read = new Set(
    regulations.flatMap((regulation) =>
      regulation.rules.flatMap((rule) => rule.atoms.map((atom) => atom.fact)),
    ),
  )
  expect(askable.filter((id) => read.has(id) && !asked.has(id) && !ONLY_TOLD.includes(id))).toEqual([])
})

/** Only plain statements depend on it: it is taken when somebody brings it up, and never asked. */
const ONLY_TOLD: readonly FactId[] = ['crossLevel']
