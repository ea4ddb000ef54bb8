import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { press } from '../../bot/conversation/button.ts'
import { recalledCard, requestCard } from '../../bot/conversation/colleague/card.ts'
import { helping, withRequest } from '../../bot/conversation/colleague/helping.ts'
import { told } from '../../bot/conversation/colleague/report.ts'
import { delegate } from '../../bot/conversation/colleague/send.ts'
import { filling } from '../../bot/conversation/fill/filling.ts'
import { record } from '../../bot/project/answers.ts'
import { choose, give, recall, remind, send } from '../../bot/project/requests.ts'
import { plainText } from '../../bot/render/text.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newProject } from '../../store/fresh.ts'
import type { Project, Request } from '../../store/schema.ts'
import { Talk } from './talk.ts'

const taizhou = loadRegulations().get('taizhou')
let projects: Map<string, Project>
let applicant: Talk
let colleague: Talk

beforeEach(() => {
  projects = new Map()
  applicant = new Talk('U1', projects)
  colleague = new Talk('U2', projects)
  applicant.say('泰州市，新建一个80万元的业务系统，需要立项吗？')
  applicant.say('开始填报')
  applicant.press('否')
})

const project = (): Project => {
  const [only] = projects.values()
  if (!only) throw new Error('no project')
  return only
}
const request = (): Request => {
  const last = project().requests.at(-1)
  if (!last) throw new Error('no request')
  return last
}

/** The applicant sends a question to the colleague, who sees the card and may type at once. */
function sends(question: string, note?: string): string {
  const said = applicant.does((standing, desk) => {
    const now = filling(standing, desk)
    if (!now) throw new Error('nothing is being filled in')
    const to = { question, to: 'U2', called: '市财政局', ...(note ? { note } : {}) }
    return delegate(now, to, desk, 'zh')
  })
  colleague.does((standing, desk) => {
    const help = helping({ project: project(), request: request() }, desk)
    if (!help) throw new Error('nothing to help with')
    const reply = requestCard(help, '申报人', true, 'zh')
    return { ...standing, person: withRequest(standing.person, request().id), reply }
  })
  return said
}

const hears = () => (taizhou ? plainText(told(project(), request(), taizhou, applicant.person)) : '')

describe('a question that was sent', () => {
  const card = () => {
    const help = { asked: { fact: 'funding' as const } }
    return plainText(recalledCard(help, 'zh'))
  }

  test.each(['收回', '收回这一题', '不用他填了'])(
    '%s takes it back, once, and it is asked again',
    (words) => {
      sends('funding')
      expect(applicant.say(words)).toMatch(/已收回：“.*资金来源”不用 市财政局 回答了/)
      expect(request().state).toBe('recalled')
      expect(card()).toContain('不用您回答了')
      expect(applicant.say(words)).toContain('没有在等同事回答的题')
    },
  )

  test('that was taken back is answered by neither button nor word of the colleague', () => {
    sends('funding')
    const labels = colleague.labels()
    applicant.say('收回')
    expect(colleague.press(labels[0] ?? '')).toContain('不用您回答了')
    colleague.say('市财政预算')
    expect(project().facts.funding).toBeUndefined()
  })

  test.each(['提醒一下', '催一下', '提醒他'])('%s reminds once a day and says when it was last', (words) => {
    sends('funding')
    expect(applicant.say(words)).toMatch(/已提醒 市财政局 回答“.*资金来源”/)
    const { reminded } = request()
    expect(reminded).toBeDefined()
    expect(applicant.say(words)).toMatch(/已经提醒过 市财政局，一天提醒一次就好/)
    expect(request().reminded).toBe(reminded)
  })

  test('may be reminded of again after a day', () => {
    sends('funding')
    applicant.say('提醒一下')
    const later = (hours: number) =>
      new Date(Date.parse(request().reminded ?? '') + hours * 3_600_000).toISOString()
    expect(remind(project(), request().id, 'U1', later(23))).toBeUndefined()
    expect(remind(project(), request().id, 'U1', later(24))).toBeDefined()
  })

  test('is taken back and reminded of by its applicant only', () => {
    sends('funding')
    const at = '2026-11-25T01:00:00.000Z'
    expect(recall(project(), request().id, 'U2', at)).toBeUndefined()
    expect(remind(project(), request().id, 'U2', at)).toBeUndefined()
    expect(colleague.say('收回')).toContain('没有在等同事回答的题')
    expect(request().state).toBe('open')
  })

  test('is one of several: which is asked', () => {
    sends('funding')
    sends('onCloud')
    applicant.say('收回')
    expect(projects.get(project().id)?.requests.map(({ state }) => state)).toEqual(['open', 'open'])
    expect(applicant.labels().filter((label) => label.startsWith('收回'))).toHaveLength(2)
  })

  test('has its buttons under the question itself', () => {
    sends('funding')
    applicant.say('修改资金来源')
    applicant.press('收回（市财政局）')
    expect(request().state).toBe('recalled')
  })
})

