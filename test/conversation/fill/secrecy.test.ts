import { describe, expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { filling } from '../../../bot/conversation/fill/filling.ts'
import { take } from '../../../bot/conversation/fill/taking.ts'
import { questionsOf } from '../../../bot/project/history.ts'
import { Talk } from '../talk.ts'

/** A talk in which 涉密 has just been asked. */
function asked(): Talk {
  const talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
  expect(talk.asked).toBe('classified')
  return talk
}

describe('that a project is classified', () => {
  test.each(['是', '是的', '涉密', '是涉密项目', '涉及国家秘密'])(
    'is asked once more when somebody says %s, and what follows is said',
    (word) => {
      const talk = asked()
      expect(talk.say(word)).toMatch(/再确认一次[\s\S]*停止填写[\s\S]*线下/)
      expect(talk.facts.classified).toBeUndefined()
      expect(talk.say('确认涉密')).toMatch(/停止填写/)
      expect(talk.facts.classified).toBe(true)
      expect(talk.asked).toBeUndefined()
    },
  )

  test.each(['好的', '填错了', '第几步了', '开会去了', '我忘了', '谁批了', '项目到哪了', '不方便说', '嗯嗯'])(
    'is not to be read in %s, and the question stands again',
    (remark) => {
      const talk = asked()
      talk.say(remark)
      expect(talk.facts.classified).toBeUndefined()
      expect(talk.asked).toBe('classified')
    },
  )

  test('is asked once more when it stands in a form, whose other answers are kept', () => {
    const talk = asked()
    talk.does((standing, desk) => {
      const now = filling(standing, desk)
      if (!now) throw new Error('nothing is being filled in')
      return take(now, { facts: { classified: true, funding: 'budget' } }, desk, 'zh')
    })
    expect(talk.asked).toBe('secrecy')
    expect(talk.facts).toMatchObject({ funding: 'budget' })
    expect(talk.facts.classified).toBeUndefined()
  })

  test('is denied at the confirmation, and the interview goes on', () => {
    const talk = asked()
    talk.press('是')
    expect(talk.press('确认不涉密')).toMatch(/已保存：涉密：否/)
    expect(talk.facts.classified).toBe(false)
    expect(talk.asked).toBe('ownLevel')
  })

  test('stays open while something else is said at the confirmation', () => {
    const talk = asked()
    talk.press('是')
    expect(talk.say('涉密项目归谁管？')).toMatch(/再确认一次/)
    talk.say('等一下')
    expect(talk.asked).toBe('secrecy')
    expect(talk.facts.classified).toBeUndefined()
  })

  test.each(['confirm-classified', 'confirm-unclassified'] as const)(
    'is not taken from %s that nobody asked for, as a button of an earlier version may say it',
    (act) => {
      const talk = new Talk()
      for (const words of ['泰州 80万 新建 要不要立项', '开始填报']) talk.say(words)
      const { project } = talk
      expect(talk.does((standing, desk) => press(act, undefined, standing, desk, 'zh'))).toMatch(/没有改动/)
      expect(talk.project).toEqual(project)
    },
  )

  test('can be taken back: cleared in the project, in the list of projects and in what the chat remembers', () => {
    const talk = asked()
    talk.press('是')
    talk.press('确认涉密')
    expect(talk.say('我的项目')).toMatch(/涉密，已停止填写/)
    expect(talk.say('不涉密')).toMatch(/再确认一次/)
    expect(talk.facts.classified).toBe(true)
    talk.press('确认不涉密')
    expect(talk.facts.classified).toBe(false)
    expect(talk.person.conversation.facts.classified).toBeUndefined()
    expect(talk.asked).toBe('ownLevel')
    expect(talk.say('我的项目')).toMatch(/需要立项/)
    expect(talk.project?.history.filter((each) => questionsOf(each).includes('classified'))).toHaveLength(2)
  })

  test('said of the project in the middle of another question is asked once more', () => {
    const talk = asked()
    talk.press('否')
    const text = talk.say('我们这个是涉密项目')
    expect(text).toMatch(/再确认一次/)
    expect(talk.facts.classified).toBe(false)
  })

  test('asked about in general changes nothing, and nobody is told to stop', () => {
    const talk = asked()
    talk.press('否')
    const before = talk.project
    for (const words of ['涉密项目怎么报？', '涉密的话怎么办', '涉密项目归谁管', '涉密项目要交什么材料']) {
      const text = talk.say(words)
      expect(text).toContain('如果项目涉密')
      expect(text).toContain('第四条')
      expect(text).not.toMatch(/停止填写/)
      expect(talk.asked).toBe('ownLevel')
    }
    expect(talk.project).toEqual(before)
  })

  test('leaves two ways on, whatever is asked for: to say that it is none after all, or to delete what was typed', () => {
    const talk = asked()
    talk.press('是')
    talk.press('确认涉密')
    for (const words of ['继续', '提交', '查看全部', '查看办理进度', '暂停', '上一步']) {
      talk.say(words)
      expect([words, talk.labels()]).toEqual([words, ['改为不涉密', '删掉这个项目']])
    }
  })

  test('lets what was typed be deleted', () => {
    const talk = asked()
    talk.press('是')
    talk.press('确认涉密')
    talk.press('删掉这个项目')
    talk.press('确认删除')
    expect(talk.project).toBeUndefined()
  })

  test.each(['涉密改成是', '是否涉密改为是', 'change classified to yes'])(
    'is asked once more when corrected by name: %s',
    (words) => {
      const talk = asked()
      talk.press('否')
      talk.say(words)
      expect(talk.asked).toBe('secrecy')
      expect(talk.facts.classified).toBe(false)
    },
  )

  test('typed as the button says it, without having been asked, is no dead button', () => {
    const talk = new Talk()
    talk.say('泰州 涉密项目')
    expect(talk.say('确认不涉密')).not.toMatch(/按钮/)
    expect(talk.facts.classified).toBe(false)
    talk.say('开始填报')
    expect(talk.asked).not.toBe('secrecy')
  })

  test('said in a chat before a project is begun is asked before anything is drafted', () => {
    const talk = new Talk()
    talk.say('泰州 涉密项目')
    expect(talk.say('开始填报')).toMatch(/再确认一次/)
    expect(talk.project).toBeUndefined()
    talk.press('确认不涉密')
    expect(talk.project?.facts.classified).toBe(false)
  })

  test('is changed by no word once the project is submitted; withdrawing is offered', () => {
    const talk = asked()
    talk.press('否')
    talk.say('提交')
    talk.press('仍然提交')
    expect(talk.project?.status).toBe('submitted')
    const before = talk.project
    for (const word of ['涉密', '这是涉密项目', '好的', '是', '项目到哪了', '谁批了']) talk.say(word)
    expect(talk.project).toEqual(before)
    talk.say('这个项目是涉密的')
    expect(talk.labels()).toContain('撤回修改')
  })
})
