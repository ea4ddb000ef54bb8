import { describe, expect, test, vi } from 'vitest'
import { troubled } from '../../bot/slack/work/trouble.ts'
import { running, scene } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 60_000 })

const asking = (amount: number) => `泰州 ${amount}万 新建 要不要立项`
const amounts = (slack: SlackServer, channel: string) =>
  slack.said(channel).map((message) => /总投资 (\d+) 万元/.exec(JSON.stringify(message.blocks))?.[1])

describe('an event is answered once, under whichever of its names it comes again', () => {
  test('the same gesture under two timestamps', async () => {
    const { slack, services } = await scene()
    const writes = (amount: number, client_msg_id: string) =>
      slack.delivers(Object.assign(slack.writes('U1', asking(amount)), { client_msg_id }))
    await writes(80, 'one-gesture')
    await writes(81, 'one-gesture')
    await writes(82, 'another')
    await slack.hears('D1', 2)
    await services.serial.settled()
    expect(amounts(slack, 'D1')).toEqual(['80', '82'])
  })

  test('an older message that comes later is answered, not dropped', async () => {
    const { slack, services } = await scene()
    const [older, later] = [slack.nextTs(), slack.nextTs()]
    await slack.delivers({ type: 'message', user: 'U1', ts: later, text: asking(81) })
    await slack.hears('D1', 1)
    await slack.delivers({ type: 'message', user: 'U1', ts: older, text: asking(80) })
    await slack.hears('D1', 2)
    await services.serial.settled()
    expect(amounts(slack, 'D1')).toEqual(['81', '80'])
  })

  test('a form that is submitted again by the same press changes nothing again', async () => {
    const { slack, services } = await scene()
    for (const words of [asking(80), '开始填报']) {
      const count = slack.said('D1').length
      await slack.says('U1', words)
      await slack.hears('D1', count + 1)
    }
    const [project] = await services.store.projectsOf('U1')
    const values = { goal: { goal: { type: 'plain_text_input', value: '全程网办' } } }
    const view = {
      id: 'V9',
      hash: '1.a',
      callback_id: 'form',
      private_metadata: project?.id,
      state: { values },
      blocks: [],
    }
    await slack.submits('U1', view)
    await slack.hears('D1', 3)
    await slack.submits('U1', view)
    await slack.says('U1', '帮助')
    await slack.hears('D1', 4)
    await services.serial.settled()
    expect(slack.said('D1')).toHaveLength(4)
  })
})

describe('mentions that came while nobody listened', () => {
  const mention = (slack: SlackServer, text: string, more: object = {}) => {
    const ts = slack.nextTs()
    slack.history('C1').push({ type: 'message', user: 'U2', ts, text: `<@UBOT> ${text}`, ...more })
    return ts
  }
  /** A bot that was told something before it stopped, in a channel that it is in. */
  async function stopped() {
    const { slack, folder, services, stop } = await scene()
    slack.channels = ['C1']
    await slack.says('U1', asking(70))
    await slack.hears('D1', 1)
    await services.serial.settled()
    await stop()
    return { slack, folder }
  }

  test('are answered in their threads, in order, once', async () => {
    const { slack, folder } = await stopped()
    const first = mention(slack, asking(80))
    mention(slack, '不是问机器人的', { text: '大家好' })
    const second = mention(slack, asking(81))
    for (let i = 0; i < 2; i++) {
      const again = await running(slack, folder)
      await again.caughtUp
      await again.stop()
    }
    expect(amounts(slack, 'C1')).toEqual(['80', '81'])
    expect(slack.said('C1').map(({ thread_ts }) => thread_ts)).toEqual([first, second])
  })

  test('in a thread are answered there', async () => {
    const { slack, folder } = await stopped()
    const root = slack.nextTs()
    slack.history('C1').push({ type: 'message', user: 'U3', ts: root, text: '请大家看看', reply_count: 1 })
    mention(slack, asking(80), { thread_ts: root })
    const { caughtUp } = await running(slack, folder)
    await caughtUp
    expect(slack.said('C1').map(({ thread_ts }) => thread_ts)).toEqual([root])
  })

  test('of a channel that cannot be read keep nobody from their answer', async () => {
    const { slack, folder } = await stopped()
    slack.channels = ['C9', 'C1']
    slack.fails = ({ method, args }) =>
      method === 'conversations.history' && args.channel === 'C9' ? { error: 'not_in_channel' } : undefined
    mention(slack, asking(80))
    slack.writes('U1', asking(82))
    const { caughtUp } = await running(slack, folder)
    await caughtUp
    expect(amounts(slack, 'C1')).toEqual(['80'])
    expect(amounts(slack, 'D1')).toEqual(['70', '82'])
  })
})

test('a conversation that cannot be read at the start is read when it can, without another word', async () => {
  const { slack, folder, services, stop } = await scene()
  await slack.says('U1', asking(70))
  await slack.hears('D1', 1)
  await services.serial.settled()
  await stop()
  slack.writes('U1', asking(80))
  let failing = true
  slack.fails = ({ method }) => (failing && method === 'conversations.history' ? { status: 500 } : undefined)
  const { caughtUp } = await running(slack, folder)
  await caughtUp
  expect(slack.said('D1')).toHaveLength(1)
  failing = false
  await slack.hears('D1', 2)
  expect(amounts(slack, 'D1')).toEqual(['70', '80'])
})

test('a message that comes to nothing whenever it is read is apologised for once', async () => {
  const { slack, services } = await scene()
  const fails = (ts: string) =>
    troubled(services, { user: 'U1', channel: 'D1', ts }, () => Promise.reject(new Error('a defect')))
  for (const ts of ['1795000000.000001', '1795000000.000001', '1795000000.000002']) {
    await fails(ts)
    await services.serial.settled()
  }
  expect(slack.said('D1').map(({ text }) => text)).toEqual([
    expect.stringContaining('没有办成'),
    expect.stringContaining('没有办成'),
  ])
})
