import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withDerived } from '../../rules/derived.ts'
import type { Facts } from '../../rules/facts.ts'

/** What follows from the amounts told, beside them. */
function following(told: Facts): Facts {
  const before: readonly string[] = Object.keys(told)
  return Object.fromEntries(Object.entries(withDerived(told)).filter(([id]) => !before.includes(id)))
}

describe('percentages follow from amounts', () => {
  test.each<[name: string, told: Facts, derived: Facts]>([
    ['an addition against the contract', { contract: 500, supplement: 60 }, { supplementPercent: 12 }],
    ['exactly at a limit', { contract: 500, supplement: 50 }, { supplementPercent: 10 }],
    ['an addition against what was approved', { approved: 200, supplement: 25 }, { overBudgetPercent: 12.5 }],
    [
      'an addition to a contract of another sum than was approved says nothing of the whole',
      { approved: 100, contract: 92, supplement: 23 },
      { supplementPercent: 25 },
    ],
    ['a new total', { approved: 200, current: 215 }, { overBudgetPercent: 7.5, surplus: false }],
    [
      'a new total that is the old one',
      { approved: 200, current: 200 },
      { overBudgetPercent: 0, surplus: false },
    ],
    ['a smaller total', { approved: 500, current: 480 }, { overBudgetPercent: 0, surplus: true }],
    ['what is moved inside', { approved: 300, moved: 45 }, { movedPercent: 15 }],
    ['maintenance', { buildingCost: 3000, yearlyMaintenance: 300 }, { maintenancePercent: 10 }],
    [
      'an amount known within bounds',
      { contract: 500, supplement: { gt: 50, lte: 60 } },
      { supplementPercent: { gt: 10, lte: 12 } },
    ],
    [
      'a whole known within bounds',
      { contract: { gte: 400, lt: 500 }, supplement: 50 },
      { supplementPercent: { gt: 10, lte: 12.5 } },
    ],
    ['nothing of one amount alone', { supplement: 50 }, {}],
    ['nothing of a contract of nothing', { contract: 0, supplement: 50 }, {}],
  ])('%s', (_, told, derived) => {
    expect(following(told)).toEqual(derived)
  })

  test('and take the place of a percentage that does not fit them', () => {
    expect(withDerived({ contract: 500, supplement: 60, supplementPercent: 8 }).supplementPercent).toBe(12)
  })
  test('and leave a percentage that is surer than what follows', () => {
    const told: Facts = { contract: { gte: 400, lte: 500 }, supplement: 50, supplementPercent: 11 }
    expect(withDerived(told).supplementPercent).toBe(11)
  })
})

/** Amounts to the 分, in 分. */
const fen = fc.integer({ min: 1, max: 100_000_000_000 })
const asWan = (n: number) => n / 1_000_000

test('a percentage is on the side of ten on which the amounts are, to the last 分', () => {
  fc.assert(
    fc.property(fen, fc.integer({ min: -3, max: 3 }), (tenth, more) => {
      const [whole, part] = [tenth * 10, tenth + more]
      fc.pre(part > 0)
      const { supplementPercent } = withDerived({ contract: asWan(whole), supplement: asWan(part) })
      expect(typeof supplementPercent).toBe('number')
      expect(Math.sign(Number(supplementPercent) - 10)).toBe(Math.sign(more))
    }),
  )
})
