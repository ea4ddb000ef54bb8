import { expect, test } from 'vitest'
import { SlackServer } from '../slack/server/slack-server.ts'
import { temporaryFolder } from '../workspace/desk.ts'
import { started } from './started.ts'

/** The program on a line to a Slack in small. */
async function program() {
  const slack = await SlackServer.start()
  const program = started({
    LOG_LEVEL: 'debug',
    DATA_DIR: await temporaryFolder(),
    SLACK_BOT_TOKEN: 'xoxb-SECRET',
    SLACK_APP_TOKEN: 'xapp-SECRET',
    SLACK_API_URL: slack.apiUrl,
  })
  await slack.connected()
  return { slack, ...program }
}

test('an event without an event does not end the program, nor do failures put words or tokens into its log', {
  timeout: 60_000,
}, async () => {
  const { slack, child, ended, output } = await program()
  void slack.send('events_api', {})
  let posts = 0
  slack.fails = ({ method }) =>
    method === 'chat.postMessage' && posts++ === 0 ? { error: 'msg_too_long' } : undefined
  await slack.says('U1', '泰州 80万 新建 机密词 要不要立项')
  await slack.hears('D1', 1)
  slack.cut()
  await slack.connected()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  const words = await output
  expect(words).toMatch(/unhandled rejection/)
  expect(words).toMatch(/can never be said/)
  for (const secret of ['SECRET', 'ticket=', '机密词']) expect(words).not.toContain(secret)
})

test('a token that is refused later ends the program with one sentence', { timeout: 60_000 }, async () => {
  const { slack, ended, output } = await program()
  slack.fails = ({ method }) => (method === 'apps.connections.open' ? { error: 'invalid_auth' } : undefined)
  slack.cut()
  expect(await ended).toBe(78)
  const words = await output
  expect(words).toMatch(/^Slack 拒绝了连接：令牌无效（invalid_auth）/m)
  expect(words).not.toMatch(/^\s+at /m)
})

test('nobody who reads its words is no reason to end', { timeout: 60_000 }, async () => {
  const { slack, child, ended, output } = await program()
  const unread = expect(output).rejects.toThrow('Premature close')
  child.stdout.destroy()
  child.stderr.destroy()
  slack.fails = ({ method, args }) =>
    method === 'chat.postMessage' && args.channel === 'D1' ? { error: 'msg_too_long' } : undefined
  await slack.says('U1', '泰州 80万 新建 要不要立项')
  await slack.says('U2', '泰州 80万 新建 要不要立项')
  await slack.hears('D2', 1)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  await unread
})
