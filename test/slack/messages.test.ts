import { describe, expect, test, vi } from 'vitest'
import { adding } from '../../store/outbox.ts'
import { running, scene, until } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 30_000 })

const ASKED = '泰州 80万 新建 要不要立项'
/** The amounts that answers speak of, in the order in which they were given. */
const amounts = (slack: SlackServer, channel = 'D1') =>
  slack.said(channel).map((message) => /总投资 (\d+) 万元/.exec(JSON.stringify(message.blocks))?.[1])
const asking = (amount: number) => `泰州 ${amount}万 新建 要不要立项`

describe('every message is answered once', () => {
  test('one that is delivered three times, before and after a restart', async () => {
    const { slack, folder, stop } = await scene()
    const message = slack.writes('U1', asking(80))
    for (let i = 0; i < 3; i++) await slack.delivers(message, { retry: i })
    await slack.says('U1', asking(81))
    await slack.hears('D1', 2)
    await stop()
    const again = await running(slack, folder)
    await again.caughtUp
    await slack.delivers(message)
    await slack.says('U1', asking(82))
    await slack.hears('D1', 3)
    expect(amounts(slack)).toEqual(['80', '81', '82'])
  })

  test('a mention that is delivered twice', async () => {
    const { slack, services } = await scene()
    const mention = { type: 'app_mention', user: 'U1', channel: 'C1', ts: slack.nextTs() }
    for (const text of [`<@UBOT> ${asking(80)}`, `<@UBOT> ${asking(80)}`])
      await slack.event({ ...mention, text })
    await slack.event({ ...mention, ts: slack.nextTs(), text: `<@UBOT> ${asking(81)}` })
    await slack.hears('C1', 2)
    await services.serial.settled()
    expect(amounts(slack, 'C1')).toEqual(['80', '81'])
  })

  test('one whose answer could not be saved, when it is delivered again', async () => {
    const { slack, services } = await scene()
    await slack.says('U1', ASKED)
    await slack.hears('D1', 1)
    await services.serial.settled()
    const { store } = services
    const save = store.commit.bind(store)
    let full = true
    const commit = vi.spyOn(store, 'commit').mockImplementation(async (unit) => {
      if (!full || !unit.projects) return save(unit)
      full = false
      throw new Error('the disk is full')
    })
    const message = slack.writes('U1', '开始填报')
    await slack.delivers(message)
    expect((await slack.hears('D1', 2)).at(-1)?.text).toMatch(/没有办成/)
    await slack.delivers(message)
    await slack.hears('D1', 3)
    const making = commit.mock.calls.filter(([{ projects = {} }]) => Object.keys(projects).length > 0)
    expect(making.length).toBeGreaterThan(1)
    // The same message makes the same project, however often it is taken.
    expect(new Set(making.flatMap(([{ projects = {} }]) => Object.keys(projects))).size).toBe(1)
    expect(await store.projects()).toHaveLength(1)
  })

  test('two that are delivered in the wrong order', async () => {
    const { slack } = await scene()
    const [first, second] = [slack.nextTs(), slack.nextTs()]
    await slack.delivers({ type: 'message', user: 'U1', ts: second, text: asking(81) })
    await slack.hears('D1', 1)
    await slack.delivers({ type: 'message', user: 'U1', ts: first, text: asking(80) })
    await slack.hears('D1', 2)
    expect(amounts(slack)).toEqual(['81', '80'])
  })

  test('what another app, or the bot itself, writes in the conversation is none', async () => {
    const { slack } = await scene()
    await slack.delivers({ type: 'message', user: 'U1', ts: slack.nextTs(), text: ASKED }, { bot_id: 'B9' })
    await slack.says('U1', asking(81))
    await slack.hears('D1', 1)
    expect(amounts(slack)).toEqual(['81'])
  })
})

