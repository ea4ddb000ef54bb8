import { expect, test } from 'vitest'
import { Talk } from '../talk.ts'

/** An interview that is asking for the cost table of a project of 80万元. */
function askedForBudget(): Talk {
  const talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统，需要立项吗？')
  talk.say('开始填报')
  for (let i = 0; talk.asked !== 'budget' && i < 60; i++) talk.press('以后再填')
  return talk
}

const EXCEL = [
  '序号\t名称\t数量\t单价（万元）\t金额（万元）',
  '1\t软件开发\t1项\t50\t50',
  '2\t服务器\t4台\t5\t22',
  '3\t培训\t若干\t\t',
  '合计\t\t\t\t72',
]
const MARKDOWN = [
  '| 名称 | 数量 | 单价（元） |',
  '|---|---|---|',
  '| 开发 | 1项 | 600000 |',
  '| 测评 | 2次 | 100000 |',
]

test.each([
  [
    'a table pasted from Excel',
    EXCEL,
    [
      '概算表：读出 2 项，合计 70 万元',
      '第3行“服务器”',
      '第4行“培训”没有读出数量和单价',
      '第5行“合计”写为72万元',
      '合计 70 万元，总投资是 80 万元',
    ],
  ],
  ['lines of words', ['开发 1项 55', '等保测评 一次'], ['概算表：读出 1 项，合计 55 万元', '第2行“等保测评']],
])('%s is told row by row what could not be read or does not add up', (_, rows, words) => {
  const text = askedForBudget().say(rows.join('\n'))
  for (const each of words) expect(text).toContain(each)
})

test('a Markdown table that adds up is only confirmed', () => {
  const text = askedForBudget().say(MARKDOWN.join('\n'))
  expect(text).toContain('已保存：概算表：读出 2 项，合计 80 万元')
  expect(text).not.toContain('请核对')
})

test('a long table names the first mistakes and counts the others', () => {
  const rows = Array.from({ length: 15 }, (_, i) => `设备${i} 若干`)
  expect(askedForBudget().say(rows.join('\n'))).toContain('还有 5 处')
})
