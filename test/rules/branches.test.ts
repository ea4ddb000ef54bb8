import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeCases } from '../../rules/describe.ts'
import type { Facts, FactValue } from '../../rules/facts.ts'
import { type Branch, branches, type Cell, flips, type Outcome } from '../../rules/logic/branches.ts'
import { decide } from '../../rules/logic/condition.ts'
import { contains } from '../../rules/logic/interval.ts'
import type { Rule } from '../../rules/rule.ts'
import { completions, condition, known, regulationOf, SMALL } from './invent.ts'

const rulesOf = (conditions: readonly object[]) =>
  regulationOf(
    conditions.map((when, i) => ({ about: ['initiation'], when, verdict: i % 2 ? 'exempt' : 'required' })),
  ).rules
const someRules = fc.array(condition, { minLength: 1, maxLength: 4 }).map(rulesOf)

const holding = (rules: readonly Rule[], facts: Facts) =>
  rules.filter((rule) => !rule.test || decide(rule.test, facts) === true)
const names: Outcome = (holds) => holds.map((rule) => rule.key).join()
const verdicts: Outcome = (holds) => [...new Set(holds.map((rule) => rule.provision.verdict))].sort().join()

const fits = (cell: Cell, value: FactValue | undefined) =>
  typeof cell === 'object' ? typeof value === 'number' && contains(cell, value) : cell === value
const covering = (all: readonly Branch[], facts: Facts) =>
  all.filter((branch) =>
    branch.cases.every(({ fact, values }) => values.some((cell) => fits(cell, facts[fact]))),
  )

describe('the branches of open rules', () => {
  it.each<[what: string, rules: object[], facts: Facts, shown: string[]]>([
    [
      'split at a limit in its own inclusion',
      [{ investment: { gte: 50 } }],
      {},
      ['总投资 不足 50 万元', '总投资 50 万元及以上'],
    ],
    [
      'keep a limit that belongs below',
      [{ investment: { lte: 50 } }],
      {},
      ['总投资 不超过 50 万元', '总投资 超过 50 万元'],
    ],
    [
      'stay within what is known',
      [{ investment: { gte: 50 } }],
      { investment: { lte: 50 } },
      ['总投资 不足 50 万元', '总投资 正好 50 万元'],
    ],
    ['end in one where nothing is open', [{ investment: { gte: 50 } }], { investment: 80 }, ['']],
    [
      'do not name a fact that changes nothing',
      [{ any: [{ classified: true }, { classified: false }] }],
      {},
      [''],
    ],
    [
      'take zero for a limit like any other',
      [{ overBudgetPercent: { gt: 0 } }],
      {},
      ['超出批复投资的比例 正好 0%', '超出批复投资的比例 超过 0%'],
    ],
  ])('%s', (_, conditions, facts, shown) => {
    expect(branches(rulesOf(conditions), facts).map(({ cases }) => describeCases(cases, 'zh'))).toEqual(shown)
  })

  it('name every rule that gives their outcome, however deep the cases that fall together', () => {
    const rules = rulesOf([
      { kind: 'new', classified: true },
      { kind: 'new', classified: false },
      { kind: 'continued', classified: true },
      { kind: 'continued', classified: false },
      { kind: ['rebuilt', 'maintenance', 'service'] },
    ])
    expect(
      branches(rules, {}, verdicts).map(({ cases, holds }) => [describeCases(cases, 'zh'), names(holds)]),
    ).toEqual([
      ['项目类型为新建、续建，涉密', '1.1,1.3'],
      ['项目类型为新建、续建，不涉密', '1.2,1.4'],
      ['项目类型不是新建、续建', '1.5'],
    ])
  })

  it('cover every case once, with the rules that hold in it', () => {
    fc.assert(
      fc.property(someRules, known, (rules, facts) => {
        const all = branches(rules, facts)
        for (const one of completions(facts)) {
          const fitting = covering(all, one)
          expect(fitting).toHaveLength(1)
          expect(names(fitting[0]?.holds ?? [])).toBe(names(holding(rules, one)))
        }
      }),
    )
  })

  it('may be told apart by their outcome only, and then name every rule that gives it', () => {
    fc.assert(
      fc.property(someRules, known, (rules, facts) => {
        const all = branches(rules, facts, verdicts)
        for (const one of completions(facts)) {
          const fitting = covering(all, one)
          expect(fitting).toHaveLength(1)
          const holds = holding(rules, one)
          expect(verdicts(fitting[0]?.holds ?? [])).toBe(verdicts(holds))
          expect(fitting[0]?.holds).toEqual(expect.arrayContaining(holds))
        }
      }),
    )
  })

  it.each([
    ['rules', names],
    ['verdicts', verdicts],
  ])('name exactly the facts that can still change the %s', (_, outcome) => {
    fc.assert(
      fc.property(someRules, known, (rules, facts) => {
        const results = completions(facts).map((one) => ({ one, outcome: outcome(holding(rules, one)) }))
        const turning = SMALL.filter((fact) => {
          const seen = new Map<string, string>()
          return results.some(({ one, outcome }) => {
            const others = JSON.stringify({ ...one, [fact]: null }, [...SMALL])
            const before = seen.get(others)
            seen.set(others, outcome)
            return before !== undefined && before !== outcome
          })
        })
        expect([...flips(branches(rules, facts, outcome))].sort()).toEqual([...turning].sort())
      }),
    )
  })
})