describe('what was written while nobody listened is answered in order, once', () => {
  test('sixty messages, read by page, after a stop', async () => {
    const { slack, folder, stop } = await scene()
    slack.page = 7
    await slack.says('U1', asking(80))
    await slack.hears('D1', 1)
    await stop()
    for (let i = 0; i < 60; i++) slack.writes('U1', asking(100 + i))
    await running(slack, folder)
    await slack.hears('D1', 61)
    expect(amounts(slack)).toEqual(['80', ...Array.from({ length: 60 }, (_, i) => `${100 + i}`)])
    await slack.says('U1', asking(81))
    await slack.hears('D1', 62)
    expect(amounts(slack).at(-1)).toBe('81')
  })

  test('the first words of somebody who never wrote before', async () => {
    const { slack, folder, stop } = await scene()
    await stop()
    slack.writes('U7', asking(70))
    await running(slack, folder)
    await slack.hears('D7', 1)
    expect(amounts(slack, 'D7')).toEqual(['70'])
  })

  test('what was answered before the data folder was lost is let be', async () => {
    const { slack } = await scene()
    for (const words of ['很久以前', '又一句']) slack.writes('U7', words)
    slack.history('D7').push({ type: 'message', user: 'UBOT', bot_id: 'B1', ts: slack.nextTs(), text: '答' })
    await slack.says('U7', asking(70))
    await slack.hears('D7', 2)
    await slack.says('U7', asking(71))
    await slack.hears('D7', 3)
    expect(amounts(slack, 'D7').slice(1)).toEqual(['70', '71'])
  })

  test('what is written while the missed messages are being read comes after them', async () => {
    const { slack, folder, stop } = await scene()
    await slack.says('U1', asking(80))
    await slack.hears('D1', 1)
    await stop()
    for (let i = 0; i < 5; i++) slack.writes('U1', asking(100 + i))
    let open: () => void = () => undefined
    const after = new Promise<void>((resolve) => {
      open = resolve
    })
    slack.fails = ({ method }) => (method === 'conversations.history' ? { after } : undefined)
    await running(slack, folder)
    await slack.says('U1', asking(200))
    open()
    await slack.hears('D1', 7)
    expect(amounts(slack)).toEqual(['80', '100', '101', '102', '103', '104', '200'])
  })

  test('what is written while the line is down', async () => {
    const { slack } = await scene()
    await slack.says('U1', asking(80))
    await slack.hears('D1', 1)
    slack.cut()
    slack.writes('U1', asking(81))
    await slack.hears('D1', 2)
    expect(amounts(slack)).toEqual(['80', '81'])
  })

  test('one person whose history cannot be read keeps nobody else from an answer', async () => {
    const { slack, folder, stop } = await scene()
    for (const user of ['U1', 'U2']) await slack.says(user, asking(80))
    await slack.hears('D1', 1)
    await slack.hears('D2', 1)
    await stop()
    for (const user of ['U1', 'U2']) slack.writes(user, asking(81))
    slack.fails = ({ method, args }) =>
      method === 'conversations.history' && args.channel === 'D1' ? { error: 'channel_not_found' } : undefined
    await running(slack, folder)
    await slack.hears('D2', 2)
    await slack.says('U1', asking(82))
    await slack.hears('D1', 2)
    expect(amounts(slack)).toEqual(['80', '82'])
  })
})

describe('an answer reaches the person once', () => {
  test.each([true, false])(
    'its acknowledgement is lost on a server that keeps metadata: %s',
    async (keeps) => {
      const { slack } = await scene()
      slack.keepsMetadata = keeps
      let posts = 0
      slack.fails = ({ method }) => (method === 'chat.postMessage' && posts++ === 0 ? 'lost' : undefined)
      await slack.says('U1', asking(80))
      await slack.says('U1', asking(81))
      await slack.hears('D1', 2)
      expect(amounts(slack)).toEqual(['80', '81'])
    },
  )

  test('Slack fails for a moment', async () => {
    const { slack } = await scene()
    let posts = 0
    slack.fails = ({ method }) => (method === 'chat.postMessage' && posts++ < 3 ? { status: 500 } : undefined)
    await slack.says('U1', asking(80))
    await slack.hears('D1', 1)
    expect(amounts(slack)).toEqual(['80'])
  })

  test.each(['the next message', 'a restart'])('Slack fails for long: it is said with %s', async (then) => {
    const { slack, folder, services, stop } = await scene()
    slack.fails = ({ method }) => (method === 'chat.postMessage' ? { status: 500 } : undefined)
    await slack.says('U1', asking(80))
    await until(async () => (await services.store.outbox('U1')).length > 0)
    await services.serial.settled()
    expect(slack.said('D1')).toEqual([])
    slack.fails = () => undefined
    if (then === 'a restart') {
      await stop()
      await running(slack, folder)
    } else await slack.says('U1', asking(81))
    await slack.hears('D1', then === 'a restart' ? 1 : 2)
    expect(amounts(slack)).toEqual(then === 'a restart' ? ['80'] : ['80', '81'])
  })

  test('it was said, but the stop came before that was noted', async () => {
    const { slack, folder, services, stop } = await scene()
    await slack.says('U1', asking(80))
    await slack.hears('D1', 1)
    await services.serial.settled()
    const [said] = slack.said('D1')
    const { id } = Object(Object(said?.metadata).event_payload)
    const words = {
      id: String(id),
      at: new Date().toISOString(),
      tries: 0,
      text: said?.text ?? '',
      blocks: [],
    }
    await services.store.commit({ outbox: { U1: adding([{ kind: 'message', ...words }]) } })
    await stop()
    const again = await running(slack, folder)
    await again.caughtUp
    expect(slack.said('D1')).toHaveLength(1)
    expect(await again.services.store.outbox('U1')).toEqual([])
  })

  test('an answer that Slack refuses is not tried for ever, and the person hears that something went wrong', async () => {
    const { slack, services } = await scene()
    let posts = 0
    slack.fails = ({ method }) =>
      method === 'chat.postMessage' && posts++ === 0 ? { error: 'msg_blocks_too_long' } : undefined
    await slack.says('U1', asking(80))
    expect((await slack.hears('D1', 1)).map(({ text }) => text)).toEqual([expect.stringMatching(/没有办成/)])
    await services.serial.settled()
    expect(await services.store.outbox('U1')).toEqual([])
  })
})
