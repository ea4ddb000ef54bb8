import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, describe, expect } from 'vitest'
import { startWorkspace } from '../../bot/workspace/http/server.ts'
import { Program } from './program.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'lixiangtong-'))
const test = base.extend<{ program: (dataDir: string, settings?: Record<string, string>) => Program }>({
  program: async ({ onTestFinished }, use) => {
    await use((dataDir, settings) => {
      const one = new Program(dataDir, 0, settings)
      onTestFinished(() => one.stop('SIGKILL'))
      return one
    })
  },
})

// Side by side: most of the time they wait.
describe.concurrent('npm start', { timeout: 60_000 }, () => {
  test('with a bad token says so in one sentence and exits with 1', async ({ program }) => {
    const workspace = await startWorkspace({
      port: 0,
      dataDir: folder(),
      people: [{ id: 'U1', name: '甲', title: '' }],
      botName: '立项通',
    })
    const bad = program(folder(), {
      SLACK_BOT_TOKEN: 'xoxb-bad',
      SLACK_APP_TOKEN: 'xapp-bad',
      SLACK_API_URL: workspace.apiUrl,
    })
    await expect(bad.start()).rejects.toThrow(/ended with 1/)
    await workspace.close()
    expect(bad.output).toEqual([expect.stringMatching(/Slack 拒绝了连接：令牌无效/)])
  })

  test('with a bad app token says so too', async ({ program }) => {
    const workspace = await startWorkspace({
      port: 0,
      dataDir: folder(),
      people: [{ id: 'U1', name: '甲', title: '' }],
      botName: '立项通',
    })
    const bad = program(folder(), {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: 'xapp-bad',
      SLACK_API_URL: workspace.apiUrl,
    })
    await expect(bad.start()).rejects.toThrow(/ended with 1/)
    await workspace.close()
    expect(bad.output.join('\n')).toMatch(/Slack 拒绝了连接：令牌无效/)
    expect(bad.output.join('\n')).not.toMatch(/xapp-bad/)
  })

  test('with half of the tokens says which one is missing', async ({ program }) => {
    const half = program(folder(), { SLACK_BOT_TOKEN: 'xoxb-1' })
    await expect(half.start()).rejects.toThrow(/ended with 1/)
    expect(half.output).toEqual([expect.stringMatching(/SLACK_APP_TOKEN/)])
  })

  test('sets a damaged project file aside, says which, and starts', async ({ program }) => {
    const dataDir = folder()
    mkdirSync(join(dataDir, 'projects'))
    writeFileSync(join(dataDir, 'projects', 'P1.json'), '{"version":1,')
    const one = await program(dataDir).start()
    expect(one.output.join('\n')).toMatch(/projects\/P1\.json.*已损坏.*damaged\//)
    expect(readdirSync(join(dataDir, 'damaged'))).toHaveLength(1)
  })

  test('refuses a folder that another one uses', async ({ program }) => {
    const dataDir = folder()
    await program(dataDir).start()
    const second = program(dataDir)
    await expect(second.start()).rejects.toThrow(/ended with 1/)
    expect(second.output.join('\n')).toMatch(/正被另一个程序使用/)
  })
})
