import { beforeEach, describe, expect, test } from 'vitest'
import { press } from '../../bot/conversation/button.ts'
import { Talk } from './talk.ts'

let projects: Talk['project'][]
let talk: Talk
beforeEach(() => {
  talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
  talk.press('否')
  projects = [talk.project]
})

describe('deleting a project', () => {
  test.each(['删掉这个项目', '删除这个项目', '把这个项目删了'])(
    '%s asks once, and says what goes',
    (words) => {
      expect(talk.say(words)).toMatch(/要删掉.*不能恢复/)
      expect(talk.project).toEqual(projects[0])
      expect(talk.press('确认删除')).toMatch(/已删除/)
      expect(talk.project).toBeUndefined()
      expect(talk.say('我的项目')).toMatch(/还没有项目/)
    },
  )

  test('is confirmed by typing as well, and by nothing else', () => {
    talk.say('删掉这个项目')
    talk.say('好的')
    talk.say('是')
    expect(talk.project).toEqual(projects[0])
    talk.say('确认删除')
    expect(talk.project).toBeUndefined()
  })

  test('is given up by its button', () => {
    talk.say('删掉这个项目')
    expect(talk.press('取消')).toMatch(/没有删除/)
    expect(talk.project).toEqual(projects[0])
  })

  test.each(['不', '是', '好的', '再想想'])('%s deletes nothing, says so and how to delete', (words) => {
    talk.say('删掉这个项目')
    expect(talk.say(words)).toMatch(/没有删除.*确认删除/)
    expect(talk.labels()).toEqual(['确认删除', '继续填报'])
    expect(talk.project).toEqual(projects[0])
  })

  test('is not done by the words alone when nobody asked', () => {
    expect(talk.say('确认删除')).toMatch(/没有改动/)
    expect(talk.project).toEqual(projects[0])
  })

  test('goes on with the interview when somebody thinks better of it', () => {
    talk.say('删掉这个项目')
    talk.press('继续填报')
    expect(talk.asked).toBe('ownLevel')
    expect(talk.project).toEqual(projects[0])
  })

  test('a confirmation from before the project was submitted deletes nothing any more', () => {
    talk.say('删掉这个项目')
    const confirm = talk.buttons().find(({ act }) => act === 'discard-now')
    expect(confirm?.value).toBe(talk.project?.id)
    talk.say('提交')
    talk.press('仍然提交')
    const before = talk.project
    const pressed = () =>
      talk.does((standing, desk) => press('discard-now', confirm?.value, standing, desk, 'zh'))
    expect(pressed()).toMatch(/没有改动/)
    expect(talk.project).toEqual(before)
    talk.say('撤回')
    expect(talk.project?.status).toBe('draft')
    expect(pressed()).toMatch(/没有改动/)
    expect(talk.project).toBeDefined()
  })

  test('a project deleted from its button is gone, and the one begun since is not', () => {
    talk.say('删掉这个项目')
    const value = projects[0]?.id
    talk.say('填报新项目')
    talk.does((standing, desk) => press('discard-now', value, standing, desk, 'zh'))
    expect(talk.person.conversation.project).toBeUndefined()
    talk.say('我的项目')
    expect(talk.buttons().filter(({ act }) => act === 'open')).toHaveLength(1)
  })

  test('is refused for what has once been submitted, which the archive keeps', () => {
    talk.say('提交')
    talk.press('仍然提交')
    expect(talk.say('删掉这个项目')).toMatch(/不能删除/)
    talk.say('撤回')
    talk.say('撤回修改')
    expect(talk.say('删掉这个项目')).toMatch(/不能删除/)
    expect(talk.project).toBeDefined()
  })
})
