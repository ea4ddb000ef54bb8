import { describe, expect, test } from 'vitest'
import { understand } from '../../../bot/understand/understand.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import { PLACES, TODAY } from '../../understand/places.ts'
import { Talk } from '../talk.ts'

describe('what a question only asks the consequence of is said of no project', () => {
  test.each<[say: string, supposed: FactId[]]>([
    ['没列入计划怎么办', ['inPlan']],
    ['没列入年度计划会怎样', ['inPlan']],
    ['资金没落实能立项吗', ['fundingSettled']],
    ['数据没共享能申请运维经费吗', ['dataShared']],
    ['如果没列入计划呢', ['inPlan']],
    ['要是资金没落实，还没列入计划', ['inPlan', 'fundingSettled']],
    ['没列入计划', []],
    ['没列入计划，怎么办', []],
    ['我们没列入计划怎么办', []],
    ['这个项目没列入计划怎么办', []],
    ['新建80万没列入计划能不能批', []],
    ['市级项目要不要立项', []],
    ['能不能单独开发APP', []],
  ])('%s', (say, supposed) => {
    const read = understand(say, { places: PLACES, today: TODAY })
    expect(read.supposed.toSorted()).toEqual(supposed.toSorted())
  })
})

describe('what was supposed holds for its own question and for what takes it up', () => {
  const told = (...said: string[]): { facts: Facts; reply: string } => {
    const talk = new Talk()
    const reply = said.map((each) => talk.say(each)).at(-1) ?? ''
    return { facts: talk.person.conversation.facts, reply }
  }

  test('the question itself is answered from it', () => {
    expect(told('泰州 没列入计划怎么办').reply).toMatch(/原则上不予审批.*第十三条/)
  })
  test('a follow-up keeps it', () => {
    expect(told('泰州 没列入计划怎么办', '那运维呢').reply).toContain('没有列入年度计划')
  })
  test.each([
    [['泰州 新建80万', '没列入计划怎么办', '要不要立项']],
    [['泰州 新建80万', '如果没列入计划呢', '谁来批这个项目']],
  ])('another question does not: %s', (said) => {
    const { facts, reply } = told(...said)
    expect(facts).toMatchObject({ kind: 'new', investment: 80 })
    expect(facts.inPlan).toBeUndefined()
    expect(reply).not.toContain('没有列入年度计划 ')
  })
  test('a statement is kept', () => {
    expect(told('泰州 新建80万，没列入计划', '要不要立项').facts.inPlan).toBe(false)
    expect(told('泰州 我们没列入计划怎么办').facts.inPlan).toBe(false)
  })
  test('a project begun after it is not told of it', () => {
    const talk = new Talk()
    for (const each of ['泰州 新建80万', '没列入计划怎么办', '开始填报']) talk.say(each)
    expect(talk.project?.facts).toMatchObject({ kind: 'new', investment: 80 })
    expect(talk.project?.facts.inPlan).toBeUndefined()
  })
  test('a button pressed under the answer goes on from it', () => {
    const talk = new Talk()
    talk.say('泰州 没列入计划怎么办')
    expect(talk.asked).toBe('urgency')
    expect(talk.press('都不是')).toContain('第十三条')
    expect(talk.person.conversation.facts.inPlan).toBeUndefined()
  })
})

describe('another figure that is only tried', () => {
  const DESCRIBED = '泰州，80万的新建项目，要立项吗？'
  const begun = (...said: string[]): Facts => {
    const talk = new Talk()
    for (const each of [...said, '我要填报']) talk.say(each)
    return talk.facts
  }

  test.each([
    ['49.9万呢？'],
    ['那49.9万呢', '那运维呢？'],
    ['如果是49.9万呢？'],
    ['49.9万要立项吗？', '谁来批？'],
  ])('is no fact of the project that is begun after %s', (...tried) => {
    expect(begun(DESCRIBED, ...tried)).toMatchObject({ kind: 'new', investment: 80 })
  })
  test.each<[said: string[], investment: number]>([
    [[DESCRIBED], 80],
    [[DESCRIBED, '改成60万'], 60],
    [[DESCRIBED, '49.9万呢？', '说错了，是60万'], 60],
    [[DESCRIBED, '60万的新建项目要立项吗'], 60],
    [['泰州', '49.9万要立项吗？'], 49.9],
  ])('is one where it describes or corrects: %j', (said, investment) => {
    expect(begun(...said).investment).toBe(investment)
  })
  test('is what the next questions are answered for', () => {
    expect(told(DESCRIBED, '49.9万呢？', '谁来批这个项目？')).toContain('49.9')
  })
  const told = (...said: string[]): string => {
    const talk = new Talk()
    return said.map((each) => talk.say(each)).at(-1) ?? ''
  }
})
