import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, vi } from 'vitest'
import { StoreInUse, StoreLost } from '../../store/errors.ts'
import { openStore } from '../../store/json/open.ts'
import type { Project } from '../../store/schema.ts'
import { createProject, deleteProject, updateProject } from '../../store/uses.ts'
import { expireLock, killed, type run, translated } from './fixtures/child.ts'
import { draft, now, words } from './fixtures/sample.ts'
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
  expect(history.map(({ what }) => what)).toEqual(history.map((_, i) => `${i + 1}`))
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

  test('a restart right after kill -9 succeeds', async ({ open, child }) => {
    const holder = child('holder.ts')
    await once(holder.stdout, 'data')
    await killed(holder)
    await createProject(await open(), draft('p1'))
  }, 30_000)

  test('when the lock is taken away the owner hears it and nothing is written any more', async ({
    folder,
    open,
  }) => {
    const onLost = vi.fn()
    const store = await open({ onLost })
    await createProject(store, draft('p1'))
    const before = await readFile(join(folder, 'projects/p1.json'), 'utf8')
    await rm(join(folder, 'lock'), { recursive: true })
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), 5000)
    const refused = updateProject(store, 'p1', (p) => ({ ...p, status: 'submitted' }))
    await expect(refused).rejects.toBeInstanceOf(StoreLost)
    expect((await store.project('p1'))?.status).toBe('draft')
    await expect(deleteProject(store, 'p1')).rejects.toBeInstanceOf(StoreLost)
    expect(await readFile(join(folder, 'projects/p1.json'), 'utf8')).toBe(before)
  }, 30_000)

  test('close frees the folder', async ({ open }) => {
    await (await open()).close()
    await open()
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
    for (const after of ROUNDS) {
      await interrupt(child('writer.ts'), after, acknowledged)
      await expireLock(folder)
    }
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
