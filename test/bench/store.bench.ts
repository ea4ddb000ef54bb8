import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { format } from '../../store/json/format.ts'
import { migrations } from '../../store/json/migrations.ts'
import { openStore } from '../../store/json/open.ts'
import { project } from '../../store/schema.ts'
import type { Store } from '../../store/store.ts'
import { updateProject } from '../../store/uses.ts'
import { now, submitted } from '../store/fixtures/sample.ts'

const { encode } = format(project, migrations.project)
const root = await mkdtemp(join(tmpdir(), 'store-bench-'))

/** A data folder with so many submitted projects; written without the store, which would sync each of them. */
async function filled(count: number): Promise<string> {
  const folder = join(root, `${count}`)
  await mkdir(join(folder, 'projects'), { recursive: true })
  for (let i = 0; i < count; i++) {
    const file = join(folder, `projects/p${i}.json`)
    await writeFile(file, JSON.stringify(encode(submitted(`p${i}`), file)))
  }
  return folder
}

const median = (samples: number[]) => samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? Number.NaN

async function timed(samples: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  samples.push(performance.now() - start)
}

const few = await filled(10)
const many = await filled(10_000)

// Around a benchmark Vitest runs no hooks, only setup and teardown: once to warm up and once to measure, and it does
// not wait for the last.
describe('start-up', () => {
  const starts: number[] = []
  const floors: number[] = []
  const names = readdirSync(join(many, 'projects'))
  // The second is the least that any check of every file costs; its share tells a slow store from a busy machine.
  bench(
    'with 10,000 projects, and their JSON.parse alone',
    async () => {
      await timed(starts, async () => (await openStore(many, { now })).close())
      await timed(floors, async () => {
        for (const name of names) JSON.parse(readFileSync(join(many, 'projects', name), 'utf8'))
      })
    },
    {
      iterations: 5,
      time: 0,
      warmupIterations: 1,
      warmupTime: 0,
      teardown: (_, mode) => {
        if (mode === 'warmup') return
        const [start, floor] = [median(starts), median(floors)]
        console.log(
          `start-up with 10,000 projects: p50 ${start.toFixed(0)} ms (bar 3000), ` +
            `×${(start / floor).toFixed(1)} of reading and JSON.parse alone`,
        )
      },
    },
  )
})

describe('a save', () => {
  let small: Store | undefined
  let large: Store | undefined
  let count = 0
  const times = { small: [] as number[], large: [] as number[], unit: [] as number[] }
  const save = async (store: Store | undefined) =>
    store && updateProject(store, `p${count % 10}`, (p) => ({ ...p, texts: { need: `${count}` } }))

  const saveUnit = async (store: Store | undefined) =>
    store?.commit({
      projects: { [`p${count % 10}`]: (p) => p && { ...p, texts: { need: `u${count}` } } },
      people: { [`U${count % 10}`]: (p) => ({ ...p, unit: `${count}` }) },
    })

  // In turns, so that whatever else the machine does slows both.
  bench(
    'with 10 projects and one with 10,000',
    async () => {
      count++
      await timed(times.small, () => save(small))
      await timed(times.large, () => save(large))
      await timed(times.unit, () => saveUnit(small))
    },
    {
      time: 3000,
      setup: async () => {
        small ??= await openStore(few, { now })
        large ??= await openStore(many, { now })
      },
      teardown: (_, mode) => {
        if (mode === 'warmup') return
        const [p50, p50Large] = [median(times.small), median(times.large)]
        console.log(
          `a save with 10,000 projects against one with 10: p50 ${p50Large.toFixed(2)} / ${p50.toFixed(2)} ms ` +
            `= ×${(p50Large / p50).toFixed(2)} (bar ×1.3)`,
        )
        const unit = median(times.unit)
        console.log(
          `a person and a project saved together against one file: p50 ${unit.toFixed(2)} ms = ×${(unit / p50).toFixed(2)}`,
        )
        rmSync(root, { recursive: true })
      },
    },
  )
})
