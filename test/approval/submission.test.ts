import { describe, expect, test } from 'vitest'
import { route } from '../../bot/approval/route.ts'
import { decideItem, refusal, submit, withdraw } from '../../bot/approval/submission.ts'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { loadRegulations } from '../../rules/load.ts'
import { newDirectory, newProject } from '../../store/fresh.ts'
import type { Project } from '../../store/schema.ts'

const taizhou = loadRegulations().get('taizhou')
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
      ['U2', 'approved'],
    ])
  })
})

describe('a decision is refused', () => {
  const project = submit(fresh(), stops, moment)
  const id = project.items[0]?.id ?? ''
  const directory = { ...newDirectory(), offices: { 'taizhou/data': ['U2', 'U1'], 'taizhou/drc': ['U3'] } }
  test.each([
    ['to somebody of another office', 'U3', id, project, 'not-bound'],
    ['to the applicant, even when bound', 'U1', id, project, 'own-project'],
    ['for an item that does not exist', 'U2', 'nothing', project, 'unknown-item'],
    ['once it has been taken', 'U2', id, decideOpen(project, true), 'already-decided'],
    ['not to the people of the office', 'U2', id, project, undefined],
  ])('%s', (_name, user, item, on, expected) => {
    expect(refusal(on, item, user, directory)).toBe(expected)
  })
})
