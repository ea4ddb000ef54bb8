import { expect, test } from 'vitest'
import { personToAsk } from '../../bot/understand/wishes/delegate.ts'

test.each([
  '请<@U2>填这一项',
  '请 <@U2> 填',
  '让<@U2|张三>来填一下吧',
  '转给<@U2>',
  '<@U2> 来回答一下',
  'ask <@U2>',
  'please ask <@U2> to answer this',
])('%s names who is to answer', (words) => {
  expect(personToAsk(words)).toBe('U2')
})

test.each(['<@U2>', '谢谢<@U2>', '请<@U2>审批', '项目由<@U2>负责，请先看总投资', '请张三填'])(
  '%s names nobody',
  (words) => {
    expect(personToAsk(words)).toBeUndefined()
  },
)
