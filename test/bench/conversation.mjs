import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from '../../bot/build/build.mjs'
import { ROOT } from '../../bot/build/sources.mjs'

// Beside the other builds, where packages are found.
mkdirSync(join(ROOT, 'dist'), { recursive: true })
const folder = mkdtempSync(join(ROOT, 'dist', 'bench-'))
try {
  await build(folder, { conversation: 'test/bench/conversation.ts' })
  await import(pathToFileURL(join(folder, 'conversation.js')).href)
} finally {
  rmSync(folder, { recursive: true })
}
