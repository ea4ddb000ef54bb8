import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, isCertain } from '../../rules/assess.ts'
import { bars, doubtsScope } from '../../rules/provision.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { projectsIn, spaceOf } from './space.ts'

describe.each([...loadRegulations()])('in %s', { timeout: 120_000 }, (_, regulation) => {
  const projects = projectsIn(spaceOf(regulation))

  test('whatever comes to bar, doubt or overturn a verdict stood beside it before', () => {
    fc.assert(
      fc.property(projects, ({ less, more, whole }) => {
        const { verdict } = assess(regulation, less)
        const { because, stops, bars: barring, doubts } = verdict
        const beside = new Set([...because, ...stops, ...barring, ...doubts].map((f) => f.provision))
        for (const after of [more, whole].map((facts) => assess(regulation, facts))) {
          for (const { provision, status } of after.findings)
            if (status === 'holds' && (bars(provision) || doubtsScope(provision)))
              expect(beside).toContain(provision)
          if (isCertain(verdict)) expect(after.verdict.value).toBe(verdict.value)
          if (verdict.value === null || verdict.value === 'depends' || verdict.principle) continue
          if (after.verdict.value !== verdict.value)
            for (const { provision } of after.verdict.because) expect(beside).toContain(provision)
        }
      }),
    )
  })
})
