import { describe, expect, test } from 'vitest'
import { route } from '../../bot/project/stops.ts'
import { decideItem, refusal, submit, withdraw } from '../../bot/project/submission.ts'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { compileRegulation } from '../../rules/regulation.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newDirectory, newProject } from '../../store/fresh.ts'
import type { Project } from '../../store/schema.ts'

const regulations = loadRegulations()
const taizhou = regulations.get('taizhou')
if (!taizhou) throw new Error('no regulation of Taizhou')

const stopsFor = (facts: Facts) => route(assess(taizhou, facts))
const building: Facts = { kind: 'new', investment: 80 }
const stops = stopsFor(building)
const at = '2026-11-23T01:00:00.000Z'
let count = 0
const moment = { by: 'U1', at, newId: () => `I${++count}` }
const fresh = (): Project => ({
  ...newProject({ id: 'P1', region: 'taizhou', owner: 'U1', at }),
  facts: building,
})
const open = (project: Project) => project.items.filter((item) => item.state === 'open')
const decideOpen = (project: Project, approve: boolean, reason?: string) => {
  const [item] = open(project)
  if (!item) throw new Error('nothing is open')
  return decideItem(project, item.id, { approve, ...(reason ? { reason } : {}) }, stops, {
    ...moment,
    by: 'U2',
  })
}

describe('a route', () => {
  test('ends with the approval of initiation when that is required', () => {
    expect(stops.map((stop) => stop.office)).toEqual(['data', 'data', 'gov', 'data', 'drc'])
  })
  test('leaves that approval out when it is not', () => {
    expect(stopsFor({ kind: 'new', investment: 49.9 }).map((stop) => stop.office)).toEqual([
      'data',
      'data',
      'gov',
      'data',
    ])
  })
})

describe('a submission', () => {
  test('goes from office to office until all have approved', () => {
    let project = submit(fresh(), stops, moment)
    const visited: string[] = []
    while (project.status === 'submitted') {
      visited.push(
        open(project)
          .map((item) => item.office)
          .join(),
      )
      project = decideOpen(project, true)
    }
    expect(visited).toEqual(['data', 'data', 'gov', 'data', 'drc'])
    expect(project.status).toBe('approved')
    expect(open(project)).toEqual([])
  })
  test('comes back with the reason when an office returns it, and can be submitted again', () => {
    const returned = decideOpen(submit(fresh(), stops, moment), false, '缺少概算表')
    expect(returned.status).toBe('returned')
    expect(returned.items[0]?.decision?.reason).toBe('缺少概算表')
    expect(open(submit(returned, stops, moment)).map((item) => item.step)).toEqual([1])
  })
  test('is not decided twice', () => {
    const submitted = submit(fresh(), stops, moment)
    const decided = decideOpen(submitted, true)
    const [first] = submitted.items
    expect(decideItem(decided, first?.id ?? '', { approve: false }, stops, moment)).toBe(decided)
  })
  test('waits nowhere once it is withdrawn', () => {
    const withdrawn = withdraw(submit(fresh(), stops, moment), moment)
    expect(withdrawn.status).toBe('draft')
    expect(open(withdrawn)).toEqual([])
  })
  test('notes who did what when', () => {
    const project = decideOpen(submit(fresh(), stops, moment), true)
    expect(project.history.map(({ by, what }) => [by, what])).toEqual([
      ['U1', 'submit'],
      ['U2', 'approve'],
    ])
  })
})

const SEATS = { 'taizhou/data': ['U2', 'U1'], 'taizhou/drc': ['U3'], 'dazhou/data': ['U5'] }

describe('a decision is refused', () => {
  const project = submit(fresh(), stops, moment)
  const id = project.items[0]?.id ?? ''
  const directory = { ...newDirectory(), offices: SEATS }
  test.each([
    ['to somebody of another office', 'U3', id, project, 'not-bound'],
    ['to the same office of another place', 'U5', id, project, 'not-bound'],
    ['to the applicant, even when bound', 'U1', id, project, 'own-project'],
    ['to an applicant who is not bound, for that reason', 'U4', id, { ...project, owner: 'U4' }, 'not-bound'],
    ['for an item that does not exist', 'U2', 'nothing', project, 'unknown-item'],
    ['once it has been taken', 'U2', id, decideOpen(project, true), 'already-decided'],
    ['once it has been returned', 'U2', id, decideOpen(project, false), 'already-decided'],
    ['once the project was withdrawn', 'U2', id, withdraw(project, moment), 'already-decided'],
    ['not to the people of the office', 'U2', id, project, undefined],
    ['not to those of its own place', 'U5', id, { ...project, region: 'dazhou' }, undefined],
  ])('%s', (_name, user, item, on, expected) => {
    expect(refusal(on, item, user, directory)).toBe(expected)
  })
})

