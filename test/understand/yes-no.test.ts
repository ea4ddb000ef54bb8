import { describe, expect, test } from 'vitest'
import { understand } from '../../bot/understand/understand.ts'
import type { FactId } from '../../rules/facts.ts'
import { FLAGS, GENERATED, PEOPLE } from '../conversation/fill/remarks.ts'
import { PLACES, TODAY } from './places.ts'

/** What a message tells outright while the question of a fact stands open. */
function told(asked: FactId, message: string) {
  const u = understand(message, { places: PLACES, today: TODAY, asked })
  return { answer: u.told.includes(asked) ? u.facts[asked] : undefined, facts: u.told }
}

test('no remark tells a fact, whichever yes/no question stands open', { timeout: 120_000 }, () => {
  const remarks = [...PEOPLE.remarks, ...GENERATED]
  expect(remarks.length).toBeGreaterThan(300)
  const taken = FLAGS.flatMap((asked) =>
    remarks.filter((remark) => told(asked, remark).facts.length > 0).map((remark) => `${asked}: ${remark}`),
  )
  expect(taken).toEqual([])
})

describe.each(FLAGS)('the question of %s', (asked) => {
  const { yes, no, neither } = PEOPLE.answers[asked] ?? { yes: [], no: [], neither: [] }
  const read = (messages: readonly string[]) =>
    messages.map((message) => [message, told(asked, message).answer] as const)

  test('never takes a yes for a no or a no for a yes', () => {
    expect(read(yes).filter(([, answer]) => answer === false)).toEqual([])
    expect(read(no).filter(([, answer]) => answer === true)).toEqual([])
  })

  test('leaves open what is neither', () => {
    expect(read(neither).filter(([, answer]) => answer !== undefined)).toEqual([])
  })

  test.runIf(yes.length > 0)('takes most answers as people give them', () => {
    const all = [...read(yes), ...read(no)]
    expect(all.filter(([, answer]) => answer !== undefined).length / all.length).toBeGreaterThan(0.8)
  })
})

describe('words that sound like an answer', () => {
  test.each<[FactId, string, boolean | undefined]>([
    ['inPlan', '是', true],
    ['inPlan', '列入了', true],
    ['inPlan', '没列', false],
    ['inPlan', '没，正在走', false],
    ['inPlan', '是的，去年就列入了', true],
    ['inPlan', '列没列', undefined],
    ['inPlan', '列了没', undefined],
    ['inPlan', '有的列了有的没列', undefined],
    ['inPlan', '不是没列', undefined],
    ['inPlan', '是，等一下', undefined],
    ['inPlan', '不，我想先问一下', undefined],
    ['inPlan', '应该列了吧', undefined],
    ['inPlan', '明年才列', false],
    ['inPlan', '明年列', undefined],
    ['onCloud', '下半年才能上云', false],
    ['onCloud', '下半年上云', undefined],
    ['inPlan', '列入了的话怎么办', undefined],
    ['inPlan', '列入了的话', undefined],
    ['inPlan', '没列的话', undefined],
    ['classified', '涉密的话', undefined],
    ['inPlan', '我们的话，列入了', true],
    ['onCloud', '系统都上云了', true],
    ['onCloud', '上云没做', false],
    ['secure', '没有隐患', true],
    ['secure', '有漏洞', false],
    ['secure', '没问题', undefined],
    ['ownNetwork', '不用', false],
    ['ownNetwork', '不用了', undefined],
    ['standalone', '不是系统的组成部分', true],
    ['jointlyApproved', '财经委过了', undefined],
    ['inPlan', '嗯，列入了', true],
    ['inPlan', '嗯', undefined],
    ['inLibrary', '库里没有', false],
    ['embedded', '无法分开立项', true],
    ['classified', '不方便说', undefined],
    ['inPlan', '列入了，又没列入', undefined],
    ['inPlan', '没有没列入', undefined],
    ['inPlan', '没列入没', undefined],
    ['previousAccepted', '没有一期', undefined],
    ['previousAccepted', '没有，第一次建', undefined],
    ['previousAccepted', '没验收', false],
    ['classified', '不涉密', false],
    ['classified', '还没', undefined],
    ['ownLevel', '还没有', undefined],
    ['ownLevel', '没有', false],
    ['inPlan', '还没', false],
  ])('%s: %s', (asked, message, answer) => {
    expect(told(asked, message).answer).toBe(answer)
  })
})

test('while a question stands open, words for its like say nothing of the others', () => {
  for (const [asked, message, other] of [
    ['commonSystem', '市里统建', 'ownLevel'],
    ['cloudHosted', '政务云上了', 'onCloud'],
    ['onCloud', '机房自己建的', 'cloudHosted'],
    ['inList', '已列入年度计划', 'inPlan'],
  ] as const)
    expect(told(asked, message).facts, `${asked}: ${message}`).not.toContain(other)
})

const UNSURE = ['应该', '好像', '可能', '大概', '估计', '也许', '差不多']
const SUPPOSING = ['如果', '要是', '假如', '假设', '万一', '倘若', '假使']

describe('what somebody is not sure of, or supposes, is not told', () => {
  test.each([
    ...UNSURE.flatMap((word) => [`${word}不涉密`, `${word}已列入年度计划`]),
    '不涉密吧',
    '已列入年度计划吧',
    ...SUPPOSING.flatMap((word) => [`${word}不涉密`, `${word}总投资80万`]),
    '不涉密的话',
    '总投资80万的话',
  ])('%s', (message) => {
    expect(understand(message, { places: PLACES, today: TODAY }).told).toEqual([])
  })

  test.each<[FactId, string]>([
    ...SUPPOSING.flatMap((word): [FactId, string][] => [
      ['investment', `${word}80万`],
      ['kind', `${word}是新建`],
    ]),
    ['investment', '80万的话'],
    ['kind', '新建的话'],
  ])('to the question of %s: %s', (asked, message) => {
    expect(told(asked, message)).toEqual({ answer: undefined, facts: [] })
  })

  test.each(['不涉密', '已列入年度计划', '总投资80万'])('though the same words alone are: %s', (message) => {
    expect(understand(message, { places: PLACES, today: TODAY }).told).not.toEqual([])
  })
})

describe('what is still to come is not told as done', () => {
  test.each([
    '下个月列入年度计划',
    '明年列入年度计划',
    '系统明年上云',
    '正在列入年度计划',
    '准备列入年度计划',
  ])('%s', (message) => {
    const { told } = understand(message, { places: PLACES, today: TODAY })
    expect(told).not.toContain('inPlan')
    expect(told).not.toContain('onCloud')
  })
})

describe('what a message mentions by the way is not told', () => {
  test.each([
    ['在路上，没带电脑', []],
    ['总投资80万，要报吗？', []],
    ['已列入年度计划，张处长说的这个情况大家都知道', []],
    ['输入法有毛病', []],
    ['机房归机关事务局管', []],
    ['如果买服务器呢', []],
    ['市财政预算，已经列入计划，不涉密', ['classified', 'funding', 'inPlan']],
    ['说错了，总投资其实是45万', ['investment']],
    ['新建一个80万元的业务系统', ['kind', 'investment', 'content']],
  ])('%s', (message, facts) => {
    expect(understand(message, { places: PLACES, today: TODAY }).told).toEqual(facts)
  })
})
