import { describe, expect, test } from 'vitest'
import { chooseRegion } from '../../../bot/conversation/answering.ts'
import { handle } from '../../../bot/conversation/message.ts'
import { type Desk, placesOf, type Standing } from '../../../bot/conversation/turn.ts'
import { plainText } from '../../../bot/render/text.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { newPerson } from '../../../store/fresh.ts'
import { regulations } from '../talk.ts'

/** The regulations held, some headers as told. */
function deskOf(headers: Record<string, Partial<Compiled>>): Desk {
  const all = new Map(
    [...regulations.values()].map((each) => [each.id, { ...each, ...headers[each.id] }] as const),
  )
  return {
    regulations: all,
    places: placesOf(all),
    official: new Map(),
    now: '2026-03-02T02:00:00Z',
    newId: () => 'p1',
  }
}

/** What is known, and what was said last, after some messages. */
function said(desk: Desk, ...messages: string[]): { facts: Facts; reply: string } {
  let standing: Standing = { person: newPerson('U1') }
  let reply = ''
  for (const text of messages) {
    const turn = handle(text, standing, desk)
    standing = turn
    reply = plainText(turn.reply)
  }
  return { facts: standing.person.conversation.facts, reply }
}

describe('whether 以下 includes its figure is said by the text that was asked about', () => {
  const excluded = deskOf({ dazhou: { bounds: { below: 'excluded', article: 62 } } })

  test.each([
    ['达州 新建 30万以下 要不要立项', { investment: { lt: 30 } }],
    ['达州 补充合同500万以下谁批', { supplement: { lt: 500 } }],
    ['达州 新建 20万以上30万以下', { investment: { gte: 20, lt: 30 } }],
    ['达州 新建 30万以内', { investment: { lte: 30 } }],
    ['达州 新建 30万以下（含30万）', { investment: { lte: 30 } }],
    ['达州 新建 30万以上', { investment: { gte: 30 } }],
  ])('%s', (say, facts) => {
    const { facts: known, reply } = said(excluded, say)
    expect(known).toMatchObject(facts)
    expect(reply).not.toContain('按包含本数理解')
  })

  test('of the place that is in hand', () => {
    expect(said(excluded, '达州', '30万以下要立项吗').facts.investment).toEqual({ lt: 30 })
  })

  test('a text that says nothing of it leaves the figure in, and that is said', () => {
    const { facts, reply } = said(excluded, '鼓楼 新建 30万以下 要不要立项')
    expect(facts.investment).toEqual({ lte: 30 })
    expect(reply).toContain('按包含本数理解')
  })

  test('a text whose 以下 includes the figure leaves it in, and nothing need be said', () => {
    const included = deskOf({ jiangjin: { bounds: { below: 'included', article: 9 } } })
    const { facts, reply } = said(included, '江津 新建 30万以下 要不要立项')
    expect(facts.investment).toEqual({ lte: 30 })
    expect(reply).not.toContain('按包含本数理解')
  })
})

describe('a level that is not the regulation’s is none of its own', () => {
  const desk = deskOf({})
  test.each([
    ['江津 市级项目适用吗', false],
    ['江津 区级项目', true],
    ['泰州 市级项目', true],
    ['泰州 区级项目', false],
    ['玉山 县直单位', true],
    ['泰州 本级项目', true],
  ])('%s: %s', (say, ownLevel) => {
    expect(said(desk, say).facts.ownLevel).toBe(ownLevel)
  })
})

