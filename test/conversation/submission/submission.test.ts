import { beforeEach, describe, expect, test } from 'vitest'
import { Talk } from '../talk.ts'

let talk: Talk
beforeEach(() => {
  talk = new Talk()
  talk.say('达州 新建 150万的业务系统')
  talk.say('开始填报')
  talk.press('否')
  talk.say('提交')
})

describe('once submitting has been asked for', () => {
  test('what decides the route is asked one after the other, and then submitting is offered', () => {
    expect(talk.asked).toBe('jointlyApproved')
    talk.press('否')
    expect(talk.asked).toBe('embedded')
    expect(talk.press('否')).toMatch(/可以提交了/)
    expect(talk.asked).toBeUndefined()
    talk.press('提交')
    talk.press('仍然提交')
    expect(talk.project?.status).toBe('submitted')
  })

  test('what cannot be told is put off, and the project will wait for it', () => {
    talk.press('不知道')
    expect(talk.asked).toBe('embedded')
    talk.press('不知道')
    expect(talk.asked).toBe('itShare')
    expect(talk.press('以后再填')).toMatch(/可以提交了/)
    talk.press('提交')
    expect(talk.press('仍然提交')).toMatch(/停下来等您|等您明确/)
    expect(talk.project?.status).toBe('submitted')
  })

  test('a side question is answered, and the deciding one stands again', () => {
    expect(talk.say('验收谁组织？')).toMatch(/验收/)
    expect(talk.asked).toBe('jointlyApproved')
  })

  test('going on with the interview asks what it would have asked', () => {
    talk.press('否')
    talk.say('继续')
    expect(talk.asked).not.toBe('embedded')
    talk.press('以后再填')
    expect(talk.asked).toBeDefined()
  })

  test('a project taken back is filled in as before', () => {
    talk.press('否')
    talk.press('否')
    talk.press('提交')
    talk.press('仍然提交')
    talk.say('撤回')
    talk.say('继续')
    expect(talk.asked).toBeDefined()
    const { asked } = talk
    talk.press('以后再填')
    expect(talk.asked).not.toBe(asked)
  })
})
