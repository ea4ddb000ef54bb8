import { describe, expect, it } from 'vitest'
import { FACT_IDS } from '../../rules/facts.ts'
import type { Condition } from '../../rules/logic/condition.ts'
import type { Bounds } from '../../rules/logic/interval.ts'
import type { Regulation } from '../../rules/regulation.ts'
import type { Provision } from '../../rules/schema.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { Nets } from './nets.ts'

/** The condition with one limit taken in that was left out, or left out that was taken in; once for each limit. */
function nudged(c: Condition): Condition[] {
  const within = (of: Condition[] = []) => of.flatMap((each, i) => nudged(each).map((n) => of.with(i, n)))
  return [
    ...FACT_IDS.flatMap((id) => {
      const wanted = c[id]
      if (typeof wanted !== 'object' || Array.isArray(wanted)) return []
      return flipped(wanted).map((bounds): Condition => ({ ...c, [id]: bounds }))
    }),
    ...within(c.any).map((any) => ({ ...c, any })),
    ...within(c.all).map((all) => ({ ...c, all })),
    ...(c.not ? nudged(c.not).map((not) => ({ ...c, not })) : []),
  ]
}

function flipped({ gt, gte, lt, lte }: Bounds): Bounds[] {
  const low = { gt: gte, gte: gt, lt, lte }
  const high = { gt, gte, lt: lte, lte: lt }
  return [...((gt ?? gte) ? [low] : []), ...((lt ?? lte) ? [high] : [])]
}

describe.each([...loadRegulations()])('in %s', { timeout: 60_000 }, (_, regulation) => {
  const nets = new Nets(regulation)
  const slips = (wrong: Regulation) => !nets.cases(wrong) && !nets.check(wrong)
  /** The regulation with other provisions in place of one. */
  const instead = (one: Provision, others: Provision[]): Regulation => ({
    ...regulation,
    all: regulation.all.map((article) => ({
      ...article,
      provisions: article.provisions.flatMap((each) => (each === one ? others : [each])),
    })),
  })
  const provisions = regulation.all.flatMap((article) => article.provisions)

  it('no limit can move to its other side unnoticed', () => {
    const unnoticed = provisions.flatMap((p) =>
      nudged(p.when ?? {})
        .filter((when) => slips(instead(p, [{ ...p, when }])))
        .map((when) => `${regulation.file}:${p.line} ${JSON.stringify(when)}`),
    )
    expect(unnoticed).toEqual([])
  })

  it('no provision can get lost unnoticed', () => {
    const unnoticed = provisions.filter((p) => slips(instead(p, [])))
    expect(unnoticed.map((p) => `${regulation.file}:${p.line}`)).toEqual([])
  })
})
