import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { handle } from '../../bot/conversation/message.ts'
import { citationsOf, type Reply } from '../../bot/conversation/reply.ts'
import { type Desk, placesOf, type Standing } from '../../bot/conversation/turn.ts'
import { plainText } from '../../bot/render/text.ts'
import { assess } from '../../rules/assess.ts'
import { loadRegulations, mistakesIn, readRegulations, textsOf } from '../../rules/valid.ts'
import { newPerson } from '../../store/fresh.ts'
import { compare, readCases } from './case.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/regulations/sixth/', import.meta.url))
const invented = loadRegulations(FOLDER)
const regulations = new Map([...loadRegulations(), ...invented])

/** What the bot replies to the last of some messages, when it knows the invented regulation besides the real ones. */
function replyTo(...messages: string[]): Reply & { text: string } {
  const places = placesOf(regulations)
  const desk: Desk = {
    regulations,
    places,
    official: new Map(),
    now: '2026-11-23T01:00:00.000Z',
    newId: () => 'P1',
  }
  let standing: Standing = { person: newPerson('U1') }
  let last: Reply | undefined
  for (const message of messages) {
    const { reply, ...after } = handle(message, standing, desk)
    standing = after
    last = reply
  }
  if (!last) throw new Error('nothing was said')
  return { ...last, text: plainText(last) }
}

describe('one Markdown file and one case file add a regulation', () => {
  it('that is checked like the others', () => {
    expect(mistakesIn(readRegulations(textsOf(FOLDER)))).toEqual([])
  })

  describe('whose cases hold', () => {
    const bailu = invented.get('bailu')
    if (!bailu) throw new Error('the invented regulation is missing')
    it.each(readCases(`${FOLDER}bailu.yaml`).map((each) => [each.name, each] as const))('%s', (_, each) => {
      const { expected, found } = compare(each, assess(bailu, each.facts))
      expect(found).toEqual(expected)
    })
  })

  it.each<[message: string, verdict: Reply['verdict'], says: string[]]>([
    [
      '白鹭县新建一个66万的系统，需要立项吗',
      'required',
      ['66 > 65 万元', '县发展改革局', '第四条', '《白鹭县政务信息化项目管理办法》'],
    ],
    ['白鹭 新建 65万 要不要立项', 'exempt', ['65 ≤ 65 万元', '第四条']],
    ['白鹭新建系统要立项吗', 'depends', ['不超过 65 万元', '超过 65 万元']],
    ['白鹭，概算超了8%', 'again', ['重新立项', '第七条']],
    ['白鹭县 运维 500万 要立项吗', 'exempt', ['不用立项']],
  ])('that answers: %s', (message, verdict, says) => {
    const reply = replyTo(message)
    expect(reply.verdict, reply.text).toBe(verdict)
    expect(reply.region).toBe('bailu')
    for (const words of says) expect(reply.text).toContain(words)
    expect(citationsOf(reply).every(({ regulation }) => regulation === 'bailu')).toBe(true)
  })

  it('that is offered and compared beside the others', () => {
    expect(replyTo('80万新建系统要立项吗').question?.choices?.map(({ label }) => label)).toContain('白鹭')
    expect(replyTo('泰州新建60万的系统要立项吗', '放到白鹭呢')).toMatchObject({
      verdict: 'exempt',
      region: 'bailu',
    })
  })

  it('that says where it is silent, and whom to ask', () => {
    const { text } = replyTo('白鹭绩效评价什么时候做')
    expect(text).toContain('本办法未规定')
    expect(text).toContain('县数据局')
  })
})
