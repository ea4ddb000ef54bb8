import { beforeEach, describe, expect, test } from 'vitest'
import { Talk } from '../talk.ts'

let talk: Talk
beforeEach(() => {
  talk = new Talk()
  talk.say('鼓楼，新建一个80万元的业务系统，不涉密')
  talk.say('开始填报')
})

describe('while the offices have a project', () => {
  beforeEach(() => {
    talk.say('提交')
    talk.press('仍然提交')
    expect(talk.project?.status).toBe('submitted')
  })

  test.each(['开始填报', '继续', '暂停'])(
    '%s asks nothing, says that it is submitted and how to go on',
    (words) => {
      const before = talk.project
      expect(talk.say(words)).toMatch(/已经提交[\s\S]*撤回/)
      expect(talk.asked).toBeUndefined()
      expect(talk.labels()).toEqual(['撤回修改', '填报新项目'])
      expect(talk.project).toEqual(before)
    },
  )

  test.each(['总投资改成600万', '说错了，总投资其实是60万', '涉密改成否', '项目类型改成运维'])(
    '%s changes nothing, and says so',
    (words) => {
      const before = talk.project
      expect(talk.say(words)).toMatch(/不能直接改.*先撤回/)
      expect(talk.labels()).toEqual(['撤回修改'])
      expect(talk.project).toEqual(before)
    },
  )

  test('seeing all answers offers nothing that cannot be done', () => {
    talk.say('查看全部')
    expect(talk.labels()).toEqual(['查看办理进度', '撤回修改', '我的项目'])
  })

  test.each(['好的', '嗯', '知道了'])('%s is met kindly, with the way to the progress', (words) => {
    expect(talk.say(words)).not.toMatch(/没有读懂/)
    expect(talk.labels()).toContain('查看办理进度')
  })

  test('收回 where nobody is asked anything offers to withdraw the project, and withdraws nothing', () => {
    expect(talk.say('收回')).toContain('撤回修改')
    expect(talk.project?.status).toBe('submitted')
    talk.press('撤回修改')
    expect(talk.project?.status).not.toBe('submitted')
  })

  test.each(['撤回', '撤回提交', '我要撤回', '收回提交', '收回申请'])('%s withdraws it', (words) => {
    talk.say(words)
    expect(talk.project?.status).not.toBe('submitted')
  })
})

test('going on with a project that waits for a fact asks for that fact', () => {
  const waiting = new Talk()
  waiting.say('达州，新建一个300万元的业务系统，不涉密')
  waiting.say('开始填报')
  for (let i = 0; i < 3; i += 1) {
    waiting.say('提交')
    waiting.say('不知道')
  }
  waiting.say('提交')
  waiting.press('仍然提交')
  expect(waiting.say('继续')).not.toMatch(/没有要填的/)
  expect(waiting.asked).toBe('jointlyApproved')
  expect(waiting.say('没有')).toMatch(/已保存：已统一审定：否/)
})

describe('a correction while no question is open', () => {
  test.each(['暂停', '查看全部'])('is saved after %s, and going on is offered, not forced', (words) => {
    talk.say(words)
    expect(talk.say('总投资改成95万')).toMatch(/已保存：总投资：95 万元（原为 80）/)
    expect(talk.project?.facts.investment).toBe(95)
    expect(talk.asked).toBeUndefined()
    talk.press('继续填报')
    expect(talk.asked).toBe('ownLevel')
  })

  test.each(['总投资改成95万要上会吗', '如果总投资改成95万呢', '那95万呢'])(
    '%s supposes, and changes nothing',
    (words) => {
      talk.say('暂停')
      const before = talk.project
      talk.say(words)
      expect(talk.project).toEqual(before)
    },
  )
})
