import { defineConfig } from 'vitest/config'

// The patience is for what hangs; how fast a machine is decides no test.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 } })
