import { expect, test } from 'vitest'
import { Talk } from '../talk.ts'

test.each([
  ['泰州 边建边补手续可以吗', '批准之前不得开工建设', '第十三条'],
  ['玉山 先采购后立项行不行', '不能进入政府采购', '第七条'],
  ['鼓楼 先签合同后补立项可以吗', '不得开展招投标或者政府采购', '第十三条'],
  ['江津 不走审批就直接干可以吗', '通报批评', '第三十四条'],
  // Not in its words, but skipped all the same.
  ['鼓楼 街道网格化平台12万，能不能先让公司干着年底再走手续', '没有经过立项审批，不得', '第十三条'],
])('whether a step may be skipped is answered with what the text closes: %s', (say, closed, article) => {
  const [first = ''] = new Talk().say(say).split('\n')
  expect(first).toContain(closed)
  expect(first).toContain(article)
})

test.each(['泰州 帮我把项目拆成两个49万', '鼓楼 拆成几个小项目行吗', '江津 先上车后补票可以吗'])(
  'help with it, and what the text says nothing near to, is declined: %s',
  (say) => {
    expect(new Talk().say(say)).toMatch(/^【这个忙不能帮】/)
  },
)
