import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { built } from '../../bot/build/built.mjs'
import { SlackServer } from '../slack/server/slack-server.ts'
import { temporaryFolder } from '../workspace/desk.ts'
import { started } from './started.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(built, 60_000)

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-SECRET', SLACK_APP_TOKEN: 'xapp-SECRET' }

async function doctor(settings: Record<string, string>) {
  const DATA_DIR = join(await temporaryFolder(), 'data')
  const { ended, output } = started({ DATA_DIR, ...settings }, undefined, 'doctor')
  return { code: await ended, output: await output }
}

test('npm run doctor ends with 0 where the program can start', async () => {
  const { code, output } = await doctor({})
  expect(output).toMatch(/^立项通检查（\d{4}-\d\d-\d\d \d\d:\d\d）\n\n {2}✓ 环境变量 {2}没有设置 Slack 令牌/)
  expect(code).toBe(0)
})

test('with 75 where Slack cannot be reached now', async () => {
  const { code, output } = await doctor({ ...SLACK, SLACK_API_URL: 'http://127.0.0.1:9/api/' })
  expect(output).toMatch(/… 机器令牌 {2}连不上 Slack/)
  expect(code).toBe(75)
})

test('with 78 where a person has to mend something, without a token or a stack in its words', async () => {
  const slack = await SlackServer.start()
  slack.fails = ({ method }) => (method === 'auth.test' ? { error: 'invalid_auth' } : undefined)
  const { code, output } = await doctor({ ...SLACK, SLACK_API_URL: slack.apiUrl })
  expect(output).toMatch(/✗ 机器令牌 {2}Slack 不接受：令牌无效（invalid_auth）\n +怎么办：/)
  expect(output).not.toMatch(/SECRET|^\s+at /m)
  expect(code).toBe(78)
})
