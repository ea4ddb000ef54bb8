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
