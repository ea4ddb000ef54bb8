import { describe, expect, test, vi } from 'vitest'
import type { Services } from '../../bot/slack/services.ts'
import { updateDirectory } from '../../store/uses.ts'
import { deferred } from '../workspace/desk.ts'
import { scene, submitted, until } from './server/running.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A lookup that comes to its end only when it is let. Whoever waits for it before answering never answers. */
function heldUp(services: Services) {
  const gate = deferred<void>()
  const { store } = services
  const person = store.person.bind(store)
  store.person = async (id) => {
    await gate.promise
    return person(id)
  }
  return () => gate.resolve()
}

async function waiting() {
  const all = await scene()
  const { services, slack } = all
  await updateDirectory(services.store, (now) => ({ ...now, offices: { 'taizhou/data': ['U8'] } }))
  const id = await submitted(slack, services)
  await services.serial.settled()
  const project = async () => services.store.project(id)
  return { ...all, project, id, key: `${id} ${(await project())?.items[0]?.id}` }
}

const returned = (key: string, value: string) => ({
  callback_id: 'return-reason',
  private_metadata: key,
  blocks: [{ type: 'input', block_id: 'reason' }],
  state: { values: { reason: { reason: { type: 'plain_text_input', value } } } },
})
const filled = (id: string) => ({
  callback_id: 'form',
  private_metadata: id,
  blocks: [{ type: 'input', block_id: 'investment' }],
  state: { values: { investment: { investment: { type: 'plain_text_input', value: '90万' } } } },
})
const sent = (id: string) => ({
  callback_id: 'colleague',
  private_metadata: `${id} investment`,
  blocks: [{ type: 'input', block_id: 'to' }],
  state: { values: { to: { to: { type: 'users_select', selected_user: 'U3' } } } },
})

describe('however long a lookup takes, Slack is answered in time', () => {
  test.each([
    ['a reason for a return that is too short', 'U8', ({ key }: Ids) => returned(key, ' '), 'reason'],
    ['a form', 'U1', ({ id }: Ids) => filled(id), 'investment'],
    ['a question sent to a colleague', 'U1', ({ id }: Ids) => sent(id), 'to'],
  ])('%s stays open with what was typed, and nothing is done of it', async (_, user, view, field) => {
    const { slack, services, project, id, key } = await waiting()
    const before = await project()
    const go = heldUp(services)
    expect(await slack.submits(user, view({ id, key }))).toEqual({
      response_action: 'errors',
      errors: { [field]: expect.stringMatching(/您填的都还在.*再按一次提交/) },
    })
    go()
    await services.serial.settled()
    expect(await project()).toEqual(before)
  })

  test('a form that is sent once more is taken, and one that is too long says how long it may be', async () => {
    const { slack, services, project, key } = await waiting()
    const go = heldUp(services)
    // Looked up is only what a reason that is too short is answered with.
    expect(await slack.submits('U8', returned(key, ' '))).toMatchObject({ response_action: 'errors' })
    go()
    expect(await slack.submits('U8', returned(key, '长'.repeat(2001)))).toMatchObject({
      response_action: 'errors',
      errors: { reason: expect.stringContaining('2001') },
    })
    await slack.submits('U8', returned(key, '缺少概算表'))
    await until(async () => (await project())?.items[0]?.state === 'returned')
  })

  test('a question by command is taken, and answered when it can be', async () => {
    const { slack, services } = await scene()
    const go = heldUp(services)
    expect(await slack.acknowledges('U1', '泰州 80万 新建 要不要立项')).toMatch(/^正在办理/)
    go()
    expect((await slack.hears('D1', 1))[0]?.text).toMatch(/需要立项/)
  })

  test('a command of another workspace is refused', async () => {
    const { slack, services } = await scene()
    heldUp(services)
    expect(await slack.acknowledges('U1', '泰州 80万 新建 要不要立项', 'T2')).toMatch(/属于另一个工作区/)
  })

  test('an office is bound after Slack took its time to say who may do so', async () => {
    const { slack, services } = await scene()
    slack.admins.add('U1')
    const asked = deferred<void>()
    slack.fails = ({ method }) => (method === 'users.info' ? { after: asked.promise } : undefined)
    expect(await slack.acknowledges('U1', 'bind 泰州 市数据局 <@U8>')).toMatch(/^正在办理/)
    asked.resolve()
    await until(() => slack.calledWith('respond').length > 0)
    expect((await services.store.directory()).offices['taizhou/data']).toEqual(['U8'])
  })

  test.each(['approve', 'return', 'home-new', 'form.0', 'delegate.0', 'answer.0'])(
    'a click on %s',
    async (action) => {
      const { slack, services } = await scene()
      const go = heldUp(services)
      await slack.clicks('U8', action, 'x y')
      go()
    },
  )
})

interface Ids {
  id: string
  key: string
}
