import { beforeEach, describe, expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { newPerson } from '../../../store/fresh.ts'
import { regulations, Talk } from '../talk.ts'

let talk: Talk
beforeEach(() => {
  talk = new Talk()
  talk.say('泰州 验收由谁组织')
})
const noted = () => talk.person.feedback

describe('an answer that is wrong', () => {
  test('is noted with one press: the question, the answer, its articles, the wording of the rules, when', () => {
    talk.press('这个回答不对')
    expect(noted()).toHaveLength(1)
    const [one] = noted()
    expect(one).toMatchObject({
      question: '泰州 验收由谁组织',
      rules: { taizhou: regulations.get('taizhou')?.hash },
    })
    expect(one?.answer).toContain('竣工验收')
    expect(one?.citations).toContainEqual({ regulation: 'taizhou', article: 26 })
    expect(one?.said).toMatch(/^2026-11-23T/)
    expect(one).not.toHaveProperty('words')
  })

  test('stands once, however often it is said, with every word that is said to it', () => {
    talk.press('这个回答不对')
    talk.press('条文引得不对')
    talk.say('这个回答不对，应该是市数据局')
    talk.say('这个回答不对，应该是市数据局')
    expect(noted().map(({ words }) => words)).toEqual(['条文引得不对\n应该是市数据局'])
  })

  test('can be an earlier one, by its own button', () => {
    const earlier = talk.buttons().find(({ act }) => act === 'wrong')
    talk.say('泰州 验收要交什么')
    talk.does((standing, desk) => press('wrong', earlier?.value, standing, desk, 'zh'))
    expect(noted().map(({ question }) => question)).toEqual(['泰州 验收由谁组织'])
  })

  test('is nobody else’s to note', () => {
    const mine = talk.buttons().find(({ act }) => act === 'wrong')
    const other = new Talk('U2')
    other.does((standing, desk) => press('wrong', mine?.value, standing, desk, 'zh'))
    expect(other.person.feedback).toEqual([])
    expect(other.reply?.lead.join()).toContain('还没有记下')
  })

  test('is asked for again where nothing was answered yet', () => {
    const silent = new Talk('U3')
    expect(silent.say('这个回答不对')).toContain('还没有记下')
    expect(silent.person.feedback).toEqual([])
  })

  test.each(['答错了', '你说得不对', '刚才的回答有误', 'this answer is wrong'])('“%s” notes it', (words) => {
    talk.say(words)
    expect(noted()).toHaveLength(1)
  })

  test.each(['说错了', '不对', '我说错了，是运维', '这个项目不对外公开，要不要立项'])(
    '“%s” is no word on an answer',
    (words) => {
      talk.say(words)
      expect(noted()).toEqual([])
    },
  )

  test('does not swallow the question that follows', () => {
    talk.press('这个回答不对')
    expect(talk.say('泰州 100万要不要监理')).toContain('监理')
    expect(noted()[0]).not.toHaveProperty('words')
  })

  test('leaves a question that is open open', () => {
    talk.say('泰州 80万 新建 要不要立项')
    talk.say('开始填报')
    const { asked } = talk
    talk.say('要不要监理')
    talk.press('这个回答不对')
    expect(talk.asked).toBe(asked)
    expect(noted()).toHaveLength(1)
  })
})

test('one button stands under an answer, and none under what is no answer', () => {
  const wrong = (words: string) => {
    const one = new Talk()
    one.say(words)
    return one.buttons().filter(({ act }) => act === 'wrong').length
  }
  expect(wrong('泰州 80万 新建 要不要立项')).toBe(1)
  expect(wrong('泰州第二十六条怎么说')).toBe(1)
  expect(wrong('五个地方哪里要监理')).toBe(1)
  expect(wrong('你好')).toBe(0)
  expect(wrong('80万新建系统要立项吗')).toBe(0)
})

test('what was typed of a classified project is not kept with the answer', () => {
  const secret = new Talk()
  secret.say('泰州 我们的涉密项目叫猎鹰，要立项')
  expect(JSON.stringify(secret.person.answers)).not.toContain('猎鹰')
  expect(newPerson('U9').answers).toEqual([])
})
