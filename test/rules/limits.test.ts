import { describe, expect, test } from 'vitest'
import type { Facts } from '../../rules/facts.ts'
import { type Limit, limitsOf } from '../../rules/limits.ts'
import { loadRegulations } from '../../rules/valid.ts'

const regulations = loadRegulations()

/** 万元, whether the figure itself is on the upper side, and an article that draws it: from the official texts. */
type Drawn = [value: number, upper: boolean, article: number]

const DRAWN: [place: string, facts: Facts, limits: Drawn[]][] = [
  ['taizhou', { kind: 'new', funding: 'budget' }, [[50, true, 15]]],
  [
    'taizhou',
    { kind: 'new', funding: 'smart-city-fund' },
    [
      [50, true, 15],
      [100, true, 26],
    ],
  ],
  ['jiangjin', { kind: 'new' }, [[3000, true, 9]]],
  ['gulou', { kind: 'new' }, [[100, true, 19]]],
  [
    'yushan',
    { kind: 'new' },
    [
      [50, true, 7],
      [100, true, 8],
      [200, true, 8],
    ],
  ],
  [
    'dazhou',
    { kind: 'new', jointlyApproved: false },
    [
      [30, true, 2],
      [200, true, 10],
      [500, true, 10],
      [1000, true, 10],
      [1000, false, 11],
    ],
  ],
]

const drawn = (limit: Limit | undefined, of: Drawn | undefined) =>
  expect(
    limit && [limit.value, limit.upper, of && limit.provisions.some(({ article }) => article === of[2])],
  ).toEqual(of && [of[0], of[1], true])

describe.each(DRAWN)('%s, %o', (place, facts, limits) => {
  const at = (investment: number) => {
    const regulation = regulations.get(place)
    if (!regulation) throw new Error(place)
    return limitsOf(regulation, { ...facts, investment }, 'investment')
  }

  test.each(limits.map((each, i) => [...each, limits[i - 1], limits[i + 1]] as const))(
    'names the limits next to what is just short of %d, just it, and a fen more (from it on: %s)',
    (value, upper, _article, before, after) => {
      const it = limits.find(([v, u]) => v === value && u === upper)
      const [short, more] = [value - 0.0001, value + 0.0001]
      if (upper) {
        drawn(at(short).below, before)
        drawn(at(short).above, it)
        drawn(at(value).below, it)
      } else {
        drawn(at(value).above, it)
        drawn(at(more).below, it)
        drawn(at(more).above, after)
      }
    },
  )

  test('names none above the last, nor for what has no exact figure', () => {
    expect(at(9_999_999).above).toBeUndefined()
    const regulation = regulations.get(place)
    if (!regulation) throw new Error(place)
    expect(limitsOf(regulation, facts, 'investment')).toEqual({})
    expect(limitsOf(regulation, { ...facts, investment: { gte: 1 } }, 'investment')).toEqual({})
  })
})
