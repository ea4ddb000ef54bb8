import { expect, test, vi } from 'vitest'
import { scene, submitted, until } from './server/running.ts'
import type { SlackWire } from './server/slack-wire.ts'

vi.setConfig({ testTimeout: 60_000 })

const CALLS = [
  'views.open',
  'views.publish',
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'users.info',
  'users.list',
  'conversations.open',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
  'canvases.create',
  'canvases.edit',
]

/** What somebody does, by every listener but that of the forms. */
const DEEDS: Record<
  string,
  (slack: Awaited<ReturnType<typeof scene>>['slack'], id: string) => Promise<unknown>
> = {
  'a message': (slack) => slack.says('U1', '泰州 81万 新建 要不要立项'),
  'a message that names somebody': (slack) => slack.says('U1', '<@U5> 泰州 81万 新建 要不要立项'),
  'asking for a file': (slack) => slack.says('U1', '把建设方案发给我'),
  'a button': (slack) => slack.clicks('U1', 'help.0'),
  'the settings': (slack) => slack.clicks('U1', 'home-unit'),
  'a project on the Home tab': (slack) => slack.clicks('U1', 'home-new'),
  'somebody else’s card': (slack, id) => slack.clicks('U1', 'approve', `${id} none`),
  'a reason for a return': (slack, id) => slack.clicks('U1', 'return', `${id} none`),
  'a colleague to be asked': (slack) => slack.clicks('U1', 'delegate.0'),
  'a command': (slack) => slack.acknowledges('U1', '泰州 81万 新建 要不要立项'),
  'an administrator’s command': (slack) => slack.acknowledges('U1', 'bind'),
}

const heard = (slack: SlackWire) =>
  slack.said('D1').length + slack.given('D1').length + slack.calledWith('chat.postEphemeral').length

const sorry = (slack: SlackWire) => slack.said('D1').filter(({ text }) => text.includes('没有办成')).length

test.each(CALLS)('while %s is refused once, whatever somebody does is answered', async (method) => {
  const { slack, services } = await scene()
  const id = await submitted(slack, services)
  await services.serial.settled()
  for (const [name, does] of Object.entries(DEEDS)) {
    let failed = 0
    const before = heard(slack)
    const sorryBefore = sorry(slack)
    const opened = slack.calledWith('views.open').length
    slack.fails = (call) =>
      call.method === method && failed++ === 0 ? { error: 'invalid_arguments' } : undefined
    const acknowledged = await does(slack, id)
    const isSaid = () =>
      heard(slack) - (failed > 0 && method === 'chat.postEphemeral' ? 1 : 0) > before ||
      slack.calledWith('views.open').length - (method === 'views.open' ? failed : 0) > opened ||
      (typeof acknowledged === 'string' && acknowledged !== '')
    await until(isSaid).catch(() => expect.fail(`${name} was met with silence`))
    await services.serial.settled()
    await services.outbox.tried('U1')
    expect(sorry(slack) - sorryBefore, name).toBeLessThanOrEqual(1)
    slack.fails = () => undefined
  }
})
