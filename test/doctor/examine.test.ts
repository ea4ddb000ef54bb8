import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { examine } from '../../bot/doctor/examine.ts'
import { exitCode } from '../../bot/doctor/finding.ts'
import { report } from '../../bot/doctor/report.ts'
import { rules, texts } from '../../bot/doctor/rules.ts'
import manifest from '../../bot/manifest.json' with { type: 'json' }
import { openStore } from '../../store/json/open.ts'
import { SlackServer } from '../slack/server/slack-server.ts'
import { temporaryFolder } from '../workspace/desk.ts'

const TODAY = '2026-11-26'
const SCOPES = manifest.oauth_config.scopes.bot

async function folder(): Promise<string> {
  const path = join(await temporaryFolder(), 'data')
  mkdirSync(path, { mode: 0o700 })
  return path
}

/** What is found, each as a line; only what is not as it should be. */
async function wrong(settings: Record<string, string>) {
  const findings = await examine({ DATA_DIR: await folder(), PORT: '0', ...settings }, TODAY)
  const notGood = findings.filter(({ mark, about }) => mark !== 'good' && about !== '文本状态')
  return {
    code: exitCode(findings),
    lines: notGood.map(({ about, mark, words, how = '' }) => `${about} ${mark} ${words} | ${how}`),
  }
}

const inSlack = (slack: SlackServer) => ({
  SLACK_BOT_TOKEN: 'xoxb-SECRET',
  SLACK_APP_TOKEN: 'xapp-SECRET',
  SLACK_API_URL: slack.apiUrl,
})

/** A Slack where all is well, and where every office of every regulation has somebody. */
async function healthy() {
  const slack = await SlackServer.start()
  slack.scopes = SCOPES
  slack.hasCanvases = true
  const dataDir = await folder()
  const offices = Object.fromEntries(
    [...rules().regulations.values()].flatMap(({ id, offices }) =>
      Object.keys(offices).map((office) => [`${id}/${office}`, ['U1']]),
    ),
  )
  writeFileSync(join(dataDir, 'directory.json'), JSON.stringify({ version: 1, offices, admins: [] }))
  return { slack, dataDir, settings: { ...inSlack(slack), DATA_DIR: dataDir } }
}

describe('without settings', () => {
  test('a new machine is ready for the local workspace', async () => {
    const path = join(await temporaryFolder(), 'not', 'yet')
    expect(await wrong({ DATA_DIR: path })).toEqual({ code: 0, lines: [] })
  })
})

describe('in Slack', () => {
  test('where all is well nothing is to be mended, and nothing is left behind', async () => {
    const { slack, settings } = await healthy()
    expect(await wrong(settings)).toEqual({ code: 0, lines: [] })
    expect(slack.calledWith('canvases.create')).toHaveLength(1)
    expect([...slack.papers.canvases.keys()]).toEqual([])
    expect(slack.calledWith('chat.postMessage')).toEqual([])
  })

  type Upset = (slack: SlackServer, dataDir: string) => unknown
  test.each<[what: string, upset: Upset, code: number, line: RegExp]>([
    [
      'a bot token that was revoked',
      (slack) => {
        slack.fails = ({ method }) => (method === 'auth.test' ? { error: 'token_revoked' } : undefined)
      },
      78,
      /^机器令牌 mend .*令牌已被撤销.*重新复制 Bot User OAuth Token/,
    ],
    [
      'an app token without connections:write',
      (slack) => {
        slack.fails = ({ method }) =>
          method === 'apps.connections.open' ? { error: 'missing_scope' } : undefined
      },
      78,
      /^应用令牌 mend .*connections:write/,
    ],
    [
      'Slack out of reach',
      (slack) => {
        slack.fails = () => ({ status: 503 })
      },
      75,
      /^机器令牌 again 连不上 Slack.*检查网络/,
    ],
    [
      'a scope that was forgotten',
      (slack) => {
        slack.scopes = SCOPES.filter((scope) => scope !== 'users:read')
      },
      78,
      /^应用权限 mend 缺少 users:read（用于 users\.info）.*Reinstall to Workspace/,
    ],
    [
      'a scope that can be done without',
      (slack) => {
        slack.scopes = SCOPES.filter((scope) => scope !== 'canvases:read')
      },
      0,
      /^应用权限 note 缺少 canvases:read/,
    ],
    [
      'a plan without canvases',
      (slack) => {
        slack.hasCanvases = false
      },
      0,
      /^画布功能 note .*不能用画布.*以文件发送.*付费套餐/,
    ],
    [
      'canvases that cannot be read back',
      (slack) => {
        slack.fails = ({ method }) =>
          method === 'canvases.getContent' ? { error: 'unknown_method' } : undefined
      },
      0,
      /^画布功能 note .*读不回来/,
    ],
    [
      'a canvas that stays',
      (slack) => {
        slack.fails = ({ method }) => (method === 'canvases.delete' ? { error: 'internal_error' } : undefined)
      },
      0,
      /^画布功能 note 检查用的画布 \S+ 没能删掉/,
    ],
    [
      'offices without people',
      (_, dataDir) =>
        writeFileSync(
          join(dataDir, 'directory.json'),
          JSON.stringify({ version: 1, offices: { 'taizhou/data': ['U1'] }, admins: [] }),
        ),
      0,
      /^办理部门 note 泰州：\d+ 个部门还没有人（市委办公室.*）.*\/lixiang bind 泰州 市委办公室/,
    ],
    [
      'a damaged directory',
      (_, dataDir) => writeFileSync(join(dataDir, 'directory.json'), '{'),
      78,
      /^办理部门 mend .*directory\.json 读不懂.*从备份恢复/,
    ],
  ])('%s is told with its cure', async (_, upset, code, line) => {
    const { slack, dataDir, settings } = await healthy()
    upset(slack, dataDir)
    const found = await wrong(settings)
    expect(found.lines).toContainEqual(expect.stringMatching(line))
    expect(found.code).toBe(code)
    expect(found.lines.join('\n')).not.toContain('SECRET')
  })
})

