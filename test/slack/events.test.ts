import { describe, expect, test, vi } from 'vitest'
import { emptyReply } from '../../bot/conversation/reply.ts'
import { takeTurn } from '../../bot/slack/work/turns.ts'
import { newPerson } from '../../store/fresh.ts'
import { updatePerson, updateProject } from '../../store/uses.ts'
import { scene, until } from './server/running.ts'

vi.setConfig({ testTimeout: 30_000 })

/** Somebody who is filling in a project, of which something has been said. */
async function filling() {
  const all = await scene()
  const { slack, services } = all
  for (const words of ['泰州 80万 新建 要不要立项', '开始填报']) {
    const said = slack.said('D1').length
    await slack.says('U1', words)
    await slack.hears('D1', said + 1)
  }
  await services.serial.settled()
  const projects = async () => (await services.store.projectsOf('U1')).map(({ id }) => id)
  const [id = ''] = await projects()
  return { ...all, projects, id }
}

describe('nothing is made twice', () => {
  test.each(['new.0', 'home-new'])('by two fast presses on %s', async (button) => {
    const { slack, services, projects } = await filling()
    await Promise.all([slack.clicks('U1', button), slack.clicks('U1', button)])
    await slack.hears('D1', 4)
    await services.serial.settled()
    expect(await projects()).toHaveLength(2)
  })

  test.each(['copy.0', 'new.0', 'home-new'])(
    'by one press on %s that Slack delivers again',
    async (button) => {
      const { slack, services, projects } = await filling()
      await slack.clicks('U1', button, undefined, { trigger: '12.34.abc' })
      await slack.hears('D1', 3)
      await services.serial.settled()
      const [made] = await projects()
      // Meanwhile it goes on.
      await slack.says('U1', '新建')
      await slack.hears('D1', 4)
      const before = await services.store.project(made ?? '')
      await slack.clicks('U1', button, undefined, { trigger: '12.34.abc' })
      await slack.says('U1', '帮助')
      await slack.hears('D1', 5)
      await services.serial.settled()
      expect(await projects()).toHaveLength(2)
      expect((await services.store.project(made ?? ''))?.history).toEqual(before?.history)
      expect(slack.said('D1')).toHaveLength(5)
    },
  )
})

describe('nothing that was changed meanwhile is lost', () => {
  test('of a person, in a turn', async () => {
    const { services, id } = await filling()
    await takeTurn(services, { user: 'U1' }, (standing) => {
      void updatePerson(services.store, 'U1', (p) => ({ ...p, unit: '市交通局', region: 'gulou' }))
      return { ...standing, reply: emptyReply('zh') }
    })
    const person = await services.store.person('U1')
    expect([person.unit, person.region]).toEqual(['市交通局', 'gulou'])
    expect(person.conversation.project).toBe(id)
  })

  test('of a project, in a turn: it is taken again over what there is then', async () => {
    const { services, id } = await filling()
    let taken = 0
    await takeTurn(services, { user: 'U1', trigger: 't.1' }, (standing, desk) => {
      if (taken++ === 0)
        void updateProject(services.store, id, (p) => ({ ...p, texts: { ...p.texts, need: '别人的' } }))
      const texts = { ...standing.project?.texts, goal: `我的 ${desk.newId()}` }
      const project = standing.project && { ...standing.project, texts }
      return { ...standing, project, reply: emptyReply('zh') }
    })
    const { need, goal } = (await services.store.project(id))?.texts ?? {}
    expect(need).toBe('别人的')
    expect(goal).toBe(`我的 ${services.desk('U1/t.1').newId()}`)
    expect(taken).toBe(2)
  })

  test('a turn that cannot be saved changes nothing of person, project and words', async () => {
    const { services, id } = await filling()
    const before = [await services.store.person('U1'), await services.store.project(id)]
    const failing = takeTurn(services, { user: 'U1', trigger: 't.1' }, (standing) => ({
      person: { ...standing.person, language: 'en' },
      project: standing.project && { ...standing.project, facts: { investment: -1 } },
      reply: { ...emptyReply('zh'), lead: ['好'] },
    }))
    await expect(failing).rejects.toThrow(/investment/)
    expect([await services.store.person('U1'), await services.store.project(id)]).toEqual(before)
    expect(await services.store.outbox('U1')).toEqual([])
  })

  test('the name of a unit, saved in Home while an answer is being made', async () => {
    const { slack, services } = await filling()
    const view = {
      callback_id: 'unit',
      state: { values: { unit: { unit: { type: 'plain_text_input', value: '市交通局' } } } },
    }
    await Promise.all([slack.says('U1', '新建'), slack.submits('U1', view), slack.says('U1', '100万')])
    await until(async () => (await services.store.person('U1')).unit !== newPerson('U1').unit)
    await services.serial.settled()
    expect((await services.store.person('U1')).unit).toBe('市交通局')
  })
})
