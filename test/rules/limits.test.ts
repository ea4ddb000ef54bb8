import { describe, expect, test } from 'vitest'
import type { FactId, Facts } from '../../rules/facts.ts'
import { type Limit, limitsOf, provisionsAt } from '../../rules/limits.ts'
import type { Quantity } from '../../rules/logic/interval.ts'
import type { Topic } from '../../rules/schema.ts'
import { loadRegulations } from '../../rules/valid.ts'

const regulations = loadRegulations()

const at = (place: string, facts: Facts, fact: FactId, value?: Quantity, topics?: Topic[]) => {
  const regulation = regulations.get(place)
  if (!regulation) throw new Error(place)
  return limitsOf(regulation, value === undefined ? facts : { ...facts, [fact]: value }, fact, ({ about }) =>
    topics ? about.some((topic) => topics.includes(topic)) : true,
  )
}

/** A figure, whether it is itself on the upper side, and an article that draws it: from the official texts. */
type Drawn = [value: number, upper: boolean, article: number]

const DRAWN: [place: string, facts: Facts, fact: FactId, limits: Drawn[]][] = [
  // 50万元以上（包含50万元）
  ['taizhou', { kind: 'new', funding: 'budget' }, 'investment', [[50, true, 15]]],
  [
    'taizhou',
    { kind: 'new', funding: 'smart-city-fund' },
    'investment',
    [
      [50, true, 15],
      // 100万元以上（包含100万元）
      [100, true, 26],
    ],
  ],
  [
    'taizhou',
    { kind: 'new' },
    'delayMonths',
    [
      // 超过批复工期6个月以上: whether exactly six months are meant is a matter of its own.
      [6, true, 24],
      [6, false, 24],
    ],
  ],
  // 3000万元（含）以上
  ['jiangjin', { kind: 'new' }, 'investment', [[3000, true, 9]]],
  // 100万元及以上
  ['gulou', { kind: 'new' }, 'investment', [[100, true, 19]]],
  // 10%以内 … 10%（含）以上
  ['gulou', { kind: 'new', majorChange: true }, 'overBudgetPercent', [[10, true, 20]]],
  // 至少试运行三个月以上
  ['gulou', { kind: 'new' }, 'trialMonths', [[3, true, 22]]],
  [
    'yushan',
    { kind: 'new' },
    'investment',
    [
      // 50万元及以上, 50万元（含50万元）
      [50, true, 7],
      // 100万元（含100万元）以上
      [100, true, 8],
      // 200万元以上（含200万元）
      [200, true, 8],
    ],
  ],
  // 不超过三年
  ['yushan', { kind: 'maintenance' }, 'contractYears', [[3, false, 9]]],
  [
    'yushan',
    { kind: 'maintenance' },
    'maintenancePercent',
    [
      // 不得超过建设成本的6-10%
      [6, false, 9],
      [10, false, 9],
    ],
  ],
  [
    'dazhou',
    { kind: 'new', jointlyApproved: false },
    'investment',
    [
      // 以上含本数，以下不含本数
      [30, true, 2],
      [200, true, 10],
      [500, true, 10],
      [1000, true, 10],
      // 总投资不超过1000万元
      [1000, false, 11],
    ],
  ],
  // 不超过批复总投资15%
  ['dazhou', { kind: 'new' }, 'movedPercent', [[15, false, 45]]],
  // 不得超过 … 10%，若超过10%
  ['dazhou', { kind: 'new' }, 'supplementPercent', [[10, false, 43]]],
  [
    'dazhou',
    { kind: 'new', supplementPercent: 8 },
    'supplement',
    [
      [500, true, 43],
      [1000, true, 43],
      [5000, true, 43],
    ],
  ],
  // 时间不低于1个月
  ['dazhou', { kind: 'new' }, 'trialMonths', [[1, true, 47]]],
  [
    'dazhou',
    { kind: 'new', embedded: true },
    'itShare',
    [
      // 超过50%, of either part: exactly half is neither.
      [50, true, 8],
      [50, false, 8],
    ],
  ],
]

const drawn = (limit: Limit | undefined, of: Drawn | undefined) =>
  expect(
    limit && [limit.value, limit.upper, of && provisionsAt(limit).some(({ article }) => article === of[2])],
  ).toEqual(of && [of[0], of[1], true])