describe('the buttons under what a colleague said', () => {
  test.each([
    ['继续填报', '市财政预算'],
    ['查看全部', '市财政预算'],
    ['回到这一题', '不知道'],
  ])('%s acts on that project only', (label, says) => {
    sends('funding')
    colleague.say(says)
    const reply = taizhou && told(project(), request(), taizhou, applicant.person)
    const button = reply?.choices.find((each) => each.label === label)
    if (!button) throw new Error(`no button ${label}`)
    applicant.say('填报新项目')
    const { project: inHand } = applicant
    expect(inHand?.id).not.toBe(project().id)
    const said = applicant.does((standing, desk) =>
      press(button.act, button.value, standing, desk, 'zh', reply?.moment),
    )
    expect(said).toMatch(/这个按钮是另一个项目.*没有改动/)
    expect(applicant.project).toEqual(inHand)
  })
})

describe('sending a question', () => {
  test('goes on with the next one, and the review says who was asked and since when', () => {
    const said = sends('funding')
    expect(said).toMatch(/“资金来源”已发给 市财政局/)
    expect(applicant.asked).not.toBe('funding')
    expect(applicant.asked).toBeDefined()
    expect(applicant.press('查看全部')).toMatch(/资金来源：【已请 市财政局 回答（2026-11-23 09:\d\d 起）】/)
  })

  test.each(['请同事填', '转给同事'])(
    'typed as “%s” leads to the button, and the question stays',
    (words) => {
      const { asked } = applicant
      expect(applicant.say(words)).toMatch(/选一位同事/)
      expect(applicant.asked).toBe(asked)
      expect(applicant.labels()).toContain('请同事填')
    },
  )

  test('is not asked again, even when what is open is taken up, but can be answered all the same', () => {
    sends('funding')
    applicant.press('查看全部')
    applicant.press('补填没填的')
    expect(applicant.asked).not.toBe('funding')
    expect(applicant.say('修改资金来源')).toMatch(/已请 市财政局 回答.*也可以自己先填/)
  })

  test('twice to the same colleague sends it once', () => {
    sends('funding')
    sends('funding')
    expect(project().requests).toHaveLength(1)
  })

  test('shows the colleague who asks, for what, and the question with its buttons', () => {
    sends('funding', '周五前要')
    expect(colleague.reply?.title).toBe('申报人 请您回答一个问题')
    expect(colleague.reply?.lead).toContain('附言：周五前要')
    expect(colleague.asked).toBe('funding')
    expect(colleague.labels()).toEqual(expect.arrayContaining(['自筹资金', '输入回答', '不知道']))
  })
})

