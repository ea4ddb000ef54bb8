import { expect, test } from 'vitest'
import { running, scene } from './server/running.ts'
import { dm, type Said } from './server/slack-wire.ts'

const QUESTION = '泰州 80万 新建 要不要立项'
const hasContainer = (blocks = '[]') => blocks.includes('"type":"container"')
const containers = ({ blocks }: Said) => JSON.stringify(blocks ?? []).split('"container"').length - 1
const ours = (all: Said[]) => all.filter(({ user }) => user === 'UBOT')

test('what is folded goes out as collapsed containers', async () => {
  const { slack } = await scene()
  await slack.says('U1', QUESTION)
  await slack.hears('D1', 1)
  const [answer, ...more] = ours(slack.said('D1'))
  expect(more).toEqual([])
  expect(answer && containers(answer)).toBeGreaterThan(0)
  expect(JSON.stringify(answer?.blocks)).toContain('"default_collapsed":true')
})

test('a Slack that refuses containers gets the sections as replies in the thread of the answer, each once', async () => {
  const { slack, folder, stop } = await scene()
  slack.fails = ({ method, args }) =>
    method === 'chat.postMessage' && hasContainer(args.blocks) ? { error: 'invalid_blocks' } : undefined
  await slack.says('U1', QUESTION)
  const threaded = () => ours(slack.history(dm('U1'))).filter(({ thread_ts }) => thread_ts)
  await slack.hears('D1', 2)
  await stop()
  const [answer] = ours(slack.history(dm('U1')))
  expect(answer && containers(answer)).toBe(0)
  expect(JSON.stringify(answer?.blocks)).toContain('需要立项')
  const titles = threaded().map(({ text }) => text)
  expect(titles).toContain('要交的材料')
  expect(new Set(titles).size).toBe(titles.length)
  expect(threaded().every(({ thread_ts }) => thread_ts === answer?.ts)).toBe(true)

  const before = ours(slack.history(dm('U1'))).length
  const again = await running(slack, folder)
  await again.caughtUp
  await again.services.serial.settled()
  expect(ours(slack.history(dm('U1')))).toHaveLength(before)
})

test('once refused, containers are not tried again', async () => {
  const { slack, services } = await scene()
  slack.fails = ({ method, args }) =>
    method === 'chat.postMessage' && hasContainer(args.blocks) ? { error: 'invalid_blocks' } : undefined
  await slack.says('U1', QUESTION)
  await slack.hears('D1', 2)
  await services.serial.settled()
  await slack.says('U1', '那100万呢')
  await slack.hears('D1', ours(slack.history(dm('U1'))).length + 1)
  await services.serial.settled()
  const tried = slack.calls.filter(
    ({ method, args }) => method === 'chat.postMessage' && hasContainer(args.blocks),
  )
  expect(tried).toHaveLength(1)
})
