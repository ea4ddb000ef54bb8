import { expect, test, vi } from 'vitest'
import { updateDirectory } from '../../store/uses.ts'
import { running, scene, submitted, until } from './server/running.ts'

vi.setConfig({ testTimeout: 30_000 })

const FOREIGN = '您的账号属于另一个工作区'

/** A project that waits for its first office, which is U8. */
async function waiting(organisation = false) {
  const all = await scene()
  const { services, slack } = all
  slack.organisation = organisation
  await updateDirectory(services.store, (now) => ({ ...now, offices: { 'taizhou/data': ['U8'] } }))
  const id = await submitted(slack, services)
  await services.serial.settled()
  const state = async () => (await services.store.project(id))?.items[0]?.state
  return { ...all, state, key: `${id} ${(await services.store.project(id))?.items[0]?.id}` }
}

test.each([
  ['an approval', 'U8', 'approve'],
  ['a return', 'U8', 'return'],
  ['a withdrawal', 'U1', 'withdraw.0'],
  ['a form', 'U1', 'form.0'],
  ['the Home tab', 'U1', 'home-new'],
])(
  '%s pressed by an account of another workspace changes nothing and is answered',
  async (_, user, action) => {
    const { slack, services, state, key } = await waiting()
    const before = await services.store.projects()
    await slack.clicks(user, action, key, { team: 'T2' })
    await until(() =>
      slack.calledWith('chat.postEphemeral').some(({ text = '' }) => text.startsWith(FOREIGN)),
    )
    await services.serial.settled()
    expect(await services.store.projects()).toEqual(before)
    expect(await state()).toBe('open')
    expect(slack.calledWith('views.open')).toEqual([])
  },
)

test('a reason sent from another workspace returns nothing; the form says so in its place', async () => {
  const { slack, state, key } = await waiting()
  const values = { reason: { reason: { type: 'plain_text_input', value: '缺少概算表' } } }
  const view = { callback_id: 'return-reason', private_metadata: key, state: { values } }
  expect(JSON.stringify(await slack.submits('U8', view, 'T2'))).toContain(FOREIGN)
  expect(await state()).toBe('open')
  await slack.submits('U8', view)
  await until(async () => (await state()) === 'returned')
})

test.each(['bind 泰州 市政府 <@U9>', '撤回修改'])(
  '/lixiang %s from another workspace does nothing',
  async (words) => {
    const { slack, services, state } = await waiting()
    slack.admins.add('U1')
    const before = await services.store.directory()
    expect(await slack.acknowledges('U1', words, 'T2')).toContain(FOREIGN)
    expect(await services.store.directory()).toEqual(before)
    expect(await state()).toBe('open')
  },
)

test('an app of a whole organisation serves every workspace of it', async () => {
  const { slack, services, state, key } = await waiting(true)
  await slack.clicks('U8', 'approve', key, { team: 'T2' })
  await until(async () => (await state()) === 'approved')
  await services.serial.settled()
})

test('while Slack does not say which workspace is ours, nothing is decided and the person hears of it', async () => {
  const { slack, folder, stop, key } = await waiting()
  await stop()
  const { services } = await running(slack, folder)
  const state = async () => (await services.store.project(key.split(' ')[0] ?? ''))?.items[0]?.state
  slack.fails = ({ method }) => (method === 'auth.test' ? { error: 'internal_error' } : undefined)
  await slack.clicks('U8', 'approve', key)
  await until(() => slack.said('D8').some(({ text }) => text.includes('没有办成')))
  expect(await state()).toBe('open')
  slack.fails = () => undefined
  await slack.clicks('U8', 'approve', key)
  await until(async () => (await state()) === 'approved')
})