describe('an office', () => {
  const dazhou = regulations.get('dazhou')
  if (!dazhou) throw new Error('no regulation of Dazhou')
  const facts: Facts = { kind: 'new', investment: 60, jointlyApproved: false, embedded: false }
  const way = route(assess(dazhou, facts))
  const sideBySide = () => {
    let project = submit({ ...fresh(), region: 'dazhou', facts }, way, moment)
    for (let left = 2; left > 0; left--)
      project = decideItem(project, open(project)[0]?.id ?? '', { approve: true }, way, moment)
    expect(open(project).map(({ office }) => office)).toEqual(['vice-mayor-unit', 'vice-mayor-digital'])
    return project
  }
  const decideFirst = (project: Project, approve: boolean) =>
    decideItem(project, open(project)[0]?.id ?? '', { approve }, way, moment)

  test('gets a project only once everybody of the step before has approved', () => {
    const one = decideFirst(sideBySide(), true)
    expect(open(one).map(({ office }) => office)).toEqual(['vice-mayor-digital'])
    expect(open(decideFirst(one, true)).map(({ office }) => office)).toEqual(['vice-mayor-finance'])
  })

  test('has nothing to decide any more once another one has returned the project', () => {
    const returned = decideFirst(sideBySide(), false)
    expect(open(returned)).toEqual([])
    expect(returned.items.map(({ office, state }) => [office, state])).toEqual([
      ['digital', 'approved'],
      ['digital', 'approved'],
      ['vice-mayor-unit', 'returned'],
      ['vice-mayor-digital', 'withdrawn'],
    ])
  })

  test('gets the latest revision of every document, and after a return the one mended since', () => {
    const revision = (number: number) => ({ number, at, by: 'U1', blocks: [] })
    const plan = { title: '建设方案', revisions: [1, 2, 3].map(revision) }
    const list = { title: '材料清单', revisions: [revision(1)] }
    const submitted = submit({ ...fresh(), documents: { plan, list } }, stops, moment)
    expect(submitted.items[0]?.documents).toEqual({ plan: 3, list: 1 })
    const returned = decideOpen(submitted, false)
    const mended = { ...plan, revisions: [...plan.revisions, revision(4)] }
    const again = submit({ ...returned, documents: { plan: mended, list } }, stops, moment)
    expect(open(again).map(({ documents }) => documents)).toEqual([{ plan: 4, list: 1 }])
  })

  test('is never the applicant, even where the regulation gives the applicant a step', () => {
    const all = taizhou.all.map((article) => ({
      ...article,
      provisions: article.provisions.map((p) => (p.step === 3 ? { ...p, by: ['unit', 'data'] } : p)),
    }))
    const own = route(assess(compileRegulation({ ...taizhou, all }), building))
    expect(own.map(({ step, office }) => [step, office])).toEqual(
      stops.map(({ step, office }) => [step, office]),
    )
  })
})

describe('what one submission passed', () => {
  const passed = (project: Project) => project.items.filter(({ state }) => state === 'approved').length

  test('counts no more after a return: the next one begins at the first office', () => {
    const half = decideOpen(decideOpen(decideOpen(submit(fresh(), stops, moment), true), true), false)
    let again = submit(half, stops, moment)
    for (let left = stops.length; left > 0; left--) again = decideOpen(again, true)
    expect(again.status).toBe('approved')
    expect(passed(again)).toBe(2 + stops.length)
  })

  test('counts no more after a withdrawal while nothing was open', () => {
    const vague = { ...fresh(), facts: { kind: 'new', investment: { gte: 40, lte: 60 } } } satisfies Project
    const unsure = stopsFor(vague.facts)
    let waiting = submit(vague, unsure, moment)
    while (open(waiting).length > 0)
      waiting = decideItem(waiting, open(waiting)[0]?.id ?? '', { approve: true }, unsure, moment)
    expect(waiting.status).toBe('submitted')
    const again = submit({ ...withdraw(waiting, moment), facts: building }, stops, moment)
    expect(open(again).map(({ step, office }) => [step, office])).toEqual([[1, 'data']])
  })

  test('of an earlier version, whose items have no number, goes on where it was', () => {
    const going = decideOpen(submit(fresh(), stops, moment), true)
    const items = going.items.map(({ round: _none, ...item }) => item)
    const next = decideOpen({ ...going, items }, true)
    expect(open(next).map(({ step }) => step)).toEqual([5])
  })
})

describe('a route with facts open', () => {
  test('knows on which facts each of its stops is open', () => {
    const open = stopsFor({ kind: 'new' }).map((stop) => [stop.office, stop.open])
    expect(open).toEqual([
      ['data', []],
      ['data', []],
      ['gov', []],
      ['data', []],
      ['drc', ['investment']],
    ])
  })
  test('gives nobody an item who only may have to decide', () => {
    const facts: Facts = { kind: 'new' }
    const unsure = stopsFor(facts)
    let project = submit({ ...fresh(), facts }, unsure, moment)
    while (open(project).length > 0)
      project = decideItem(project, open(project)[0]?.id ?? '', { approve: true }, unsure, moment)
    expect(project.items.map(({ office }) => office)).toEqual(['data', 'data', 'gov', 'data'])
    expect(project.status).toBe('submitted')
  })
  test('demands the government once, under the article that fits what is known of the plan', () => {
    const gov = (facts: Facts) =>
      stopsFor({ ...building, ...facts })
        .filter(({ office }) => office === 'gov')
        .map(({ step, article, open }) => [step, article, open])
    const planned = [[5, 12, []]]
    expect(gov({})).toEqual(planned)
    expect(gov({ inPlan: true, ordered: true, urgency: 'pressing' })).toEqual(planned)
    expect(gov({ inPlan: false })).toEqual(planned)
    expect(gov({ inPlan: false, ordered: true, urgency: 'pressing' })).toEqual([[5, 13, []]])
  })
})
