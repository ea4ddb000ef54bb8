import { setTimeout } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { newProject } from '../../store/fresh.ts'
import { createProject } from '../../store/uses.ts'
import { running, scene, until } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 60_000 })

const asking = (amount: number) => `泰州 ${amount}万 新建 要不要立项`
const amounts = (slack: SlackServer, channel = 'D1') =>
  slack
    .said(channel)
    .filter(({ user }) => user === 'UBOT')
    .map((message) => /总投资 (\d+) 万元/.exec(JSON.stringify(message.blocks))?.[1])

describe('what Slack gives of a conversation but nobody said to the bot is answered by nobody', () => {
  test.each([
    ['a notice about the person', { subtype: 'channel_join' }],
    ['a message that Slack itself writes', { user: 'USLACKBOT' }],
    ['a message of another app in the person’s name', { bot_id: 'B9' }],
  ])('%s, in the history that was missed', async (_, more) => {
    const { slack, folder, stop } = await scene()
    await slack.says('U1', asking(80))
    await slack.hears('D1', 1)
    await stop()
    Object.assign(slack.writes('U1', asking(81)), more)
    slack.writes('U1', asking(82))
    const { caughtUp } = await running(slack, folder)
    await caughtUp
    expect(amounts(slack)).toEqual(['80', '82'])
  })

  test.each([
    ['a message that was edited', { subtype: 'message_changed' }],
    ['a notice about the person', { subtype: 'channel_join' }],
    ['a message in a channel that does not mention the bot', { channel: 'C1', channel_type: 'channel' }],
  ])('%s, as it happens', async (_, more) => {
    const { slack, services } = await scene()
    await slack.delivers({ type: 'message', user: 'U1', ts: slack.nextTs(), text: asking(81) }, more)
    await slack.says('U1', asking(82))
    await slack.hears('D1', 1)
    await services.serial.settled()
    expect(amounts(slack)).toEqual(['82'])
    expect(slack.said('C1')).toEqual([])
  })
})

test('a file sent with words is answered as the words are, at once and after a stop', async () => {
  const { slack, folder, stop } = await scene()
  await slack.delivers(slack.writes('U1', asking(80)), { subtype: 'file_share' })
  await slack.hears('D1', 1)
  await stop()
  Object.assign(slack.writes('U1', asking(81)), { subtype: 'file_share' })
  await running(slack, folder)
  await slack.hears('D1', 2)
  expect(amounts(slack)).toEqual(['80', '81'])
})

test('a mention is answered in its thread, and so is the news that it came to nothing', async () => {
  const { slack } = await scene()
  const ts = slack.nextTs()
  const mention = { type: 'app_mention', user: 'U1', channel: 'C1', text: `<@UBOT> ${asking(80)}` }
  await slack.event({ ...mention, ts })
  await slack.hears('C1', 1)
  await slack.event({ ...mention, ts: slack.nextTs(), thread_ts: ts })
  await slack.hears('C1', 2)
  let posts = 0
  slack.fails = ({ method }) =>
    method === 'chat.postMessage' && posts++ === 0 ? { error: 'msg_blocks_too_long' } : undefined
  await slack.event({ ...mention, ts: slack.nextTs(), thread_ts: ts })
  expect((await slack.hears('C1', 3)).at(-1)?.text).toMatch(/没有办成/)
  expect(slack.calledWith('chat.postMessage').map(({ thread_ts }) => thread_ts)).toEqual([ts, ts, ts, ts])
})

describe('an answer whose acknowledgement is lost', () => {
  test.each([true, false])(
    'is not taken for the same words said before, on a server that keeps metadata: %s',
    async (keeps) => {
      const { slack, services } = await scene()
      slack.keepsMetadata = keeps
      await slack.says('U1', asking(80))
      await slack.hears('D1', 1)
      await services.serial.settled()
      let posts = 0
      slack.fails = ({ method }) =>
        method === 'chat.postMessage' && posts++ === 0 ? { status: 500 } : undefined
      await slack.says('U1', asking(80))
      await slack.hears('D1', 2)
      const [first, second] = slack.said('D1')
      expect(second?.text).toBe(first?.text)
    },
  )
})

