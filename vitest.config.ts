import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The patience is for what hangs; how fast a machine is decides no test.
    testTimeout: 60_000,
    // The default leaves one core idle; many tests wait for a disk or a socket most of the time.
    maxWorkers: '100%',
  },
})
