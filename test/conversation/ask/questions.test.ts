import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, interview } from '../../../bot/conversation/fill/interview.ts'
import { nextList } from '../../../bot/conversation/fill/listing.ts'
import { openFacts } from '../../../bot/conversation/fill/open-facts.ts'
import { type Assessment, assess } from '../../../rules/assess.ts'
import { FACT_IDS, FACTS, type FactId, type Facts, facts } from '../../../rules/facts.ts'
import { unusual } from '../../../rules/listed.ts'
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
  /** What was said to get there: a list is one message. */
  messages: number
  /** Whether it was stopped on the way. */
  ended: boolean
}

/** What an applicant answers; a project that goes on has nothing in its way that seldom is. */
type Answering = (id: FactId) => Facts[FactId]

function simulate(regulation: Compiled, told: Facts, answer: Answering): Run {
  let project = start(regulation, told)
  const run: Run = { facts: [], fields: 0, messages: 0, ended: false }
  for (;;) {
    const state = interview(regulation, project)
    const [next] = state.remaining
    if (!next) return { ...run, ended: state.end !== undefined }
    if ('field' in next) {
      run.fields += 1
      project = { ...project, texts: { ...project.texts, [idOf(next)]: '内容' } }
      continue
    }
    run.messages += 1
    const list = nextList(state)
    expect(list.length, 'a list is no longer than seven').toBeLessThanOrEqual(7)
    for (const id of list.length > 0 ? list : [next.fact]) {
      expect(run.facts, 'a question is asked once').not.toContain(id)
      run.facts.push(id)
      project = { ...project, facts: { ...project.facts, [id]: id === 'classified' ? false : answer(id) } }
    }
  }
}

const anything =
  (regulation: Compiled, random: () => number): Answering =>
  (id) => {
    const values = valuesOf(regulation, id)
    return values[Math.floor(random() * values.length)]
  }
const nothingInTheWay =
  (regulation: Compiled, random: () => number): Answering =>
  (id) => {
    const seldom = unusual(id)
    return seldom === undefined ? anything(regulation, random)(id) : !seldom
  }

/** So many applicants, those whose project ends on the way left out where it is to go on. */
function applicants(regulation: Compiled, told: Facts, random: () => number, goesOn: boolean): Run[] {
  const runs: Run[] = []
  while (runs.length < APPLICANTS) {
    const run = simulate(regulation, told, (goesOn ? nothingInTheWay : anything)(regulation, random))
    if (!goesOn || !run.ended) runs.push(run)
  }
  return runs
}

const mean = (of: readonly number[]) => Math.round((of.reduce((a, b) => a + b, 0) / of.length) * 10) / 10
const counted = (of: readonly number[]) => `${mean(of)} (${Math.max(...of)})`

/** The facts asked on average when this was to become less, 新建 · 续建 · 改建 · 运维 · 购买服务; lists count each of their facts. */
const ONCE: Readonly<Record<string, readonly number[]>> = {
  dazhou: [20.7, 19.6, 21.6, 8.5, 19.7],
  gulou: [7.6, 7.5, 7.5, 6.4, 6.8],
  jiangjin: [10.8, 10.7, 10.7, 9.7, 10.8],
  taizhou: [15.9, 15.1, 15, 11.4, 12],
  yushan: [11, 10, 10.9, 10, 10.4],
}

/**
 * What is asked more than then of who goes on to the end: in 玉山 what kind of body applies, since a township's papers go
 * through the office above it first (第六条), which was not a step of the route then.
 */
const MORE: Readonly<Record<string, number>> = { yushan: 0.3 }

const contents = FACTS.content.type === 'choice' ? Object.keys(FACTS.content.options) : []
const asked = new Set<FactId>()

describe.each(regulations.map((regulation) => [regulation.place, regulation] as const))(
  '%s',
  { timeout: 60_000 },
  (_place, regulation) => {
    test('the interview ends, and how long it is', () => {
      const random = dice(7)
      const lengths = KINDS.map((kind, i) => {
        const all = applicants(regulation, { kind }, random, false)
        const going = applicants(regulation, { kind }, random, true)
        for (const run of [...all, ...going]) for (const id of run.facts) asked.add(id)
        const of = (runs: readonly Run[]) => runs.map(({ facts }) => facts.length)
        const fields = going.map((run) => run.fields)
        const messages = going.map((run) => run.messages)
        const once = ONCE[regulation.id]?.[i] ?? Number.POSITIVE_INFINITY
        expect(mean(of(all)), kind).toBeLessThanOrEqual(once)
        expect(mean(of(going)), kind).toBeLessThanOrEqual(once + (MORE[regulation.id] ?? 0))
        expect(Math.max(...messages), kind).toBeLessThanOrEqual(13)
        expect(Math.max(...of(going)) + Math.max(...fields), kind).toBeLessThanOrEqual(45)
        return `${kind} ${counted(of(going))} in ${counted(messages)} + ${counted(fields)}, all ${counted(of(all))}`
      })
      console.log(`${regulation.place}: ${lengths.join(' · ')}`)
    })

    test.each(contents)(
      'who says at once that it is mainly %s, of which kind and for how much has twelve messages to verdict and route at most',
      (content) => {
        const random = dice(11)
        for (const kind of KINDS) {
          const told = facts.parse({ kind, content, investment: 120 })
          if (interview(regulation, start(regulation, told)).end) continue
          for (const { messages } of applicants(regulation, told, random, true))
            expect(1 + messages, kind).toBeLessThanOrEqual(12)
        }
      },
    )

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
