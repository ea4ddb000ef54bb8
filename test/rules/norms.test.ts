import { describe, expect, test } from 'vitest'
import { wrongNorm } from '../../rules/reading/norms.ts'
import { loadRegulations } from '../../rules/valid.ts'

describe.each([...loadRegulations()])('in %s', (_, { rules, offices }) => {
  test('every provision is the kind of norm that its words are', () => {
    const wrong = rules.flatMap(({ key, provision }) => {
      const reason = wrongNorm(provision)
      return reason ? [`${key} ${provision.say?.zh ?? provision.action?.zh}：${reason}`] : []
    })
    expect(wrong).toEqual([])
  })

  test('whoever receives something is named where somebody hands it to an office', () => {
    const names = Object.values(offices).flatMap(({ name, aliases }) => [name, ...aliases])
    const handing = new RegExp(`(?:向|报|报送|交给?|报给)(?:${names.join('|')})`)
    const unnamed = rules.flatMap(({ key, provision: p }) =>
      handing.test(p.action?.zh ?? '') && !p.to ? [`${key} ${p.action?.zh}`] : [],
    )
    expect(unnamed).toEqual([])
  })

  test('people have a way of asking for every provision', () => {
    expect(rules.flatMap(({ key, provision }) => (provision.asks ? [] : [key]))).toEqual([])
  })
})
