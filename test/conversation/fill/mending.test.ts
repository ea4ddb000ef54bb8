import { beforeEach, describe, expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { Talk } from '../talk.ts'

let talk: Talk
beforeEach(() => {
  talk = new Talk()
  talk.say('泰州，新建一个80万元的业务系统，不涉密')
  talk.say('开始填报')
})

/** Takes a text or a table down under the question that asks for it. */
function fill(id: string, text: string): void {
  talk.does((standing, desk) => press('change', id, standing, desk, 'zh', talk.reply?.moment))
  expect(talk.asked).toBe(id)
  talk.say(text)
  if (talk.labels().some((label) => label.startsWith('就填'))) talk.press(`就填“${text}”`)
  expect(talk.project?.texts[id]).toBe(text)
}

describe('a correction', () => {
  test.each([
    '总投资改成95万',
    '总投资是95万',
    '不对，是95万',
    '说错了，总投资是95万',
    'change investment to 95万',
  ])('%s changes that answer, says from what to what, and leaves the question open', (words) => {
    const { asked } = talk
    expect(talk.say(words)).toMatch(/总投资：95 万元（原为 80）|investment: 95 万元 \(was 80\)/i)
    expect(talk.facts.investment).toBe(95)
    expect(talk.asked).toBe(asked)
  })

  test.each(['主要内容改成数据治理', '内容改成数据治理', '主要内容应该是数据治理'])(
    '%s changes what is built, also where the former answer ended the interview',
    (words) => {
      talk.say(words)
      expect(talk.facts.content).toBe('data')
      talk.say('主要内容改成土建')
      expect(talk.person.conversation.asked).toBeUndefined()
      talk.say(words)
      expect(talk.facts.content).toBe('data')
    },
  )

  test('told with the answer that was wrong is no step back', () => {
    const { asked } = talk
    talk.say('刚才那个填错了，是90万')
    expect(talk.facts.investment).toBe(90)
    expect(talk.asked).toBe(asked)
  })

  test.each(['撤销一下', '帮我撤销', '请帮我撤销一下'])('is taken back by %s', (words) => {
    talk.say('总投资改成95万')
    talk.say(words)
    expect(talk.facts.investment).toBe(80)
  })

  test('never answers the question that is open', () => {
    const { asked = '' } = talk
    talk.say('说错了，总投资是95万')
    expect(talk.facts).not.toHaveProperty(asked)
  })

  test('is taken back with one press, once', () => {
    talk.say('总投资改成95万')
    const undo = talk.buttons().find(({ act }) => act === 'undo')
    expect(talk.press('撤销')).toMatch(/总投资：80 万元（原为 95）/)
    expect(talk.facts.investment).toBe(80)
    const { project } = talk
    talk.does((standing, desk) => press('undo', undo?.value, standing, desk, 'zh', talk.reply?.moment))
    expect(talk.project).toEqual(project)
    expect(talk.say('撤销')).toContain('没有撤销')
    expect(talk.project).toEqual(project)
  })

  test('is not taken back once the answer was changed again', () => {
    talk.say('总投资改成95万')
    const undo = talk.buttons().find(({ act }) => act === 'undo')
    talk.say('总投资改成60万')
    const out = talk.does((standing, desk) =>
      press('undo', undo?.value, standing, desk, 'zh', talk.reply?.moment),
    )
    expect(out).toContain('没有撤销')
    expect(talk.facts.investment).toBe(60)
  })

  test('is not offered to be taken back where nothing stood before', () => {
    talk.say('本级')
    expect(talk.labels()).not.toContain('撤销')
  })

  test.each(['99', 'x', '-1'])('of something that never was (%s) takes nothing back', (place) => {
    const before = talk.project
    talk.does((standing, desk) => press('undo', place, standing, desk, 'zh', talk.reply?.moment))
    expect(talk.project).toEqual(before)
  })

  test('说错了 alone changes nothing, names the last answer and asks which', () => {
    const before = talk.project
    const { asked } = talk
    expect(talk.say('说错了')).toMatch(/哪一项说错了/)
    expect(talk.project).toEqual(before)
    expect(talk.asked).toBe(asked)
  })
})

describe('a text of the plan', () => {
  beforeEach(() => fill('name', '泰州市智慧停车平台建设项目'))

  test.each([
    '项目名称改成泰州市智慧教育平台建设项目',
    '把项目名改为泰州市智慧教育平台建设项目',
    '不对，名称是泰州市智慧教育平台建设项目',
  ])('%s changes it, whatever is being asked', (words) => {
    const { asked } = talk
    expect(talk.say(words)).toMatch(/项目名称：泰州市智慧教育平台建设项目（原为 泰州市智慧停车平台建设项目）/)
    expect(talk.project?.texts.name).toBe('泰州市智慧教育平台建设项目')
    expect(talk.asked).toBe(asked)
    talk.press('撤销')
    expect(talk.project?.texts.name).toBe('泰州市智慧停车平台建设项目')
  })

  test('that names another field while a text is asked for is no text for that one', () => {
    talk.does((standing, desk) => press('change', 'goal', standing, desk, 'zh', talk.reply?.moment))
    talk.say('项目名称改成泰州市智慧教育平台建设项目')
    expect(talk.project?.texts).not.toHaveProperty('goal')
    expect(talk.asked).toBe('goal')
  })

  test('with 改成 in its own words is taken whole', () => {
    talk.does((standing, desk) => press('change', 'goal', standing, desk, 'zh', talk.reply?.moment))
    const goal = '把线下登记改成线上办理，群众少跑腿'
    talk.say(goal)
    expect(talk.project?.texts.goal).toBe(goal)
  })
})

describe('a cell of the cost table', () => {
  const table = '软件开发 50\n服务器 3台 5\n监理费 15\n合计 80'
  beforeEach(() => fill('budget', table))

  test('is changed with its sum, and taken back', () => {
    talk.say('软件开发改成40万')
    expect(talk.project?.texts.budget).toBe('软件开发 40\n服务器 3台 5\n监理费 15\n合计 70')
    expect(talk.facts.investment).toBe(80)
    talk.press('撤销')
    expect(talk.project?.texts.budget).toBe(table)
  })

  test('that follows from number and unit price is not guessed at', () => {
    expect(talk.say('服务器改成40万')).toMatch(/数量乘单价/)
    expect(talk.project?.texts.budget).toBe(table)
  })
})

describe('a supposition', () => {
  test.each(['那100万呢', '100万呢', '如果是100万呢'])('%s changes nothing until it is said so', (words) => {
    talk.say('暂停')
    expect(talk.say(words)).toMatch(/项目里没有改（仍是总投资 80 万元）/)
    expect(talk.facts.investment).toBe(80)
    expect(talk.press('改到项目里')).toMatch(/总投资：100 万元（原为 80）/)
    expect(talk.facts.investment).toBe(100)
    talk.press('撤销')
    expect(talk.facts.investment).toBe(80)
  })

  test('of another project says nothing of the one in hand, and lends nothing from it', () => {
    const said = talk.say('玉山 运维 30万 要不要立项')
    expect(said).not.toContain('项目里没有改')
    expect(said).toContain('我的理解：运维 · 总投资 30 万元')
    expect(talk.say('那60万呢')).toMatch(/玉山[\s\S]*我的理解：运维 · 总投资 60 万元/)
    expect(talk.facts.investment).toBe(80)
    expect(talk.say('回到我那个项目，要不要监理')).toMatch(/泰州[\s\S]*总投资 80 万元/)
  })

  test('of the same project in another place is about that project', () => {
    expect(talk.say('放到玉山呢')).toMatch(/玉山[\s\S]*总投资 80 万元/)
  })
})
