import { defineConfig } from 'vitest/config'
import { knownModule } from './bot/build/known.mjs'
import * as rules from './rules/valid.ts'
import { chromiumPath } from './test/browser/chromium.ts'

/** Functions over data: their files share what one of them has loaded. */
const PURE = ['approval', 'conversation', 'docs', 'rules', 'understand', 'workspace-page']
const BROWSER = ['test/browser/**/*.test.ts']
const pure = PURE.map((folder) => `test/${folder}/**/*.test.ts`)

const project = (name: string, rest: { include: string[]; exclude?: string[]; isolate?: boolean }) => ({
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
    // The default leaves one core idle; many tests wait for a disk or a socket most of the time.
    maxWorkers: '100%',
    projects: [
      project('pure', { include: pure, isolate: false }),
      project('wired', { include: ['test/**/*.test.ts'], exclude: [...pure, ...BROWSER] }),
      ...(chromiumPath ? [project('browser', { include: BROWSER })] : []),
    ],
  },
})
