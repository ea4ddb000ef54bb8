import { describe, expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { Talk } from '../talk.ts'

/** What a text of the plan says after somebody has typed this at its question. */
function typed(field: string, words: string): string | undefined {
  const talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
  talk.say('不涉密')
  talk.does((standing, desk) => press('change', field, standing, desk, 'zh'))
  talk.say(words)
  return talk.project?.texts[field]
}

describe.each(['name', 'contact', 'situation', 'dataNeeds', 'security'])('at %s', (field) => {
  test.each([
    '是的吧',
    '应该是',
    '大概是吧',
    '是，但是要等批复',
    '没有，不过快了',
    '改一下',
    '几点下班',
    '金额是多少来着',
    '除了第一项都没有',
    '1和3有，其他不清楚',
    '第一项不清楚',
    '并非没有',
    '等一下，我先去开个会',
    '帮我起一个',
    '好的',
  ])('%s is asked about before it is taken', (words) => {
    expect(typed(field, words)).toBeUndefined()
  })
})

test.each([
  ['name', '不动产登记业务系统'],
  ['name', '智慧停车平台二期'],
  ['contact', '张三'],
  ['contact', '李四 13912345678'],
  ['contact', '欧阳修'],
  ['situation', '没有统一的系统，靠人工登记'],
  ['situation', '部分系统老旧，响应慢'],
  ['situation', '人工登记，每天三百件'],
  ['dataNeeds', '可能涉及公安数据'],
  ['dataNeeds', '无'],
  ['security', '第二级'],
])('at %s, %s is taken as it stands', (field, words) => {
  expect(typed(field, words)).toBe(words)
})

test.each(['李四 13912345678', '人工登记，每天三百件'])('%s is no name of a project', (words) => {
  expect(typed('name', words)).toBeUndefined()
})