describe('the machine', () => {
  test('one token of two', async () => {
    expect(await wrong({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual({
      code: 78,
      lines: [expect.stringMatching(/^环境变量 mend 连接 Slack 要同时设置/)],
    })
  })

  test('a folder that others can read', async () => {
    const dataDir = await folder()
    chmodSync(dataDir, 0o755)
    expect(await wrong({ DATA_DIR: dataDir })).toEqual({
      code: 0,
      lines: [expect.stringMatching(/^数据目录 note .*别的账号也能读.*chmod -R go-rwx/)],
    })
  })

  test('a file in the place of the folder', async () => {
    const path = join(await folder(), 'file')
    writeFileSync(path, '')
    expect(await wrong({ DATA_DIR: path })).toEqual({
      code: 78,
      lines: [expect.stringMatching(/^数据目录 mend .*放着别的东西.*请移开它/)],
    })
  })

  test('a folder at which the program is at work is well', async () => {
    const dataDir = await folder()
    const store = await openStore(dataDir, { now: () => new Date() })
    onTestFinished(() => store.close())
    const findings = await examine({ DATA_DIR: dataDir, PORT: '0' }, TODAY)
    expect(findings.find(({ about }) => about === '数据目录')).toMatchObject({
      mark: 'good',
      words: expect.stringMatching(/正由运行中的立项通使用/),
    })
  })

  test('a port that another program has', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => void server.close())
    const { port } = z.object({ port: z.number() }).parse(server.address())
    expect(await wrong({ PORT: `${port}` })).toEqual({
      code: 75,
      lines: [expect.stringMatching(/^监听端口 again .*被别的程序占用.*PORT 换一个端口/)],
    })
  })
})

describe('the rules', () => {
  test('mistakes are told with their lines', async () => {
    const path = await folder()
    writeFileSync(join(path, 'bailu.md'), '# 白鹭\n\n没有规则块\n')
    const { findings } = rules(path)
    expect(findings).toEqual([
      {
        about: '规则文件',
        mark: 'mend',
        words: expect.stringMatching(/处错误/),
        how: expect.stringMatching(/npm run rules:check：\n.*bailu\.md:\d+:\d+/),
      },
    ])
  })

  test.each([
    ['a draft', { status: 'draft' as const }, /征求意见稿/],
    ['one that another has replaced', { status: 'superseded' as const }, /已被新办法替代/],
    ['one that has run out', { status: 'in-force' as const, expires: '2026-11-25' }, /已于 2026-11-25 失效/],
    ['one not in force yet', { status: 'in-force' as const, effective: '2026-12-01' }, /2026-12-01 才施行/],
    ['one on its last day', { status: 'in-force' as const, expires: TODAY }, undefined],
  ])('the text is %s', (_, header, words) => {
    const [regulation] = rules().regulations.values()
    if (!regulation) throw new Error('no regulation')
    const { expires: _e, effective: _f, ...rest } = regulation
    const found = texts(new Map([['x', { ...rest, ...header }]]), TODAY)
    expect(found.filter(({ mark }) => mark === 'note').map(({ words }) => words)).toEqual(
      words ? [expect.stringMatching(words)] : [],
    )
  })
})

test('the report names a thing once, gives a cure once, and ends with what follows', () => {
  const how = '改好再来。'
  expect(
    report(
      [
        { about: '规则文件', mark: 'good', words: '没有错误' },
        { about: '应用权限', mark: 'mend', words: '缺少甲', how },
        { about: '应用权限', mark: 'mend', words: '缺少乙', how },
        { about: '监听端口', mark: 'again', words: '被占用', how: '关掉它。' },
        { about: '画布功能', mark: 'note', words: '不能用' },
      ],
      '2026-11-26 16:12',
      false,
    ),
  ).toBe(`立项通检查（2026-11-26 16:12）

  ✓ 规则文件  没有错误
  ✗ 应用权限  缺少甲
  ✗           缺少乙
              怎么办：改好再来。
  … 监听端口  被占用
              怎么办：关掉它。
  ! 画布功能  不能用

2 处要先处理，1 处现在不行，稍后再试，1 处请留意。`)
})
