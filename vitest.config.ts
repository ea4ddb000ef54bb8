import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { knownModule } from './bot/build/known.mjs'
import * as rules from './rules/valid.ts'
import { chromiumPath } from './test/browser/chromium.ts'

const BROWSER = ['test/browser/**/*.test.ts']

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
    // Twice as many as there are cores: many tests wait for a disk, a socket or a child most of the time.
    maxWorkers: 2 * availableParallelism(),
    projects: [
      project('all', { include: ['test/**/*.test.ts'], exclude: BROWSER }),
      ...(chromiumPath ? [project('browser', { include: BROWSER })] : []),
    ],
  },
})
