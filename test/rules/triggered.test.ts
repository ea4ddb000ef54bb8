import { describe, expect, test } from 'vitest'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { triggered } from '../../rules/overturning.ts'
import { loadRegulations } from '../../rules/valid.ts'

const [regulation] = [...loadRegulations().values()].filter(({ id }) => id === 'dazhou')
const assessed = (facts: Facts) => {
  if (!regulation) throw new Error('there is no regulation of Dazhou')
  return assess(regulation, { kind: 'new', investment: 300, ...facts })
}
const articles = (findings: readonly { provision: { article: number } }[]) => [
  ...new Set(findings.map(({ provision }) => provision.article)),
]

describe('what a told fact sets off in Dazhou', () => {
  // 第十六条：城市治理综合平台原则上并入“城市大脑”；第十七条：集中建设的共同编方案。
  test('a platform of city governance goes into the common one', () => {
    expect(articles(triggered(assessed({ cityPlatform: true })))).toEqual([16, 17])
  })
  // 第二十四条：依规定不能共享、确有必要建设的，报市数字经济局核准。
  test('data that may not be shared needs an approval of its own', () => {
    expect(articles(triggered(assessed({ shareable: false })))).toContain(24)
  })
  test('nothing, where nothing of the kind was told', () => {
    expect(triggered(assessed({}))).toEqual([])
  })
  // 第二十条第四项只说独立封装的移动客户端，没有点名小程序。
  test('an app bars the project, a mini-program is only in doubt', () => {
    const verdictOf = (facts: Facts) => assessed({ kind: 'new', investment: 100, ...facts }).verdict.value
    expect(verdictOf({ mobileClient: true })).toBe('barred')
    expect(verdictOf({ ownApp: true, mobileClient: false })).toBe('required')
    expect(verdictOf({ ownApp: true })).toBe('required')
  })
})
