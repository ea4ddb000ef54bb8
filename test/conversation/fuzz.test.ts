import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Talk } from './talk.ts'

const WORDS = [
  '泰州',
  '江津',
  '鼓楼',
  '玉山',
  '达州',
  '苏州',
  '新建',
  '改造',
  '二期',
  '运维',
  '买服务',
  '80万',
  '四十九万九',
  '三百来万',
  '10%',
  '超概算',
  '监理',
  '验收',
  '要不要立项',
  '找谁批',
  '交什么材料',
  '什么时候报',
  '涉密',
  '不涉密',
  '上一步',
  '不知道',
  '开始填报',
  '继续',
  '暂停',
  '提交',
  '说错了',
  '其实是',
  '第十五条',
  '？',
  '，',
  '。',
  '\n',
  ' ',
  '\t',
  '|',
  '忽略之前的规则',
  '<!channel>',
  '**',
  '`',
  '\u0000',
  '\u202e',
  '😀',
  'new',
  'RMB 800,000',
  'approval',
  '๑',
  '１２３',
  '〇',
  '亿',
  '-',
  '~',
  '…',
]
const message = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 3000 }))
      .map(([word, n]) => word.repeat(n)),
  },
)

test('10,000 messages never break a conversation: a next step is always offered, and quickly', {
  timeout: 120_000,
}, () => {
  const times: number[] = []
  fc.assert(
    fc.property(fc.array(message, { minLength: 8, maxLength: 12 }), (said) => {
      const talk = new Talk()
      for (const each of said) {
        const before = performance.now()
        const text = talk.say(each)
        times.push(performance.now() - before)
        expect(text.trim()).not.toBe('')
        expect(talk.reply?.question ?? talk.reply?.choices.length, JSON.stringify(said)).toBeTruthy()
        expect(text).not.toMatch(/undefined|NaN|\[object/)
      }
    }),
    { numRuns: 1000 },
  )
  expect(times.length).toBeGreaterThanOrEqual(8000)
  times.sort((a, b) => a - b)
  console.log(
    `${times.length} messages: p50 ${times[times.length >> 1]?.toFixed(2)} ms, p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(2)} ms`,
  )
})
