import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { type Chain, chainOf, isFork } from '../../rules/fork.ts'
import { type Step, stepsOf } from '../../rules/route.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { projectsIn, spaceOf } from './space.ts'

const regulations = loadRegulations()
function chain(place: string, facts: Facts): Chain {
  const regulation = regulations.get(place)
  if (!regulation) throw new Error(`no regulation of ${place}`)
  return chainOf(assess(regulation, facts))
}
const offices = (steps: readonly Step[]) =>
  steps.map(({ findings }) => findings.flatMap((f) => f.provision.by ?? []).join('+'))

describe('a route is one chain', () => {
  // 达州第十条：统一审定的，经财经委员会、常务会议、常委会；没有统一审定的，200万元以上、500万元以下由市长审定。
  const open = chain('dazhou', { kind: 'new', investment: 300, embedded: false }).filter(isFork)

  test('that parts once where it is open whether a project was jointly approved', () => {
    expect(open.map(({ fact }) => fact)).toEqual(['jointlyApproved'])
  })
  test('with the joint committee and meetings on one way, and the mayor on the other', () => {
    const ways = new Map(
      open.flatMap((fork) => fork.ways.map(({ value, steps }) => [value, offices(steps)] as const)),
    )
    expect(ways.get(true)).toEqual(['finance-committee', 'executive-meeting', 'standing-committee'])
    expect(ways.get(false)).toEqual(['vice-mayor-unit+vice-mayor-digital', 'vice-mayor-finance', 'mayor'])
  })
  test('that does not part once it is told', () => {
    for (const jointlyApproved of [true, false]) {
      const told = chain('dazhou', { kind: 'new', investment: 300, embedded: false, jointlyApproved })
      expect(told.some(isFork)).toBe(false)
    }
  })
  test('that does not part over a step that may merely fall away', () => {
    expect(chain('taizhou', { kind: 'new' }).some(isFork)).toBe(false)
  })
})

test.each([...regulations.values()].map((each) => [each.place, each] as const))(
  'each way of a fork in %s is the route of a project of which that is told',
  (_, regulation) => {
    fc.assert(
      fc.property(projectsIn(spaceOf(regulation)), ({ less }) => {
        const parts = chainOf(assess(regulation, less))
        const at = parts.findIndex(isFork)
        const fork = parts[at]
        if (!fork || !isFork(fork)) return
        const outside = parts.filter((part): part is Step => !isFork(part))
        for (const { value, steps } of fork.ways) {
          const whole = stepsOf(assess(regulation, { ...less, [fork.fact]: value }).findings)
          const joined = [...outside, ...steps].map(({ place }) => place).sort((a, b) => a - b)
          expect(whole.map(({ place }) => place)).toEqual(joined)
        }
      }),
    )
  },
)
