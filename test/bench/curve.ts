import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { grown } from './grown.ts'

// How the program stands when there are many projects of 23 kB, and as many people: real files, each number in processes
// of its own. `npm run bench`, or `node --import tsx test/bench/curve.ts 10 10000` for some numbers only.
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const asked = process.argv.slice(2).map(Number)
const COUNTS = asked.length > 0 ? asked : [10, 100, 1000, 10_000]

const times = z.object({ first: z.number(), p50: z.number() })
const told = z.object({
  rebuild: z.number(),
  rebuildRss: z.number(),
  open: z.number(),
  full: z.number(),
  save: z.number(),
  ratio: z.number(),
  home: times,
  todo: times,
})

/** Starts the program as people do: how long until it says so, ms, and what it then takes, MB. */
async function started(folder: string): Promise<{ ready: number; rss: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, ['bot/build/launch.mjs', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => String(data).includes('立项通已启动') && resolve())
    exit.then(() => reject(new Error('the program has ended')), reject)
  })
  const ready = performance.now() - began
  await wait(3000)
  // Of Linux; elsewhere the column stays empty.
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
  child.kill('SIGTERM')
  await exit
  return { ready, rss }
}

// What is built once, at the installation, is no part of a start.
execFileSync(process.execPath, ['bot/build/launch.mjs'], { cwd: ROOT })
const root = await mkdtemp(join(tmpdir(), 'curve-'))
try {
  const ten = join(root, 'ten')
  const rows = []
  for (const count of COUNTS) {
    const folder = join(root, `${count}`)
    await grown(folder, count)
    await grown(ten, 10)
    const child = ['--import', 'tsx', join(ROOT, 'test/bench/desk.ts'), folder, ten]
    const found = told.parse(JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' })))
    const { ready, rss } = await started(folder)
    const both = ({ first, p50 }: z.infer<typeof times>) => `${first.toFixed(1)} / ${p50.toFixed(1)}`
    rows.push({
      projects: count,
      'ready, ms': Math.round(ready),
      'RSS, MB': Math.round(rss),
      'all read, MB': Math.round(found.full),
      'save p50, ms': Number(found.save.toFixed(2)),
      'save, × ten': Number(found.ratio.toFixed(2)),
      'home, first / p50 ms': both(found.home),
      '待办, first / p50 ms': both(found.todo),
      'store open, ms': Math.round(found.open),
      'index rebuilt, ms': Math.round(found.rebuild),
      'for it, MB': Math.round(found.rebuildRss),
    })
    await rm(folder, { recursive: true })
  }
  console.log('bars with 10,000: ready 3000 ms, RSS 300 MB, a save ×1.3, home and 待办 50 ms')
  console.table(rows)
} finally {
  await rm(root, { recursive: true, force: true })
}
