import { describe, expect, test } from 'vitest'
import { tick } from '../../bot/project/ticks.ts'
import { type Leg, wayOf } from '../../bot/project/way.ts'
import { assess } from '../../rules/assess.ts'
import type { Project } from '../../store/schema.ts'
import { regulations } from '../conversation/talk.ts'
import { Walk } from './walk.ts'

const AT = '2026-11-27T02:00:00.000Z'
const FACTS = { kind: 'new', investment: 80, classified: false, inPlan: true, funding: 'budget' } as const

const assessed = ({ place }: Walk, { facts }: Project) => {
  const regulation = regulations.get(place)
  if (!regulation) throw new Error(`no regulation of ${place}`)
  return assess(regulation, facts)
}
const way = (walk: Walk): Leg[] => wayOf(walk.project, assessed(walk, walk.project))
const decides = (walk: Walk, approve: boolean) => {
  const [item] = walk.open
  if (item) walk.decide(item, approve)
}
const said = (legs: readonly Leg[]) =>
  legs.map(({ by, provision, standing }) => [by, provision.action?.zh ?? '', standing.is] as const)
const at = (walk: Walk, words: string) =>
  way(walk).find(({ provision }) => provision.action?.zh.includes(words))

describe('the way of a project', () => {
  test.each([
    ['taizhou', '在市政务信息化项目管理平台申报', 10],
    ['gulou', '领到项目代码', 17],
  ])('in %s holds what its applicant does themselves: %s', (place, words, article) => {
    const walk = new Walk(place, FACTS)
    const leg = at(walk, words)
    expect(leg).toMatchObject({ by: 'unit', later: false })
    expect(leg?.provision.article).toBe(article)
  })

  test('says whose turn it is', () => {
    const walk = new Walk('gulou', FACTS)
    expect(at(walk, '进入项目储备库')?.standing.is).toBe('yours')
    expect(at(walk, '领到项目代码')?.standing.is).toBe('ahead')
    walk.submit()
    while (walk.open.some(({ article }) => article < 15)) decides(walk, true)
    expect(at(walk, '领到项目代码')?.standing.is).toBe('yours')
  })

  test('tells a tick with who and when, and takes it back', () => {
    const walk = new Walk('gulou', FACTS)
    const doing = { article: 17, action: at(walk, '领到项目代码')?.provision.action?.zh ?? '' }
    const { project } = walk
    const done = tick(project, doing, true, 'U1', AT)
    const legs = wayOf(done, assessed(walk, done))
    expect(legs.find(({ provision }) => provision.action?.zh === doing.action)?.standing).toEqual({
      is: 'done',
      by: 'U1',
      at: AT,
    })
    expect(done.history.at(-1)).toEqual({ at: AT, by: 'U1', what: 'tick', ...doing, done: true })
    expect(tick(done, doing, true, 'U1', AT)).toBe(done)
    expect(tick(project, doing, false, 'U1', AT)).toBe(project)
    expect(tick(done, doing, false, 'U1', AT).ticked).toEqual([])
  })

  test('follows the offices, and says what was approved before and why it is asked again', () => {
    const walk = new Walk('taizhou', FACTS)
    walk.submit()
    expect(said(way(walk)).filter(([, , is]) => is === 'open')).toEqual([
      ['data', '组织申报下一年度项目', 'open'],
    ])
    decides(walk, true)
    expect(at(walk, '组织申报')?.standing.is).toBe('approved')
    decides(walk, false)
    expect(way(walk).some(({ standing }) => standing.is === 'returned')).toBe(true)
    expect(at(walk, '组织申报')?.standing).toMatchObject({ is: 'again', since: [] })
    walk.talk.say('修改总投资')
    walk.talk.say('95万')
    expect(at(walk, '组织申报')?.standing).toMatchObject({ is: 'again', since: ['investment'] })
  })

  test('names the facts that a stop is open on', () => {
    const { inPlan: _open, ...facts } = FACTS
    const walk = new Walk('dazhou', facts)
    const open = way(walk).flatMap(({ standing }) => (standing.is === 'unsettled' ? standing.on : []))
    expect(open).toContain('jointlyApproved')
  })

  test('comes after the approval to what is later: contract, acceptance, evaluation', () => {
    const later = way(new Walk('taizhou', FACTS)).filter((leg) => leg.later)
    expect(later.map(({ provision }) => provision.article)).toEqual(expect.arrayContaining([21, 26, 29, 37]))
  })
})
