import { mkdirSync, rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { built } from '../bot/build/built.mjs'
import { chromiumPath } from './browser/chromium.ts'

/** Builds once what several tests start; says in the end what was left out. */
export default async function setup({ config }: TestProject): Promise<() => void> {
  const { TMPDIR } = config.env
  if (TMPDIR) mkdirSync(TMPDIR, { recursive: true })
  await built()
  return () => {
    if (TMPDIR) rmSync(TMPDIR, { recursive: true, force: true })
    if (!chromiumPath) console.log('left out: test:browser (no Chromium; install it, or name it in CHROMIUM)')
  }
}
