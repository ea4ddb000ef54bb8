import { beforeEach, describe, expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { plainText } from '../../../bot/render/text.ts'
import { Talk } from '../talk.ts'

let talk: Talk
/** Taizhou, as far as the list of what seldom is so. */
beforeEach(() => {
  talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
  for (const words of ['不涉密', '是', '机关', '纳入规划了', '市财政预算', '是', '是', '否']) talk.say(words)
})

const BOXES = ['没有列入年度计划', '资金来源还没明确', '单独开发APP或小程序', '密码和网络安全不符合要求']
const FACTS = ['inPlan', 'fundingSettled', 'ownApp', 'secure'] as const
const answers = () => FACTS.map((id) => talk.facts[id])
const pressWith = (act: 'ticked', value: string) =>
  talk.does((standing, desk) => press(act, value, standing, desk, 'zh', talk.reply?.moment))

describe('what seldom is so', () => {
  test('is not asked of a project that is built, where it bars money for maintenance only', () => {
    // 泰州 第九条: 未按要求共享、更新公共数据的，不得安排运维经费.
    expect(talk.reply && plainText(talk.reply)).not.toContain('公共数据没有按要求共享')
  })

  test('is asked in one list, with nothing ticked', () => {
    expect(talk.reply?.question?.boxes?.map(({ label }) => label)).toEqual(BOXES)
    expect(talk.reply && plainText(talk.reply)).toContain('  1. 没有列入年度计划')
  })

  test('以上都没有 says of each that nothing is in the way, names them back, and is taken back with one press', () => {
    const said = talk.press('以上都没有')
    for (const words of ['列入年度计划：是', '资金来源已明确：是', '小程序：否', '符合要求：是'])
      expect(said).toContain(words)
    expect(answers()).toEqual([true, true, false, true])
    expect(talk.press('撤销')).toContain('恢复成没有回答')
    expect(answers()).toEqual([undefined, undefined, undefined, undefined])
    expect(talk.reply?.question?.boxes?.map(({ label }) => label)).toEqual(BOXES)
  })

  test('what is ticked is so, and the rest is not', () => {
    pressWith('ticked', 'inPlan ownApp')
    expect(answers()).toEqual([false, true, true, true])
  })

  test.each(['1、3', '①③', '① ③', '①、③'])('is answered by its numbers as well: %s', (words) => {
    talk.say(words)
    expect(answers()).toEqual([false, true, true, true])
  })

  test('选好了 with nothing ticked saves nothing and asks again', () => {
    expect(pressWith('ticked', '')).toContain('还没有保存')
    expect(answers()).toEqual([undefined, undefined, undefined, undefined])
    expect(talk.reply?.question?.boxes).toHaveLength(4)
  })

  test('what stands on no list is not taken from a click', () => {
    pressWith('ticked', 'classified')
    expect(talk.facts.classified).toBe(false)
    expect(answers()).toEqual([undefined, undefined, undefined, undefined])
  })

  test.each(['有一项', '好的', '等一下', '大概没有吧', '是'])('%s is no answer to it', (words) => {
    talk.say(words)
    expect(answers()).toEqual([undefined, undefined, undefined, undefined])
    expect(talk.reply?.question?.boxes).toHaveLength(4)
  })

  test('one of it told in its own words is taken, and the others are asked again', () => {
    talk.say('已经列入年度计划了')
    expect(talk.facts.inPlan).toBe(true)
    expect(talk.reply?.question?.boxes?.map(({ label }) => label)).toEqual(BOXES.slice(1))
  })

  test('a question in between leaves it open, number for number', () => {
    talk.say('验收谁组织？')
    expect(talk.reply?.question?.boxes?.map(({ label }) => label)).toEqual(BOXES)
  })

  test('why it is asked says the provisions of each', () => {
    const said = talk.press('为什么问这个')
    for (const label of BOXES) expect(said).toContain(label)
    expect(said).toContain('第十五条')
  })

  test('不知道 puts all of it off', () => {
    talk.press('不知道')
    expect(FACTS.map((id) => talk.project?.unknown[id])).toEqual(FACTS.map(() => 'unknown'))
    expect(answers()).toEqual([undefined, undefined, undefined, undefined])
  })

  test('who is unsure of one is asked one by one', () => {
    talk.press('一项一项问')
    expect(talk.asked).toBe('inPlan')
    talk.say('不知道')
    expect(talk.asked).toBe('fundingSettled')
  })

  test('a colleague is asked one thing of it at a time', () => {
    expect(talk.say('请同事填')).toContain('一项一项来')
    expect(talk.asked).toBe('inPlan')
  })

  test('a list that was answered takes no second press', () => {
    const { moment } = talk.reply ?? {}
    talk.press('以上都没有')
    const { project } = talk
    talk.does((standing, desk) => press('ticked', 'inPlan', standing, desk, 'zh', moment))
    expect(talk.project).toEqual(project)
  })
})

describe('an answer that ends it', () => {
  test('of a project that is barred says why, what to do, and how to mend it', () => {
    talk.does((standing, desk) => press('change', 'inPlanning', standing, desk, 'zh'))
    expect(talk.press('否')).toMatch(/不予立项[\s\S]*第九条[\s\S]*填报到这里为止/)
    expect(talk.asked).toBeUndefined()
    expect(talk.labels()).toContain('改“纳入信息化规划或重点任务”')
    expect(talk.labels()).not.toContain('提交')
  })

  test('goes on once it is mended', () => {
    talk.does((standing, desk) => press('change', 'inPlanning', standing, desk, 'zh'))
    talk.press('否')
    talk.press('改“纳入信息化规划或重点任务”')
    talk.press('是')
    expect(talk.reply?.question?.boxes?.map(({ label }) => label)).toEqual(BOXES)
  })

  test('of a project outside the text says so', () => {
    talk.does((standing, desk) => press('change', 'ownLevel', standing, desk, 'zh'))
    expect(talk.press('否')).toMatch(/不适用本办法[\s\S]*填报到这里为止/)
    expect(talk.say('继续填报')).toContain('填报到这里为止')
  })
})

describe('撤销 of a first answer', () => {
  test('leaves its question open and asks it again', () => {
    const other = new Talk()
    other.say('泰州市，新建一个80万元的业务系统')
    other.say('开始填报')
    other.say('不涉密')
    expect(other.say('撤销')).toContain('恢复成没有回答：涉密')
    expect(other.facts).not.toHaveProperty('classified')
    expect(other.asked).toBe('classified')
  })
})

describe('where only texts are left', () => {
  beforeEach(() => {
    talk.press('以上都没有')
  })

  test('says so, with the verdict, and how many', () => {
    expect(talk.reply?.lead.join()).toMatch(/项目的情况都问完了，结论：需要立项.*剩下 18 段/)
    expect(talk.asked).toBe('name')
  })

  test.each(['文字以后再写', '方案先放着吧', '建设方案以后再写'])(
    '%s puts them off, and shows the whole',
    (words) => {
      expect(talk.say(words)).toMatch(/18 段文字先放着/)
      expect(talk.asked).toBeUndefined()
      expect(talk.labels()).toEqual(expect.arrayContaining(['提交', '补填没填的']))
      expect(talk.project?.texts).toEqual({})
      talk.press('补填没填的')
      expect(talk.asked).toBe('name')
    },
  )

  test('is said once', () => {
    talk.say('不动产登记业务系统项目')
    expect(talk.reply?.lead.join()).not.toContain('项目的情况都问完了')
  })
})
