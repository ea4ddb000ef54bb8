import fc from 'fast-check'
import { expect, test } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import { assess } from '../../rules/assess.ts'
import { FACTS, type FactId } from '../../rules/facts.ts'
import { PLACES, TODAY } from '../understand/places.ts'
import { regulations, Talk } from './talk.ts'

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
  '批复',
  '眼下要',
  '合同',
  '补充',
  '一年运维',
  '0.01元',
  '9亿',
  '修改总投资',
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
const word = fc.constantFrom(...WORDS)
const message = fc.oneof(
  { weight: 7, arbitrary: fc.array(word, { maxLength: 14 }).map((words) => words.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(word, fc.integer({ min: 1, max: 30 })).map(([each, n]) => each.repeat(n)),
  },
)

/** Says it; every answer offers a next step and has no holes in it. */
function isAnswered(talk: Talk, said: string): void {
  const text = talk.say(said)
  expect(text.trim()).not.toBe('')
  expect(talk.reply?.question ?? talk.reply?.choices.length, said.slice(0, 80)).toBeTruthy()
  expect(text).not.toMatch(/undefined|NaN|\[object/)
}

test('10,000 messages never break a conversation: a next step is always offered', {
  timeout: 120_000,
}, () => {
  let said = 0
  fc.assert(
    fc.property(fc.array(message, { minLength: 8, maxLength: 12 }), (messages) => {
      const talk = new Talk()
      for (const each of messages) isAnswered(talk, each)
      said += messages.length
    }),
    { numRuns: 1000 },
  )
  expect(said).toBeGreaterThanOrEqual(8000)
})

test.each(WORDS)('a message of 100,000 times %j is answered as well', (each) => {
  isAnswered(new Talk(), each.repeat(100_000).slice(0, 100_000))
})

const isFact = (id: string | undefined): id is FactId => id !== undefined && id in FACTS

test('no verdict is given but the one that what was told supports, and nothing is told that was not said', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 8 }), (messages) => {
      const talk = new Talk()
      const told = new Set<string>()
      for (const each of messages) {
        const { asked } = talk
        for (const context of isFact(asked) ? [{ asked }, {}] : [{}])
          for (const id in understand(each, { places: PLACES, today: TODAY, ...context }).facts) told.add(id)
        talk.say(each)
        const { region = '', verdict, facts = {} } = talk.reply ?? {}
        const regulation = regulations.get(region)
        expect(Object.keys(facts).filter((id) => !told.has(id))).toEqual([])
        if (verdict && regulation) expect(verdict).toBe(assess(regulation, facts).verdict.value)
      }
    }),
    { numRuns: 2000 },
  )
})
