import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { updateDirectory } from '../../store/uses.ts'
import { running, scene, submitted, until } from './server/running.ts'

vi.setConfig({ testTimeout: 30_000 })

const OFFICES = { 'taizhou/data': ['U7', 'U8', 'U9'] }

const bound = async (more: Record<string, string[]> = {}) => {
  const all = await scene()
  await updateDirectory(all.services.store, (now) => ({ ...now, offices: { ...OFFICES, ...more } }))
  return all
}

const ASKED = '泰州 80万 新建 要不要立项'

describe('odd envelopes change nothing, and the bot goes on', () => {
  test.each([
    ['a warning that events were dropped', 'events_api', { type: 'app_rate_limited', team_id: 'T1' }],
    ['an event without an event', 'events_api', {}],
    ['an interaction without a type', 'interactive', {}],
    ['a menu that asks for options', 'interactive', { type: 'block_suggestion' }],
    ['a command without words', 'slash_commands', {}],
    ['a kind that nobody knows', 'what', null],
  ])('%s', async (_, type, payload) => {
    const { slack } = await scene()
    // The library rejects where nobody listens; the program logs that, and the test looks away.
    const before = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined)
    onTestFinished(() => {
      process.removeAllListeners('unhandledRejection')
      for (const each of before) process.on('unhandledRejection', each)
    })
    void slack.send(type, payload)
    await slack.says('U1', ASKED)
    await slack.hears('D1', 1)
  })
})

describe('the line', () => {
  test('is opened again after cuts, and while Slack fails to give an address', async () => {
    const { slack, lost } = await scene()
    let opens = 0
    slack.fails = ({ method }) =>
      method === 'apps.connections.open' && opens++ < 6 ? { status: 500 } : undefined
    slack.cut()
    await slack.connected()
    slack.cut()
    await slack.connected()
    await slack.says('U1', ASKED)
    await slack.hears('D1', 1)
    expect(lost).toEqual([])
  })

  test('that Slack refuses for good is given up with one sentence', async () => {
    const { slack, lost } = await scene()
    slack.fails = ({ method }) => (method === 'apps.connections.open' ? { error: 'invalid_auth' } : undefined)
    slack.cut()
    await until(() => lost.length > 0)
    expect(lost.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Slack 拒绝了连接：令牌无效（invalid_auth）/),
    ])
  })
})

describe('whatever fails is said', () => {
  test.each([
    ['a modal', 'views.open', (each: Scene) => each.slack.clicks('U1', 'home-unit')],
    [
      'the Home tab',
      'views.publish',
      (each: Scene) => each.slack.event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' }),
    ],
    ['a settings button', 'views.publish', (each: Scene) => each.slack.clicks('U1', 'home-new')],
  ])('%s that Slack refuses', async (_, method, go) => {
    const all = await scene()
    all.slack.fails = (call) => (call.method === method ? { error: 'invalid_arguments' } : undefined)
    await go(all)
    await until(() => all.slack.said('D1').some(({ text }) => text.includes('没有办成')))
  })

  test('an apology that fails as well is only logged', async () => {
    const { slack, services } = await scene()
    slack.fails = ({ method }) =>
      /^(?:views|chat)\./.test(method) ? { error: 'invalid_arguments' } : undefined
    await slack.clicks('U1', 'home-unit')
    await until(() => slack.calledWith('chat.postMessage').length > 0)
    slack.fails = () => undefined
    await slack.says('U1', ASKED)
    await slack.hears('D1', 1)
    await services.serial.settled()
  })
})
type Scene = Awaited<ReturnType<typeof scene>>

