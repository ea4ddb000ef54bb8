import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, vi } from 'vitest'
import { StoreInUse, StoreLost } from '../../store/errors.ts'
import { openStore } from '../../store/json/open.ts'
import type { Project } from '../../store/schema.ts'
import { createProject, deleteProject, updateProject } from '../../store/uses.ts'
import { killed, type run, translated } from './fixtures/child.ts'
import { draft, now, said, words } from './fixtures/sample.ts'
import { test } from './fixtures/test.ts'

/** After how many acknowledged changes each round ends, give or take some milliseconds. */
const ROUNDS = [0, 3, 30, 10, 60]

/** Kills the writer some time after so many acknowledged changes; notes the last one of each thing. */
async function interrupt(
  writer: ReturnType<typeof run>,
  after: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  const lines = createInterface(writer.stdout)
  const closed = once(lines, 'close')
  let count = -1 // the first line only says that the store is open
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const [id = '', n] = line.split(' ')
      if (n !== undefined) acknowledged.set(id, Number(n))
      if (++count === after) resolve()
    })
  })
  await wait(Math.random() * 20)
  await killed(writer)
  await closed
}

function expectWhole({ history, texts }: Project): void {
  expect(history.map(said)).toEqual(history.map((_, i) => `${i + 1}`))
  expect(texts.long ?? '').toBe(history.length > 0 ? `${history.length},`.repeat(2000) : '')
}

beforeAll(() => translated('holder.ts', 'writer.ts', 'power-cut.ts', 'full-disk.ts'))

