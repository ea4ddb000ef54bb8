import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Bounds,
  bounds,
  contains,
  isEmpty,
  meet,
  type Quantity,
  span,
  within,
} from '../../rules/logic/interval.ts'

/** Amounts from 0 to 8 in steps of a quarter: every stretch between whole numbers has some. */
const SAMPLES = Array.from({ length: 33 }, (_, i) => i / 4)

const end = (open: 'gt' | 'lt', closed: 'gte' | 'lte') =>
  fc.oneof(
    fc.constant({}),
    fc
      .tuple(fc.constantFrom(open, closed), fc.integer({ min: 0, max: 6 }))
      .map(([key, at]) => ({ [key]: at })),
  )
const range: fc.Arbitrary<Bounds> = fc
  .tuple(end('gt', 'gte'), end('lt', 'lte'))
  .map(([low, high]): Bounds => ({ ...low, ...high }))
const possible = range.filter((b) => bounds.safeParse(b).success)
const known: fc.Arbitrary<Quantity> = fc.oneof(possible, fc.constantFrom(...SAMPLES))

const holdsOf = (q: Quantity, n: number) => (typeof q === 'number' ? q === n : contains(q, n))

describe('a number known within bounds', () => {
  it.each<[known: Quantity, wanted: Bounds, truth: boolean | undefined]>([
    [50, { gte: 50 }, true],
    [49.99, { gte: 50 }, false],
    [49.999999, { gte: 50 }, false],
    [50, { gt: 50 }, false],
    [50.000001, { gt: 50 }, true],
    [2999.99, { lt: 3000 }, true],
    [3000, { lt: 3000 }, false],
    [{ gte: 80, lte: 90 }, { gte: 50 }, true],
    [{ gte: 40, lte: 50 }, { gte: 50 }, undefined],
    [{ gte: 40, lt: 50 }, { gte: 50 }, false],
    [{ gt: 50 }, { gt: 50 }, true],
    [{ gte: 50 }, { gt: 50 }, undefined],
    [{ lt: 50 }, { gte: 0 }, true],
    [{ lte: 0 }, { gt: 0 }, false],
    [{ lt: 50 }, { gte: 20, lt: 50 }, undefined],
    [{ gte: 20, lt: 50 }, { gte: 20, lte: 50 }, true],
  ])('%j in %j is %s', (quantity, wanted, truth) => {
    expect(within(quantity, wanted)).toBe(truth)
  })

  it('agrees with looking at every number that it could be', () => {
    fc.assert(
      fc.property(known, possible, (quantity, wanted) => {
        const truths = new Set(SAMPLES.filter((n) => holdsOf(quantity, n)).map((n) => contains(wanted, n)))
        const [only] = truths
        expect(within(quantity, wanted)).toBe(truths.size === 1 ? only : undefined)
      }),
    )
  })

  it('is called impossible exactly when no amount is left', () => {
    fc.assert(
      fc.property(range, (b) => {
        expect(isEmpty(b)).toBe(!SAMPLES.some((n) => contains(b, n)))
      }),
    )
  })

  it('meets another in exactly the numbers that both allow', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const inBoth = SAMPLES.filter((n) => contains(a, n) && contains(b, n))
        expect(SAMPLES.filter((n) => contains(meet(a, b), n))).toEqual(inBoth)
      }),
    )
  })

  it('spans from the lower end of one to the upper end of the other', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const { lt: _lt, lte: _lte, ...low } = a
        const { gt: _gt, gte: _gte, ...high } = b
        const between = SAMPLES.filter((n) => contains(low, n) && contains(high, n))
        expect(SAMPLES.filter((n) => contains(span(a, b), n))).toEqual(between)
      }),
    )
  })

  it.each([
    {},
    { gt: 1, gte: 1 },
    { lt: 1, lte: 1 },
    { gte: 2, lt: 2 },
    { lt: 0 },
    { gte: -1 },
    { gte: 1, up: 2 },
  ])('cannot be written as %j', (written) => {
    expect(bounds.safeParse(written).success).toBe(false)
  })
})