describe('a colleague', () => {
  test('answers with a button; the answer stands with name and time, and the applicant hears what it changed', () => {
    sends('inPlan')
    expect(colleague.press('是')).toMatch(/谢谢，已转给申报人：列入年度计划：是/)
    expect(project().facts.inPlan).toBe(true)
    expect(project().answered.inPlan).toEqual({ by: 'U2', at: '2026-11-23T01:02:00.000Z' })
    expect(hears()).toMatch(
      /市财政局 在 2026-11-23 09:02 回答了 列入年度计划：是.*＋[^\n]*年度计划[^\n]*第十二条/s,
    )
    expect(applicant.say('查看全部')).toMatch(/列入年度计划：是（市财政局 2026-11-23 09:02 回答）/)
  })

  test.each([
    ['funding', '市财政预算', { funding: 'budget' }],
    ['classified', '不涉密', { classified: false }],
    ['investment', '八十万', { investment: 80 }],
  ] as const)('types the answer to %s: %s', (question, words, facts) => {
    applicant.does((standing) => ({ ...standing, project: without(question), reply: emptied(applicant) }))
    sends(question)
    colleague.say(words)
    expect(project().facts).toMatchObject(facts)
    expect(project().answered[question]?.by).toBe('U2')
  })

  test('writes a text, and only what was asked for is taken', () => {
    sends('situation')
    colleague.say('窗口每年受理三万件，总投资其实是500万。')
    expect(project().texts.situation).toBe('窗口每年受理三万件，总投资其实是500万。')
    expect(project().facts.investment).toBe(80)
  })

  test('may ask something in between; the question then stands again', () => {
    sends('funding')
    expect(colleague.say('泰州项目验收谁组织？')).toMatch(/第二十六条/)
    expect(colleague.asked).toBe('funding')
    expect(colleague.say('为什么问这个')).toMatch(/会影响下面这些规定/)
    colleague.say('财政预算')
    expect(project().facts.funding).toBe('budget')
  })

  test('does not answer with what cannot be read', () => {
    sends('investment')
    colleague.say('很多钱')
    expect(request().state).toBe('open')
    expect(colleague.asked).toBe('investment')
  })

  test('who does not know says so; the applicant is told and asked again', () => {
    sends('funding')
    expect(colleague.say('不知道')).toMatch(/已告诉申报人/)
    expect(hears()).toMatch(/市财政局 不知道“资金来源”/)
    expect(project().facts.funding).toBeUndefined()
    applicant.press('查看全部')
    expect(applicant.say('补填没填的')).not.toMatch(/已请/)
  })

  test('lays it aside and takes it up with a button', () => {
    sends('funding')
    colleague.say('以后再填')
    colleague.say('财政预算')
    expect(request().state).toBe('open')
    colleague.say('我来回答')
    colleague.say('财政预算')
    expect(project().facts.funding).toBe('budget')
  })

  test('is shown the next question that waits', () => {
    sends('funding')
    sends('inPlan')
    colleague.say('是')
    expect(colleague.press('还有一题：资金来源')).toMatch(/本级财政预算资金/)
    colleague.say('财政预算')
    expect(project().facts).toMatchObject({ inPlan: true, funding: 'budget' })
  })

  test('begins an interview of their own, and their words are for that', () => {
    sends('funding')
    colleague.say('泰州')
    colleague.say('开始填报')
    colleague.say('新建')
    colleague.say('自筹')
    expect(request().state).toBe('open')
    expect(colleague.facts.funding).toBe('self')
  })

  test('says that a project is classified: the applicant decides, and its interview stops', () => {
    applicant.does((standing) => ({ ...standing, project: without('classified'), reply: emptied(applicant) }))
    sends('classified')
    colleague.press('是')
    expect(hears()).toMatch(/回答了 涉密：是/)
    expect(project().facts.classified).toBeUndefined()
    expect(applicant.say('采用同事的回答')).toMatch(/停止填写/)
    applicant.say('市财政预算')
    expect(applicant.say('继续')).toMatch(/停止填写/)
    expect(project().facts.funding).toBeUndefined()
    applicant.press('改为不涉密')
    expect(project().facts.classified).toBe(true)
    applicant.press('确认不涉密')
    expect(project().facts.classified).toBe(false)
  })
})

const without = (question: string): Project => ({
  ...project(),
  facts: Object.fromEntries(Object.entries(project().facts).filter(([id]) => id !== question)),
})
const emptied = (talk: Talk) => {
  if (!talk.reply) throw new Error('nothing was said')
  return talk.reply
}

describe('when the applicant has answered meanwhile', () => {
  beforeEach(() => {
    sends('funding')
    applicant.say('自筹资金')
    colleague.say('财政预算')
  })

  test('nothing is written over: the colleague hears it, the applicant has two answers before them', () => {
    expect(project().facts.funding).toBe('self')
    expect(emptied(colleague).lead.join()).toMatch(/由申报人选定/)
    expect(hears()).toMatch(/您填的：自筹资金.*市财政局：本级财政预算资金.*保留我的回答 ｜ 采用同事的回答/s)
  })

  test.each([
    ['采用同事的回答', 'budget', 'U2', 'taken'],
    ['保留我的回答', 'self', 'U1', 'kept'],
  ] as const)('%s', (words, funding, by, state) => {
    expect(applicant.say(words)).toMatch(/“资金来源”(采用|保留)/)
    expect(project().facts.funding).toBe(funding)
    expect(project().answered.funding?.by).toBe(by)
    expect(request()).toMatchObject({ state, given: { facts: { funding: 'budget' } } })
    expect(applicant.say(words)).toMatch(/已经做过/)
  })

  test('the choice is found in the review as well', () => {
    const text = applicant.say('查看全部')
    expect(text).toMatch(/市财政局 回答 资金来源：本级财政预算资金/)
    applicant.press('采用同事的回答')
    expect(project().facts.funding).toBe('budget')
  })

  test('nobody else may choose', () => {
    colleague.say('采用同事的回答')
    expect(project().facts.funding).toBe('self')
  })
})