describe('one person who cannot be reached keeps nobody else from theirs', () => {
  test.each(['user_not_found', 'is_archived', 'account_inactive', 'channel_not_found'])(
    '%s',
    async (error) => {
      const { slack, services } = await bound()
      slack.fails = ({ method, args }) =>
        (method === 'conversations.open' && args.users === 'U7') ||
        (method === 'chat.postMessage' && args.channel === 'D8')
          ? { error }
          : undefined
      const id = await submitted(slack, services)
      await until(async () => (await services.store.project(id))?.items[0]?.cards.length === 1)
      expect((await services.store.project(id))?.items[0]?.cards.map(({ user }) => user)).toEqual(['U9'])
      expect(slack.said('D1').some(({ text }) => text.includes('没有办成'))).toBe(false)
    },
  )

  test.each(['chat.update', 'files.getUploadURLExternal', 'files.completeUploadExternal'])(
    '%s failing: the decision stands, the applicant is told and the next office gets its card',
    async (failing) => {
      const { slack, services } = await bound({ 'taizhou/gov': ['U10'] })
      slack.fails = ({ method }) => (method === failing ? { error: 'cant_update_message' } : undefined)
      const id = await submitted(slack, services)
      const items = async () => (await services.store.project(id))?.items ?? []
      await until(async () => (await items())[0]?.cards.length === 3)
      for (const place of [0, 1]) {
        const item = (await items())[place]
        if (item?.office !== 'data') break
        await slack.clicks('U8', 'approve', `${id} ${item.id}`)
        await until(
          async () => (await items())[place]?.state === 'approved' && (await items()).length > place + 1,
        )
      }
      await until(() => slack.said('D1').some(({ text }) => /市数据局已通过/.test(text)))
      await until(() => slack.said('D10').some(({ text }) => text.startsWith('待办')))
    },
  )

  test.each([
    ['canvases that fail', 'canvases.create', { error: 'internal_error' }],
    ['an applicant whose reply Slack refuses', 'chat.postMessage', { error: 'msg_blocks_too_long' }],
  ])('%s at submission keep no office from its card', async (_, failing, failure) => {
    const { slack, services } = await bound()
    slack.fails = ({ method, args }) =>
      method === failing && (method !== 'chat.postMessage' || /已提交/.test(args.text ?? ''))
        ? failure
        : undefined
    const id = await submitted(slack, services)
    await until(async () => (await services.store.project(id))?.items[0]?.cards.length === 3)
    await slack.hears('D8', 1)
  })

  test('an applicant who cannot be told keeps no office from its card', async () => {
    const { slack, services } = await bound()
    const id = await submitted(slack, services)
    const [item] = (await services.store.project(id))?.items ?? []
    slack.fails = ({ method, args }) =>
      method === 'chat.postMessage' && args.channel === 'D1' ? { error: 'is_archived' } : undefined
    await slack.clicks('U8', 'approve', `${id} ${item?.id}`)
    await until(async () => ((await services.store.project(id))?.items.length ?? 0) > 1)
    await services.serial.settled()
    expect((await services.store.project(id))?.items[0]?.state).toBe('approved')
  })
})

describe('a card is sent once', () => {
  test('however many turns follow', async () => {
    const { slack, services } = await bound()
    const id = await submitted(slack, services)
    for (const words of ['进度', '谁审批', '我的项目']) {
      const count = slack.said('D1').length
      await slack.says('U1', words)
      await slack.hears('D1', count + 1)
    }
    await services.serial.settled()
    for (const channel of ['D7', 'D8', 'D9']) expect(slack.said(channel)).toHaveLength(1)
    expect((await services.store.project(id))?.items[0]?.cards).toHaveLength(3)
  })

  test('one that could not be sent before a stop is sent at the next start, and the others are not', async () => {
    const { slack, folder, services, stop } = await bound()
    slack.fails = ({ method, args }) =>
      method === 'chat.postMessage' && args.channel === 'D8' ? { error: 'internal_error' } : undefined
    const id = await submitted(slack, services)
    await services.serial.settled()
    expect([slack.said('D7').length, slack.said('D8').length, slack.said('D9').length]).toEqual([1, 0, 1])
    await stop()
    slack.fails = () => undefined
    const again = await running(slack, folder)
    await again.caughtUp
    expect([slack.said('D7').length, slack.said('D8').length, slack.said('D9').length]).toEqual([1, 1, 1])
    expect((await again.services.store.project(id))?.items[0]?.cards).toHaveLength(3)
  })
})
