import { describe, expect, test } from 'vitest'
import { loadRegulations } from '../../../rules/valid.ts'
import { Talk } from '../talk.ts'

const KINDS = ['新建', '续建', '改建', '运维', '购买服务']
const places = [...loadRegulations().values()].map(({ place }) => place)

/** What somebody does at a question instead of answering it; it is open afterwards, and nothing is answered. */
const BESIDE: Readonly<Record<string, (talk: Talk) => void>> = {
  asks: (talk) => talk.say('验收由谁组织？'),
  'asks for what a project is not': (talk) => talk.say('如果是运维300万呢？'),
  'asks why': (talk) => talk.press('为什么问这个'),
  remarks: (talk) => talk.say('等一下，我先去开个会'),
  'asks how many are left': (talk) => talk.say('还有多少题'),
  'asks for the form': (talk) => talk.say('用表单填'),
  thanks: (talk) => talk.say('谢谢'),
}

/** Answers the open question as somebody would for whom everything is in order. */
function answer(talk: Talk): void {
  const { question } = talk.reply ?? {}
  if (question?.boxes) talk.press('以上都没有')
  else if (question && question.choices.length > 0) talk.press(PLAIN[question.id] ?? '是')
  else talk.say(TYPED[question?.id ?? ''] ?? `${question?.id}按要求建设，每年办理约三千件，逐项落实。`)
}
const PLAIN: Readonly<Record<string, string>> = {
  classified: '否',
  applicant: '党政机关',
  specialRules: '否',
  funding: '本级财政预算资金',
  content: '业务系统、软件开发',
  duplicate: '否',
  crossDepartment: '否',
  urgency: '都不是',
}
const TYPED: Readonly<Record<string, string>> = {
  investment: '80万',
  name: '不动产登记业务系统项目',
  unit: '自然资源和规划局',
  contact: '张三，86880000',
  budget: '应用软件开发 1项 70\n等保测评 1次 10',
}

describe.each(places)('%s', (place) => {
  test.each(KINDS)('%s: whatever stands between two questions, nothing is answered by it', (kind) => {
    const talk = new Talk()
    talk.say(`${place}，${kind}，80万`)
    talk.say('开始填报')
    const asked: string[] = []
    while (talk.asked) {
      const open = talk.reply?.question
      expect(asked.length, `ends: ${asked.join(' ')}`).toBeLessThan(60)
      asked.push(talk.asked)
      for (const [what, does] of Object.entries(BESIDE)) {
        const { facts, texts } = talk.project ?? {}
        does(talk)
        const now = talk.reply?.question
        expect([now?.id, now?.boxes], `${open?.id}: ${what}`).toEqual([open?.id, open?.boxes])
        expect([talk.project?.facts, talk.project?.texts], `${open?.id}: ${what}`).toEqual([facts, texts])
      }
      if (talk.project?.facts.investment !== undefined) {
        talk.say('不对，总投资是81万')
        expect([open?.id, talk.facts.investment, talk.reply?.lead]).toEqual([open?.id, 81, talk.reply?.lead])
        talk.say('总投资改成80万')
        expect(talk.reply?.question?.id, 'a correction leaves the question open').toBe(open?.id)
      }
      if (asked.length > 1) {
        talk.press('上一步')
        expect(talk.reply?.question?.id).not.toBe(open?.id)
        talk.say('继续')
        expect(talk.reply?.question?.id).toBe(open?.id)
      }
      answer(talk)
      expect(talk.reply?.question?.id === open?.id && !open?.boxes, `${open?.id} is answered`).toBe(false)
    }
    expect(talk.labels()).toContain('提交')
  })

  test.each(KINDS)('%s: who knows nothing comes to the end as well, with everything put off', (kind) => {
    const talk = new Talk()
    talk.say(`${place}，${kind}，80万`)
    talk.say('开始填报')
    for (let i = 0; talk.asked && i < 60; i++) talk.say('不知道')
    expect(talk.asked).toBeUndefined()
    expect(talk.labels()).toContain('补填没填的')
  })
})
