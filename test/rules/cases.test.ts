import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/assess.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { besideCases, compare, readCases } from './case.ts'

for (const [id, regulation] of loadRegulations()) {
  describe(id, () => {
    const cases = readCases(besideCases(id))
    const assessed = cases.map((each) => assess(regulation, each.facts))

    for (const each of cases)
      it(each.name, () => {
        const { expected, found } = compare(each, assess(regulation, each.facts))
        expect(found).toEqual(expected)
      })

    it('has a sentence of its own for every case', () => {
      const names = cases.map((each) => each.name)
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    })

    it('lets every conditional provision hold in one case and fail in another', () => {
      const never = regulation.rules.flatMap(({ key, test }, i) => {
        const status = new Set(assessed.map((a) => a.findings[i]?.status))
        const missing = (['holds', 'fails'] as const).filter((each) => !status.has(each))
        return test ? missing.map((each) => `${key} (article.provision) ${each} in no case`) : []
      })
      expect(never).toEqual([])
    })

    it('expects something of every article that has rules', () => {
      const named = new Set(
        cases.flatMap((c) => [
          ...[c.holds, c.open, c.fails, c.bars].flatMap((of) => Object.values(of ?? {}).flat()),
          ...Object.keys(c.deadlines ?? {}).map(Number),
        ]),
      )
      const ruled = new Set(regulation.rules.map((rule) => rule.provision.article))
      expect(
        [...ruled].filter((article) => !named.has(article)),
        'articles that no case names in holds, open, fails or deadlines',
      ).toEqual([])
    })
  })
}
