import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { built } from '../../bot/build/built.mjs'
import { openStore } from '../../store/json/open.ts'
import { SlackServer } from '../slack/server/slack-server.ts'
import { temporaryFolder } from '../workspace/desk.ts'
import { mounts, started } from './started.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(built, 60_000)

const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }

interface Situation {
  settings: Record<string, string>
  inside?: string
}
type Row = [what: string, situation: (folder: string) => Promise<Situation>, words: RegExp]

/** A server that answers every call in the same way. */
async function answering(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  return `http://127.0.0.1:${portOf(server.address())}/api/`
}
const portOf = (address: AddressInfo | string | null) => (address as AddressInfo).port

const isRoot = process.getuid?.() === 0

const TRY_AGAIN: Row[] = [
  [
    'the data folder is in use',
    async (folder) => {
      const store = await openStore(folder, { now: () => new Date() })
      onTestFinished(() => store.close())
      return { settings: {} }
    },
    /正被另一个程序使用，请先停止它/,
  ],
  [
    'the port is in use',
    async () => {
      const url = await answering(200, '')
      return { settings: { PORT: new URL(url).port } }
    },
    /端口 \d+ 已被占用：请关闭占用它的程序，或用环境变量 PORT 换一个端口/,
  ],
  [
    'nobody answers where Slack should be',
    async () => ({ settings: { ...TOKENS, SLACK_API_URL: 'http://127.0.0.1:9/api/' } }),
    /连不上 Slack.*请检查网络，稍后再启动/,
  ],
  [
    'Slack has a failure of its own',
    async () => ({ settings: { ...TOKENS, SLACK_API_URL: await answering(503, '') } }),
    /连不上 Slack.*稍后再启动/,
  ],
  [
    'a page of the network stands in the place of Slack',
    async () => ({
      settings: { ...TOKENS, SLACK_API_URL: await answering(200, '<html>Please log in\nhere</html>') },
    }),
    /连不上 Slack.*稍后再启动/,
  ],
]
if (mounts)
  TRY_AGAIN.push([
    'the disk is full',
    async (folder) => ({
      settings: {},
      inside: `mount -t tmpfs -o size=64k tmpfs ${folder} && { dd if=/dev/zero of=${folder}/full 2>/dev/null || true; }`,
    }),
    /磁盘已满.*请腾出空间后再启动/,
  ])

const MISCONFIGURED: Row[] = [
  ['a port that is none', async () => ({ settings: { PORT: '70000' } }), /环境变量 PORT 不对/],
  [
    'one token of two',
    async () => ({ settings: { SLACK_BOT_TOKEN: 'xoxb-1' } }),
    /要同时设置 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN/,
  ],
  [
    'a bot token that Slack refuses',
    async () => {
      const slack = await SlackServer.start()
      slack.fails = ({ method }) => (method === 'auth.test' ? { error: 'account_inactive' } : undefined)
      return { settings: { ...TOKENS, SLACK_API_URL: slack.apiUrl } }
    },
    /Slack 拒绝了连接：令牌所属的应用已停用.*请检查 SLACK_BOT_TOKEN/,
  ],
  [
    'an app token without its scope',
    async () => {
      const slack = await SlackServer.start()
      slack.fails = ({ method }) =>
        method === 'apps.connections.open' ? { error: 'missing_scope' } : undefined
      return { settings: { ...TOKENS, SLACK_API_URL: slack.apiUrl } }
    },
    /Slack 拒绝了连接.*connections:write/,
  ],
  [
    'data of a later version',
    async (folder) => {
      mkdirSync(join(folder, 'projects'))
      writeFileSync(join(folder, 'projects', 'p1.json'), '{"version":99,"id":"p1"}')
      return { settings: {} }
    },
    /由更新版本的程序写成.*请升级程序后再启动/,
  ],
  [
    'a file where the data folder should be',
    async (folder) => {
      writeFileSync(join(folder, 'data'), '')
      return { settings: { DATA_DIR: join(folder, 'data') } }
    },
    /data 的位置上放着别的东西.*请移开它/,
  ],
]
if (mounts)
  MISCONFIGURED.push([
    'a disk that may only be read',
    async (folder) => ({ settings: {}, inside: `mount -t tmpfs -o ro tmpfs ${folder}` }),
    /只读的.*请用环境变量 DATA_DIR 换一个可以写的目录/,
  ])