// Side by side: most of the time they wait.
describe.concurrent('processes that share a folder', () => {
  test('a folder in use is refused in Chinese and English', async ({ folder, child }) => {
    await once(child('holder.ts').stdout, 'data')
    const refused = openStore(folder, { now, patience: 500 })
    await expect(refused).rejects.toBeInstanceOf(StoreInUse)
    await expect(refused).rejects.toThrow(/正被另一个程序使用.*in use by another process/)
  }, 30_000)

  test('after kill -9 the folder is free at once', async ({ open, child }) => {
    const holder = child('holder.ts')
    await once(holder.stdout, 'data')
    await killed(holder)
    await createProject(await open({ patience: 0 }), draft('p1'))
  }, 30_000)

  test('a process that is put to sleep keeps the folder however long others try, and goes on when it wakes', async ({
    folder,
    child,
  }) => {
    const writer = child('writer.ts')
    const lines = createInterface(writer.stdout)
    await once(lines, 'line')
    writer.kill('SIGSTOP')
    // Longer than the lock of any earlier version lasted.
    await expect(openStore(folder, { now, patience: 7000 })).rejects.toBeInstanceOf(StoreInUse)
    const acknowledged: string[] = []
    lines.on('line', (line) => acknowledged.push(line))
    writer.kill('SIGCONT')
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(100), 20_000)
    await expect(openStore(folder, { now, patience: 0 })).rejects.toBeInstanceOf(StoreInUse)
  }, 60_000)

  const dates: [what: string, ms: number][] = [
    ['an hour ahead', 3_600_000],
    ['a year back', -365 * 86_400_000],
  ]
  test.for(dates)(
    'a lock dated %s by a clock that was changed neither frees a folder nor keeps it',
    { timeout: 30_000 },
    async ([, ms], { folder, child, open }) => {
      const holder = child('holder.ts')
      await once(holder.stdout, 'data')
      const date = new Date(Date.now() + ms)
      await utimes(join(folder, '.lock'), date, date)
      await expect(openStore(folder, { now, patience: 0 })).rejects.toBeInstanceOf(StoreInUse)
      await killed(holder)
      await open({ patience: 0 })
    },
  )

  test('of many that start at once one has the folder', async ({ folder, child }) => {
    const holders = Array.from({ length: 6 }, () => child('holder.ts'))
    const outcomes = await Promise.all(
      holders.map((each) => Promise.race([once(each.stdout, 'data'), once(each, 'exit')]).then(String)),
    )
    expect(outcomes.filter((each) => each.startsWith('ready'))).toHaveLength(1)
    await expect(openStore(folder, { now, patience: 0 })).rejects.toBeInstanceOf(StoreInUse)
  }, 60_000)

  test('the lock folder of an earlier version, left by a kill, is no obstacle whatever its date', async ({
    folder,
    open,
  }) => {
    await mkdir(join(folder, 'lock'))
    const ahead = new Date(Date.now() + 3_600_000)
    await utimes(join(folder, 'lock'), ahead, ahead)
    await open({ patience: 0 })
  }, 30_000)

  test('the lock folder of an earlier version at work is respected', async ({ folder, onTestFinished }) => {
    await mkdir(join(folder, 'lock'))
    const touched = setInterval(() => void utimes(join(folder, 'lock'), new Date(), new Date()), 500)
    onTestFinished(() => clearInterval(touched))
    await expect(openStore(folder, { now, patience: 0 })).rejects.toBeInstanceOf(StoreInUse)
  }, 30_000)

  test('when the lock is taken away nothing is written from then on, and the owner hears it', async ({
    folder,
    open,
  }) => {
    const onLost = vi.fn()
    const store = await open({ onLost })
    await createProject(store, draft('p1'))
    const before = await readFile(join(folder, 'projects/p1.json'), 'utf8')
    await rm(join(folder, '.lock'))
    const refused = updateProject(store, 'p1', (p) => ({ ...p, status: 'submitted' }))
    await expect(refused).rejects.toBeInstanceOf(StoreLost)
    expect(onLost).toHaveBeenCalledOnce()
    expect((await store.project('p1'))?.status).toBe('draft')
    await expect(deleteProject(store, 'p1')).rejects.toBeInstanceOf(StoreLost)
    expect(await readFile(join(folder, 'projects/p1.json'), 'utf8')).toBe(before)
  }, 30_000)

  test('the owner hears that the lock was taken away without writing anything', async ({ folder, open }) => {
    const onLost = vi.fn()
    await open({ onLost })
    await rm(join(folder, '.lock'))
    await writeFile(join(folder, '.lock'), '')
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), 20_000)
  }, 30_000)

  test('close frees the folder', async ({ open }) => {
    await (await open()).close()
    await open({ patience: 0 })
  })

  test('a start that fails frees the folder', async ({ folder, open }) => {
    await writeFile(join(folder, 'projects'), 'not a folder')
    await expect(openStore(folder, { now })).rejects.toThrow('EEXIST')
    await rm(join(folder, 'projects'))
    await open()
  })

  test('kill -9 at any moment loses no acknowledged change, tears no file and doubles nothing', async ({
    folder,
    open,
    child,
  }) => {
    const acknowledged = new Map<string, number>()
    for (const after of ROUNDS) await interrupt(child('writer.ts'), after, acknowledged)
    const store = await open()
    expect(store.problems).toEqual([])
    expect(await readdir(join(folder, 'projects'))).toEqual(['p1.json', 'p2.json', 'p3.json'])
    expect([...acknowledged.keys()].sort()).toEqual(['U1', 'p1', 'p2', 'unit'])
    for (const project of await store.projects({ limit: 2 })) {
      expectWhole(project)
      expect(project.history.length).toBeGreaterThanOrEqual(acknowledged.get(project.id) ?? 0)
    }
    expect(Number((await store.person('U1')).unit)).toBeGreaterThanOrEqual(acknowledged.get('U1') ?? 0)
    // What was saved together is whole, whatever moment it was.
    const units = Number((await store.person('U2')).unit)
    expect(units).toBeGreaterThanOrEqual(acknowledged.get('unit') ?? 0)
    expect((await store.project('p3'))?.texts.long).toBe(`${units},`.repeat(2000))
    expect(await store.outbox('C1')).toEqual(Array.from({ length: units }, (_, i) => words(`${i + 1}`)))
  }, 60_000)

  const acknowledged: [
    what: string,
    changes: number,
    need: string | undefined,
    unit?: string,
    admins?: string[],
  ][] = [
    ['a new project', 1, 'before'],
    ['a change of a project', 2, 'after'],
    ['a change of a person', 3, 'after', '市卫健委'],
    ['a change of the directory', 4, 'after', '市卫健委', ['U9']],
    ['the deletion of a project', 5, undefined, '市卫健委', ['U9']],
  ]
  test.for(acknowledged)(
    'power lost when %s is acknowledged loses nothing acknowledged',
    { timeout: 30_000 },
    async ([, changes, need, unit, admins = []], { open, child }) => {
      expect(await text(child('power-cut.ts', `${changes}`).stdout)).toBe('acknowledged')
      const store = await open()
      expect(store.problems).toEqual([])
      expect((await store.project('p1'))?.texts.need).toBe(need)
      expect((await store.person('U1')).unit).toBe(unit)
      expect((await store.directory()).admins).toEqual(admins)
    },
  )

  test.runIf(process.platform === 'linux')(
    'a change that does not fit on the disk is refused and the old file stands',
    async ({ folder, open, child }) => {
      expect(await text(child('full-disk.ts').stdout)).toBe('Error: EFBIG: file too large, write\nbefore')
      const store = await open()
      expect((await store.project('p1'))?.texts).toEqual({ need: 'before' })
      expect(store.problems).toEqual([])
      expect(await readdir(join(folder, 'projects'))).toEqual(['p1.json'])
    },
    30_000,
  )
})
