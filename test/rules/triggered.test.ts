import { describe, expect, test } from 'vitest'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { overturning, triggered } from '../../rules/overturning.ts'
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
  // 第二十条第四项只说独立封装的移动客户端；说的是 APP 还是小程序，先要确认。
  test('an app of its own is to be confirmed first, and is no accusation', () => {
    const { comeAbout, raised } = overturning(assessed({ ownApp: true }).verdict)
    expect(articles(raised)).toContain(20)
    expect(articles(comeAbout)).toEqual([])
  })
})
