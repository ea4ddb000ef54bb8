import { describe, expect, test } from 'vitest'
import { Talk } from '../talk.ts'

const NAME = '不动产登记系统'
const UNIT = '泰州市自然资源和规划局'

/** Somebody whose project is asked for one of its texts or facts. */
function askedFor(id: string): Talk {
  const talk = new Talk()
  talk.say('泰州 新建 95万 不涉密 开始填报')
  talk.does((standing) => {
    const { person } = standing
    const conversation = { ...person.conversation, asked: id, paused: false }
    if (!talk.reply) throw new Error('nothing was said')
    return { ...standing, person: { ...person, conversation }, reply: talk.reply }
  })
  return talk
}

describe('name, department and person in charge in one breath', () => {
  test.each([
    ['name', `${NAME}，${UNIT}，张三 0523-86881234`],
    ['name', `${UNIT}，${NAME}，张三 0523-86881234`],
    ['name', `张三 0523-86881234\n${UNIT}\n${NAME}`],
    ['name', `${NAME} ${UNIT} 张三 0523-86881234`],
    ['name', `${NAME}、${UNIT}、张三、0523-86881234`],
    ['unit', `${NAME}；${UNIT}；张三，0523-86881234`],
    ['contact', `${UNIT}，张三 0523-86881234，${NAME}`],
    ['name', `项目叫${NAME}，单位是${UNIT}，联系人是张三，电话0523-86881234`],
  ])('asked for the %s: %j is taken apart once it is confirmed', (asked, words) => {
    const talk = askedFor(asked)
    const said = talk.say(words)
    expect(talk.project?.texts).toEqual({})
    expect(said).toContain('还没有保存')
    expect(said).toContain(`项目名称：${NAME}`)
    expect(said).toContain(`建设单位：${UNIT}`)
    expect(talk.asked).toBe(asked)
    talk.press('对，就这样')
    expect(talk.project?.texts).toEqual({ name: NAME, unit: UNIT, contact: '张三 0523-86881234' })
  })

  test('it may all be the name', () => {
    const talk = askedFor('name')
    talk.say(`${NAME}，${UNIT}`)
    talk.press('都作为“项目名称”')
    expect(talk.project?.texts).toEqual({ name: `${NAME}，${UNIT}` })
  })

  test.each(['对', '对，就这样', '是的'])('%s, typed, confirms it', (yes) => {
    const talk = askedFor('name')
    talk.say(`${NAME}，${UNIT}`)
    talk.say(yes)
    expect(talk.project?.texts).toEqual({ name: NAME, unit: UNIT })
  })

  test('a yes confirms nothing once something else was said, or asked', () => {
    const talk = askedFor('name')
    talk.say(`${NAME}，${UNIT}`)
    talk.say('谁审批')
    talk.say('对')
    expect(talk.project?.texts).toEqual({})
    talk.say(`${NAME}，${UNIT}`)
    talk.press('不知道')
    talk.say('对')
    expect(talk.project?.texts).toEqual({})
  })

  test.each([
    ['name', '智慧水务、智慧环保平台'],
    ['name', '市公安局、市交通局联合指挥平台'],
    ['contact', '张三，0523-86881234'],
  ])('asked for the %s, %s is one answer', (asked, words) => {
    const talk = askedFor(asked)
    talk.say(words)
    expect(talk.project?.texts).toEqual({ [asked]: words })
  })
})

describe('answers under their own names', () => {
  test.each([
    `项目名称：${NAME} 建设单位：${UNIT} 联系人：张三 0523-86881234`,
    `项目名称：${NAME}\n建设单位：${UNIT}\n联系人：张三\n电话：0523-86881234`,
    `1. 项目名称：${NAME}；2. 单位：${UNIT}；3. 项目责任人及联系电话：张三 0523-86881234`,
  ])('%j is taken at once', (words) => {
    const talk = askedFor('name')
    talk.say(words)
    expect(talk.project?.texts).toEqual({ name: NAME, unit: UNIT, contact: '张三 0523-86881234' })
    expect(talk.project?.facts.investment).toBe(95)
  })

  test('several texts of a plan are taken field by field, and figures with them', () => {
    const talk = askedFor('situation')
    talk.say('现状：全靠手工，年办件12万件\n建设目标：全程网办\n工期：6个月\n总投资：60万')
    expect(talk.project?.texts).toEqual({
      situation: '全靠手工，年办件12万件',
      goal: '全程网办',
      duration: '6个月',
    })
    expect(talk.project?.facts.investment).toBe(60)
  })

  test('what is under a name and not understood is said, and not saved', () => {
    const talk = askedFor('name')
    expect(talk.say(`项目名称：${NAME}\n资金来源：还在争取`)).toContain(
      '没有读懂，没有保存：资金来源：还在争取',
    )
    expect(talk.project?.facts.funding).toBeUndefined()
  })

  test('another one than is asked for leaves the question open', () => {
    const talk = askedFor('name')
    talk.say(`建设单位：${UNIT}`)
    expect(talk.project?.texts).toEqual({ unit: UNIT })
    expect(talk.asked).toBe('name')
  })

  test('a paragraph that names its aims is one answer', () => {
    const talk = askedFor('situation')
    const words = '现有系统老旧，不能满足业务，目标：全程网办'
    talk.say(words)
    expect(talk.project?.texts).toEqual({ situation: words })
  })
})

describe('a cost table before its question', () => {
  const TABLES = [
    '费用名称\t数量\t单价（万元）\n软件开发\t1\t55\n等保测评\t1\t5.5\n合计\t\t60.5',
    '| 费用名称 | 金额（万元） |\n| --- | --- |\n| 软件开发 | 55 |\n| 等保测评 | 5.5 |',
    '软件开发 1项 55\n等保测评 1次 5.5',
  ]
  test.each(
    TABLES.flatMap((table) => ['name', 'classified', 'inPlan'].map((asked) => [asked, table] as const)),
  )('asked for %s, %j is saved as the table, and the question stays open', (asked, table) => {
    const talk = askedFor(asked)
    expect(talk.say(table)).toMatch(/概算表：读出 2 项，合计 60.5 万元/)
    expect(talk.project?.texts).toEqual({ budget: table })
    expect(talk.asked).toBe(asked)
    talk.press('撤销')
    expect(talk.project?.texts).toEqual({})
  })

  test('where a long text is asked for, it is asked what it is', () => {
    const [, , table = ''] = TABLES
    const talk = askedFor('situation')
    talk.say(table)
    expect(talk.project?.texts).toEqual({})
    talk.press('记为概算表')
    expect(talk.project?.texts).toEqual({ budget: table })
    expect(talk.asked).toBe('situation')
    talk.say(table)
    talk.press('都作为“现状、问题与必要性”')
    expect(talk.project?.texts).toEqual({ budget: table, situation: table })
  })

  test.each(['现有系统3套\n年办件12万件\n用户 3000人', '张三 13812345678\n李四 13912345678'])(
    '%j is none',
    (words) => {
      const talk = askedFor('situation')
      talk.say(words)
      expect(talk.project?.texts).toEqual({ situation: words })
    },
  )
})
