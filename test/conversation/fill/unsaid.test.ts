import { expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { Talk } from '../talk.ts'

/** An interview that asks for this now; `amount` is what it has been told the project costs. */
function asking(id: string, amount = '80万元'): Talk {
  const talk = new Talk()
  for (const words of [`江津区，新建一个${amount}的业务系统`, '开始填报', '不涉密']) talk.say(words)
  talk.does((standing, desk) => press('change', id, standing, desk, 'zh'))
  expect(talk.asked).toBe(id)
  return talk
}

test.each([
  ['applicant', '国企或者事业单位，说不清'],
  ['funding', '上级补助和自筹都有'],
  ['funding', '财政拨款60万，自筹20万'],
])('at %s, of "%s" none is chosen for the person, and they are asked which', (id, words) => {
  const talk = asking(id)
  expect(talk.say(words)).toContain('提到了几种，还没有记下')
  expect(talk.facts).not.toHaveProperty(id)
})

test('a choice that is corrected in the same breath is the one said last', () => {
  const talk = asking('applicant')
  talk.say('国企，不对，是事业单位')
  expect(talk.facts.applicant).toBe('institution')
})

test.each(['80万美元', '刚才说错了，是80万美元', '$800,000', '总投资改成100万港币', '80 million dollars'])(
  '%s is no amount in 元, and the person is told so',
  (words) => {
    const talk = asking('investment', '90万元')
    expect(talk.say(words)).toMatch(/是外币，没有折算|is foreign money/)
    expect(talk.facts.investment).toBe(90)
  },
)

test.each(['总投资改成-5万', '-5万', '总投资是-5万'])('%s is not the same without its sign', (words) => {
  const talk = asking('investment', '90万元')
  talk.say(words)
  expect(talk.facts.investment).toBe(90)
})

test('撤消, as many write 撤销, takes the last answer back', () => {
  const talk = asking('funding')
  talk.say('自筹')
  talk.say('撤消')
  expect(talk.facts).not.toHaveProperty('funding')
})

test.each([
  ['党政机关。联系人王芳 13912345678', 'contact', '王芳 13912345678'],
  ['党政机关，项目负责人是李强', 'contact', '李强'],
  ['党政机关，名字叫智慧停车管理系统', 'name', '智慧停车管理系统'],
  ['党政机关，建设单位是江津区城市管理局', 'unit', '江津区城市管理局'],
])('"%s" answers the question and loses nothing that is told beside', (words, id, text) => {
  const talk = asking('applicant')
  expect(talk.say(words)).toContain(text)
  expect(talk.facts.applicant).toBe('agency')
  expect(talk.project?.texts[id]).toBe(text)
})

test.each(['联系人换了', '联系人还没定', '党政机关，联系人叫什么？', '单位是学校'])(
  '"%s" names nobody and no department',
  (words) => {
    const talk = asking('applicant')
    talk.say(words)
    expect(talk.project?.texts).toEqual({})
  },
)

test.each([
  ['name', '就叫智慧停车平台吧', '智慧停车平台'],
  ['name', '暂定智慧停车平台', '智慧停车平台'],
  ['name', '就叫号系统升级', '就叫号系统升级'],
  ['name', '智慧网吧', '智慧网吧'],
  ['unit', '区城管局，不对，是区城市管理和综合执法局', '区城市管理和综合执法局'],
  ['contact', '联系人是王芳，电话13912345678', '王芳 13912345678'],
])('at %s, "%s" means %s', (id, words, text) => {
  const talk = asking(id)
  talk.say(words)
  expect(talk.project?.texts[id]).toBe(text)
})

test.each([
  ['name', '智慧停车平台', '写错了，是智慧停车系统', '智慧停车系统'],
  ['contact', '王芳', '不对，是王芬', '王芬'],
  ['duration', '6个月', '不对，8个月', '8个月'],
])('at %s, after "%s", "%s" puts right what was said last', (id, first, words, text) => {
  const talk = asking(id)
  talk.say(first)
  expect(talk.say(words)).toContain(`${text}（原为 ${first}）`)
  expect(talk.project?.texts[id]).toBe(text)
})

test('a name that was put off is given by 改成 whatever is asked, and a text with 改成 in it names none', () => {
  const talk = asking('goal')
  talk.say('项目名称改成智慧城管平台')
  expect(talk.project?.texts).toEqual({ name: '智慧城管平台' })
  talk.say('把进度改成每周上报')
  expect(talk.project?.texts).not.toHaveProperty('duration')
})

test('waiting for somebody who decides is no text for a paper', () => {
  const talk = asking('functions')
  talk.say('等领导定')
  expect(talk.project?.texts).toEqual({})
})