describe('what was said before the place was known is read again when it comes', () => {
  const desk = deskOf({})
  const bound = { lte: 30 }

  test.each<[messages: string[], facts: Facts]>([
    [['30万以下的新建要不要立项', '达州'], { investment: { lt: 30 } }],
    [['如果是30万以下呢', '达州'], { investment: { lt: 30 } }],
    [['30万以下的要不要', '达州的'], { investment: { lt: 30 } }],
    [['30万以下的要不要立项', '鼓楼'], { investment: bound }],
    [['不超过30万的要不要立项', '达州'], { investment: bound }],
    [['30万以下要不要立项', '改成不超过30万', '达州'], { investment: bound }],
    [['达州 30万以下', '那鼓楼呢'], { investment: bound }],
    [['鼓楼 30万以下', '那达州呢'], { investment: { lt: 30 } }],
    [['市级项目要不要立项', '泰州'], { ownLevel: true }],
    [['市级项目要不要立项', '江津'], { ownLevel: false, aboveLevel: true }],
    [['区级项目要不要立项', '泰州'], { ownLevel: false }],
    [['市级项目 80万', '江津', '那泰州呢'], { ownLevel: true, investment: 80 }],
  ])('%s', (messages, facts) => {
    const { facts: known } = said(desk, ...messages)
    expect(known).toMatchObject(facts)
    expect(known.aboveLevel).toBe(facts.aboveLevel)
  })

  test('a place that does not say whether 以下 includes its figure leaves that open, and only then is it said', () => {
    expect(said(desk, '30万以下的要不要立项').reply).not.toContain('按包含本数理解')
    expect(said(desk, '30万以下的要不要立项', '达州').reply).not.toContain('按包含本数理解')
    expect(said(desk, '30万以下的要不要立项', '鼓楼').reply).toContain('按包含本数理解')
  })

  test('another project is not read in the words of the one before', () => {
    const { facts } = said(desk, '达州 新建 30万以下', '再问一个别的项目，鼓楼 改建 不超过30万')
    expect(facts.investment).toEqual(bound)
  })

  test('a button that names the place reads them as well', () => {
    const standing = handle('30万以下的新建要不要立项', { person: newPerson('U1') }, desk)
    const turn = chooseRegion('dazhou', standing, desk, 'zh')
    expect(turn.person.conversation.facts.investment).toEqual({ lt: 30 })
    expect(plainText(turn.reply)).toContain('不适用')
  })

  test('a project of a higher level is none of a district’s, whoever applies', () => {
    for (const place of ['江津', '鼓楼', '玉山'])
      expect(said(desk, `${place} 市级项目 80万`).reply).toContain('不适用本办法')
  })
})

describe('places below and namesakes', () => {
  const desk = deskOf({
    taizhou: { below: ['海陵区', '泰兴市'], namesakes: ['台州'] },
    gulou: { namesakes: ['福州鼓楼', '开封鼓楼'] },
  })

  test.each([
    '泰州 海陵区 新建 80万 要不要立项',
    '海陵区 新建 80万 要不要立项',
    '泰州 泰兴市 新建 80万 要不要立项',
  ])('%s is not answered as a project of the city', (say) => {
    const { reply } = said(desk, say)
    expect(reply).toContain('不适用')
    expect(reply).not.toContain('【泰州 · 需要立项】')
  })

  test.each(['福州鼓楼 80万 要不要立项', '开封市鼓楼区 80万 要不要立项', '台州 80万 要不要立项'])(
    '%s is not answered from the text of the place held',
    (say) => {
      const { reply, facts } = said(desk, '鼓楼 新建 80万', say)
      expect(reply).toContain(`没有${say.split(' ')[0]}的`)
      expect(reply).toContain('泰州、')
      expect(facts.investment).toBe(80)
    },
  )
})

describe('a follow-up changes one amount and is answered from both', () => {
  const desk = deskOf({})
  test.each([
    [['鼓楼 批复200万，现在要加15万', '那加25万呢'], '须重新立项'],
    [['达州 合同500万 追加60万', '那追加50万呢'], '10%'],
    [['鼓楼 立项500万 追加50万'], '须重新立项'],
  ])('%s', (messages, has) => {
    expect(said(desk, ...messages).reply).toContain(has)
  })

  test('7.5 % over is no new approval yet', () => {
    expect(said(desk, '鼓楼 批复200万，现在要加15万').reply).not.toContain('【鼓楼 · 须重新立项】')
  })
})

describe('several places are asked each in its own terms', () => {
  const desk = deskOf({})
  // 泰州第十五条、达州第六十二条：“以下”不含本数，正好 50 万、30 万在“以上”一边。
  test.each([
    ['泰州和玉山 50万以下的新建要不要立项', /【泰州[^】]*】\s*立项：无需立项（第十五条）/],
    ['泰州、达州 30万以下的新建要立项吗', /【达州[^】]*】\s*立项：不适用本办法（第二条）/],
  ])('%s', (say, row) => {
    const { reply } = said(desk, say)
    expect(reply).toMatch(row)
    expect(reply).toContain('按各地条文自己的写法')
  })
})
