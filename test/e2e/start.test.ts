import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, describe, expect } from 'vitest'
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
  test('sets a damaged project file aside, says which, and starts', async ({ program }) => {
    const dataDir = folder()
    mkdirSync(join(dataDir, 'projects'))
    writeFileSync(join(dataDir, 'projects', 'P1.json'), '{"version":1,')
    const one = await program(dataDir).start()
    expect(one.output.join('\n')).toMatch(/projects\/P1\.json.*已损坏.*damaged\//)
    expect(readdirSync(join(dataDir, 'damaged'))).toHaveLength(1)
  })

  test('makes folders and files that nobody else on the machine can read', async ({ program }) => {
    const dataDir = join(folder(), 'data')
    await program(dataDir).start()
    const modes = [dataDir, ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' })].map((name) => {
      const stats = statSync(resolve(dataDir, name))
      return [name, stats.isDirectory(), (stats.mode & 0o777).toString(8)] as const
    })
    expect(modes.length).toBeGreaterThan(5)
    for (const [name, isFolder, mode] of modes) expect(mode, name).toBe(isFolder ? '700' : '600')
  })
})