test('the same answer from both is no choice', () => {
  sends('funding')
  applicant.say('市财政预算')
  colleague.say('财政预算')
  expect(request().state).toBe('taken')
  expect(project().answered.funding?.by).toBe('U1')
})

describe('who may answer', () => {
  const asked = (change: Partial<Project> = {}): Project => ({
    ...send(newProject({ id: 'p', region: 'taizhou', owner: 'U1', at: AT }), TO, 'U1', AT),
    ...change,
  })
  const AT = '2026-11-23T02:05:00.000Z'
  const TO = { id: 'r', question: 'funding', to: 'U2', called: '市财政局' }
  const answer = { facts: { funding: 'budget' as const } }
  const answered = give(asked(), 'r', answer, 'U2', AT)

  test.each([
    ['the person asked', asked(), answer, 'U2', 'taken'],
    ['not somebody else', asked(), answer, 'U3', undefined],
    ['not the applicant in their name', asked(), answer, 'U1', undefined],
    ['not while the project is decided on', asked({ status: 'submitted' }), answer, 'U2', undefined],
    ['again after a return', asked({ status: 'returned' }), answer, 'U2', 'taken'],
    ['not for an approved project', asked({ status: 'approved' }), answer, 'U2', undefined],
    ['not for a classified project', asked({ facts: { classified: true } }), answer, 'U2', undefined],
    ['not another question', asked(), { facts: { investment: 80 } }, 'U2', undefined],
    ['not with nothing', asked(), {}, 'U2', undefined],
    ['not twice', answered ?? asked(), answer, 'U2', undefined],
  ] as const)('%s', (_, before, given, by, state) => {
    expect(give(before, 'r', given, by, AT)?.requests[0]?.state).toBe(state)
  })

  test('a blank text erases nothing', () => {
    const need = send(asked({ texts: { need: '需求' } }), { ...TO, id: 's', question: 'need' }, 'U1', AT)
    expect(give(need, 's', { texts: { need: '  \n' } }, 'U2', AT)).toBeUndefined()
  })
})

/** One act on the question "need": every text is one of a kind, so that it can be followed. */
type Act =
  | { act: 'ask'; whom: string }
  | { act: 'say'; text: string }
  | { act: 'answer'; whom: string; text: string }
  | { act: 'choose'; whose: 'mine' | 'theirs' }
const whom = fc.constantFrom('U2', 'U3')
const words = fc.constantFrom('需求', '', ' \n')
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('ask' as const), whom }),
  fc.record({ act: fc.constant('say' as const), text: words }),
  fc.record({ act: fc.constant('answer' as const), whom, text: words }),
  fc.record({
    act: fc.constant('choose' as const),
    whose: fc.constantFrom('mine' as const, 'theirs' as const),
  }),
)

test('whatever the order of asking, answering and choosing, no answer is lost or written over unasked', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = newProject({ id: 'p', region: 'taizhou', owner: 'U1', at: '2026-11-23T01:00:00.000Z' })
      let stands: { text: string; by: string } | undefined
      const given: string[] = []
      for (const [i, each] of acts.entries()) {
        const at = new Date(Date.UTC(2026, 10, 23, 2, i)).toISOString()
        const open = now.requests.find((r) => r.state === 'open' && 'whom' in each && r.to === each.whom)
        const offer = now.requests.find(({ state }) => state === 'offered')
        if (each.act === 'ask')
          now = send(now, { id: `r${i}`, question: 'need', to: each.whom, called: each.whom }, 'U1', at)
        else if (each.act === 'say') {
          const text = each.text.trim() && `${each.text}${i}`
          now = record(now, { texts: { need: text || each.text } }, 'U1', at)
          if (text) stands = { text, by: 'U1' }
        } else if (each.act === 'answer') {
          const text = each.text.trim() && `${each.text}${i}`
          const after = open && give(now, open.id, { texts: { need: text || each.text } }, each.whom, at)
          expect(after !== undefined).toBe(open !== undefined && text !== '')
          if (!after) continue
          now = after
          given.push(text)
          stands ??= { text, by: each.whom }
        } else {
          const after = offer && choose(now, offer.id, each.whose, 'U1', at)
          expect(after !== undefined).toBe(offer !== undefined)
          if (!after || !offer) continue
          now = after
          if (each.whose === 'theirs') stands = { text: offer.given?.texts.need ?? '', by: offer.to }
        }
      }
      expect(now.texts.need).toBe(stands?.text)
      expect(now.answered.need?.by).toBe(stands?.by)
      expect(now.requests.flatMap((r) => r.given?.texts.need ?? []).sort()).toEqual(given.sort())
    }),
    { numRuns: 1000 },
  )
})
