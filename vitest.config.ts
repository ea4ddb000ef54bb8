import { existsSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { knownModule } from './bot/build/known.mjs'
import * as rules from './rules/valid.ts'
import { chromiumPath } from './test/browser/chromium.ts'

const BROWSER = ['test/browser/**/*.test.ts']

/** Where files are kept in memory; thousands of small durable writes would wait for a disk that they do not test. The setup makes the folder and clears it. */
const MEMORY = '/dev/shm'
const isRoomy = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 1e9
}

const project = (name: string, rest: { include: string[]; exclude?: string[] }) => ({
  extends: true as const,
  test: { name, ...rest },
})

/** The regulations as a build has them: read once, and not again in every file that is run by itself. */
const known = {
  name: 'known',
  load: (id: string) => (id.endsWith('/rules/known.ts') ? knownModule(rules) : undefined),
}

export default defineConfig({
  plugins: [known],
  test: {
    globalSetup: 'test/setup.ts',
    // The patience is for what hangs; how fast a machine is decides no test.
    testTimeout: 60_000,
    // Files share what one of them has loaded; loading it for each took longer than testing.
    isolate: false,
    unstubEnvs: true,
    // One more than there are cores: many tests wait for a socket or a child most of the time.
    maxWorkers: availableParallelism() + 1,
    env: isRoomy(MEMORY) ? { TMPDIR: `${MEMORY}/lixiangtong-test.${process.pid}` } : {},
    projects: [
      project('all', { include: ['test/**/*.test.ts'], exclude: BROWSER }),
      ...(chromiumPath ? [project('browser', { include: BROWSER })] : []),
    ],
  },
})