describe('what could not be said', () => {
  test.each(['internal_error', 'service_unavailable', 'ratelimited', 'token_revoked', 'invalid_auth'])(
    'because of %s is no refusal: it is kept, and said at the next start',
    async (error) => {
      const { slack, folder, services, stop } = await scene()
      slack.fails = ({ method }) => (method === 'chat.postMessage' ? { error } : undefined)
      await slack.says('U1', asking(80))
      await until(async () => (await services.store.outbox('U1')).length > 0)
      await services.serial.settled()
      expect(await services.store.outbox('U1')).toHaveLength(1)
      await stop()
      slack.fails = () => undefined
      const { caughtUp } = await running(slack, folder)
      await caughtUp
      expect(amounts(slack)).toEqual(['80'])
    },
  )

  test('is said when the line is back, without a restart and without a further word', async () => {
    const { slack, services } = await scene()
    slack.fails = ({ method }) => (method === 'chat.postMessage' ? { status: 500 } : undefined)
    await slack.says('U1', asking(80))
    await until(async () => (await services.store.outbox('U1')).length > 0)
    await services.serial.settled()
    slack.fails = () => undefined
    slack.cut()
    await slack.hears('D1', 1)
    expect(amounts(slack)).toEqual(['80'])
  })

  test.each([
    ['U1', 'D2'],
    ['U2', 'D1'],
  ])('to %s keeps nobody else from theirs at the next start', async (gone, channel) => {
    const { slack, folder, services, stop } = await scene()
    slack.fails = ({ method }) => (method === 'chat.postMessage' ? { status: 500 } : undefined)
    for (const user of ['U1', 'U2']) await slack.says(user, asking(80))
    await until(async () => (await services.store.recipients()).length === 2)
    await services.serial.settled()
    await stop()
    slack.fails = ({ method, args }) =>
      method === 'chat.postMessage' && args.channel === `D${gone.slice(1)}` ? { status: 500 } : undefined
    const again = await running(slack, folder)
    await again.caughtUp
    expect(amounts(slack, channel)).toEqual(['80'])
    expect(await again.services.store.outbox(gone)).toHaveLength(1)
  })
})

test('people whom only a later page of the conversations lists are answered as well', async () => {
  const { slack, folder, stop } = await scene()
  await stop()
  slack.listed = 2
  for (const user of ['U3', 'U4', 'U5', 'U6', 'U7']) slack.writes(user, asking(70))
  const { caughtUp } = await running(slack, folder)
  await caughtUp
  for (const channel of ['D3', 'D4', 'D5', 'D6', 'D7']) expect(amounts(slack, channel)).toEqual(['70'])
})

test('a program that was ended opens no line again', async () => {
  const { slack, stop } = await scene()
  await slack.says('U1', asking(80))
  await slack.hears('D1', 1)
  const before = slack.calledWith('apps.connections.open').length
  await stop()
  // Longer than the bot waits before it tries again.
  await setTimeout(400)
  expect(slack.calledWith('apps.connections.open')).toHaveLength(before)
})

test('that an office has nobody is told when an item comes to wait for it, and not at later turns', async () => {
  const { slack, services } = await scene()
  const at = '2026-11-23T01:00:00.000Z'
  await createProject(services.store, {
    ...newProject({ id: 'P1', region: 'dazhou', owner: 'U1', at }),
    facts: { kind: 'new', investment: 60, embedded: false },
    unknown: { jointlyApproved: 'unknown' },
  })
  const clicks = async (act: string, value?: string) => {
    const count = slack.said('D1').length
    await slack.clicks('U1', `${act}.0`, value)
    const all = await slack.hears('D1', count + 1)
    await services.serial.settled()
    return JSON.stringify(all.slice(count).map(({ blocks }) => blocks))
  }
  await clicks('open', 'P1')
  expect(await clicks('submit-now')).toMatch(/“市数字经济局”还没有绑定办理人/)
  expect(await clicks('supply', 'P1 ["jointlyApproved",false]')).not.toContain('还没有绑定办理人')
  expect((await services.store.project('P1'))?.facts.jointlyApproved).toBe(false)
})