if (!isRoot)
  MISCONFIGURED.push([
    'a data folder of somebody else',
    async (folder) => {
      chmodSync(folder, 0o500)
      return { settings: {} }
    },
    /没有权限读写.*请把它交给运行本程序的账号/,
  ])

describe.each([
  [75, 'what another start may find mended', TRY_AGAIN],
  [78, 'what a person has to mend', MISCONFIGURED],
])('the program ends with %d and one sentence for %s', (code, _, rows) => {
  test.each(rows)('%s', async (_, situation, words) => {
    const folder = await temporaryFolder()
    const { settings, inside } = await situation(folder)
    const { ended, output } = started({ DATA_DIR: folder, ...settings }, inside)
    expect([await ended, await output]).toEqual([code, expect.stringMatching(words)])
    expect(await output).toMatch(/^[^\n]*\n$/)
    expect(await output).not.toMatch(/^\s+at |<html>/m)
  })
})

/** The program in Slack, with a turn under way that Slack never lets come to its end. */
async function busy() {
  const slack = await SlackServer.start()
  slack.fails = ({ method }) =>
    method === 'chat.postMessage' ? { after: new Promise(() => undefined) } : undefined
  const program = started({ DATA_DIR: await temporaryFolder(), ...TOKENS, SLACK_API_URL: slack.apiUrl })
  await slack.connected()
  await slack.says('U1', '泰州 80万 新建 要不要立项')
  await vi.waitUntil(() => slack.calledWith('chat.postMessage').length > 0, { timeout: 20_000 })
  return program
}

/** The program in the embedded workspace, and where it is. */
async function local() {
  const program = started({ DATA_DIR: await temporaryFolder() })
  return { ...program, url: new URL(await program.url()) }
}

/** The program as a server that Slack calls. */
async function served(port: number) {
  const slack = await SlackServer.start()
  const program = started({
    DATA_DIR: await temporaryFolder(),
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 's',
    SLACK_API_URL: slack.apiUrl,
    PORT: `${port}`,
  })
  await once(program.child.stdout, 'data')
  return program
}

describe('SIGTERM ends the program in good order, and in bounded time', () => {
  test('while Slack keeps a reply waiting', async () => {
    const { child, ended } = await busy()
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('while a page is open', async () => {
    const { child, ended, url } = await local()
    const page = new WebSocket(`ws://${url.host}/page/socket`)
    onTestFinished(() => page.close())
    await once(page, 'open')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('while somebody holds a connection on which nothing is asked', async () => {
    const { child, ended, url } = await local()
    const socket = connect(Number(url.port), '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write('POST /page/action HTTP/1.1\r\nHost: 127')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('while somebody holds a connection to the server that Slack calls', async () => {
    const { child, ended } = await served(43_117)
    const socket = connect(43_117, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write('POST /slack/events HTTP/1.1\r\nHost: 127')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('a second signal ends it at once', async () => {
    const { child, ended } = await busy()
    const again = setInterval(() => child.kill('SIGTERM'), 100)
    onTestFinished(() => clearInterval(again))
    expect(await ended).toBe(143)
  })
})

test.each(['{"type":"app_rate_limited","team_id":"T1"}', '{"type":"event_callback"}'])(
  'Slack is answered when it sends %s, which is no event',
  async (body) => {
    await served(43_118)
    const at = `${Math.floor(Date.now() / 1000)}`
    const signature = createHmac('sha256', 's').update(`v0:${at}:${body}`).digest('hex')
    const { status } = await fetch('http://127.0.0.1:43118/slack/events', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    })
    expect(status).toBe(200)
  },
)