describe.each(DRAWN)('%s, %o, %s', (place, facts, fact, limits) => {
  const of = (value: Quantity) => at(place, facts, fact, value)

  test.each(limits.map((each, i) => [...each, limits[i - 1], limits[i + 1]] as const))(
    'names the limits next to what is just short of %d, just it, and a little more (from it on: %s)',
    (value, upper, _article, before, after) => {
      const it = limits.find(([v, u]) => v === value && u === upper)
      const [short, more] = [value - 0.0001, value + 0.0001]
      if (upper) {
        drawn(of(short).below, before)
        drawn(of(short).above, it)
        drawn(of(value).below, it)
        drawn(of(value).above, after)
      } else {
        drawn(of(value).below, before)
        drawn(of(value).above, it)
        drawn(of(more).below, it)
        drawn(of(more).above, after)
      }
    },
  )

  test('names none below the first and none above the last', () => {
    expect(of(0.0001).below).toBeUndefined()
    expect(of(9_999_999).above).toBeUndefined()
  })

  test('names every limit that a quantity may be on either side of, and none of what is unknown', () => {
    expect(of({ gte: 0.0001 }).astride.map(({ value, upper }) => [value, upper])).toEqual(
      limits.map(([value, upper]) => [value, upper]),
    )
    expect(at(place, facts, fact)).toEqual({ astride: [] })
  })
})

describe('what is known only within bounds', () => {
  const taizhou = (investment: Quantity) =>
    at('taizhou', { kind: 'new', funding: 'budget' }, 'investment', investment)

  test.each<[said: string, bounds: Quantity, where: 'below' | 'above' | 'astride']>([
    ['不到50万', { lt: 50 }, 'above'],
    ['不超过50万', { lte: 50 }, 'astride'],
    ['50万以上', { gte: 50 }, 'below'],
    ['超过50万', { gt: 50 }, 'below'],
    ['大概50万', { gte: 45, lte: 55 }, 'astride'],
    ['差一点50万', { gte: 45, lt: 50 }, 'above'],
    ['50万出头', { gt: 50, lt: 55 }, 'below'],
  ])('泰州 %s', (_said, bounds, where) => {
    const { below, above, astride } = taizhou(bounds)
    expect({ below: below?.value, above: above?.value, astride: astride.map(({ value }) => value) }).toEqual({
      below: where === 'below' ? 50 : undefined,
      above: where === 'above' ? 50 : undefined,
      astride: where === 'astride' ? [50] : [],
    })
  })
})

describe('what turns on nothing is no limit', () => {
  const values = (place: string, facts: Facts, investment: number, topics?: Topic[]) => {
    const { below, above } = at(place, facts, 'investment', investment, topics)
    return [below?.value, above?.value]
  }

  test('运维、购买服务 need no approval in 泰州 whatever they cost', () => {
    expect(values('taizhou', { kind: 'maintenance', funding: 'budget' }, 80)).toEqual([undefined, undefined])
    expect(values('taizhou', { kind: 'service', funding: 'budget' }, 80)).toEqual([undefined, undefined])
  })
  test('定制开发 asks for 采购需求调查 in 玉山 whatever it costs', () => {
    expect(values('yushan', { kind: 'new', customDevelopment: true }, 150)).toEqual([100, undefined])
    expect(values('yushan', { kind: 'new', customDevelopment: false }, 150)).toEqual([100, 200])
  })
  test('what was 统一审定 in 达州 takes no way by its amount', () => {
    expect(values('dazhou', { kind: 'new', jointlyApproved: true }, 150)).toEqual([30, 1000])
    expect(values('dazhou', { kind: 'new', jointlyApproved: false }, 150)).toEqual([30, 200])
  })
  test('who accepts does not matter to whether an approval is needed', () => {
    const facts: Facts = { kind: 'new', funding: 'smart-city-fund' }
    expect(values('taizhou', facts, 80, ['initiation'])).toEqual([50, undefined])
    expect(values('taizhou', facts, 80, ['acceptance'])).toEqual([undefined, 100])
  })
})

test('each side of a limit has its own provisions', () => {
  const { below } = at('taizhou', { kind: 'new', funding: 'budget' }, 'investment', 50, ['initiation'])
  expect(below?.under.map(({ verdict }) => verdict)).toContain('exempt')
  expect(below?.over.map(({ verdict }) => verdict)).toContain('required')
})
