import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, isCertain } from '../../rules/assess.ts'
import { bars, doubtsScope, overturns } from '../../rules/provision.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { projectsIn, spaceOf } from './space.ts'

describe.each([...loadRegulations()])('in %s', { timeout: 120_000 }, (_, regulation) => {
  const projects = projectsIn(spaceOf(regulation))

  test('nothing that overturns, bars or doubts comes to hold once a verdict is called certain', () => {
    fc.assert(
      fc.property(projects, ({ less, more, whole }) => {
        const before = assess(regulation, less)
        fc.pre(isCertain(before.verdict))
        for (const facts of [more, whole]) {
          const after = assess(regulation, facts)
          expect(after.verdict.value).toBe(before.verdict.value)
          for (const { provision, status } of after.findings)
            if (status === 'holds' && !before.verdict.because.some((f) => f.provision === provision))
              expect([overturns, bars, doubtsScope].filter((is) => is(provision))).toEqual([])
        }
      }),
    )
  })
})
