import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changing, making } from '../../store/change.ts'
import { openStore } from '../../store/json/open.ts'
import { adding, finishing } from '../../store/outbox.ts'
import type { Store, Unit } from '../../store/store.ts'
import { createProject, updatePerson } from '../../store/uses.ts'
import { full, LUCK, WatchedDisk } from './fixtures/disk.ts'
import { draft, now, words } from './fixtures/sample.ts'

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A store with something in everything that the units touch. */
async function filled() {
  const folder = await temporary()
  const disk = new WatchedDisk(folder)
  onTestFinished(() => disk.close())
  // With no room in memory, what is read is what the disk holds, unless it is being saved.
  const store = await openStore(folder, { now, disk, memory: 0 })
  onTestFinished(() => store.close())
  for (const id of ['p1', 'p2']) await createProject(store, draft(id, { texts: { need: 'old' } }))
  await updatePerson(store, 'U1', (p) => ({ ...p, unit: 'old' }))
  await store.commit({ outbox: { U1: adding([words('old')]) } })
  disk.begin()
  return { folder, disk, store }
}

/** Everything that the units touch. */
const state = async (store: Store) => ({
  projects: (await store.projects()).map(({ id, texts }) => [id, texts.need]),
  unit: (await store.person('U1')).unit,
  outbox: (await store.outbox('U1')).map(({ id }) => id),
})

async function reopened(folder: string) {
  const store = await openStore(folder, { now })
  const found = await state(store)
  expect(store.problems).toEqual([])
  await store.close()
  return found
}

/** Waits for what is left to do of units that were acknowledged. */
const behind = (store: Store) =>
  store.commit({
    people: { U1: (p) => p },
    projects: { p1: (p) => p, p2: (p) => p, p3: (p) => p },
    outbox: { U1: (all) => all },
  })

const need = (id: string, text: string) => changing(id, (p) => ({ ...p, texts: { need: text } }))
const OLD = { projects: [['p1', 'old'], ['p2', 'old']], unit: 'old', outbox: ['old'] } // biome-ignore format: one line
const UNITS: [what: string, unit: Unit, after: Awaited<ReturnType<typeof state>>][] = [
  [
    'of everything',
    {
      people: { U1: (p) => ({ ...p, unit: 'new' }) },
      projects: {
        p1: need('p1', 'new'),
        p2: () => undefined,
        p3: making(draft('p3', { texts: { need: 'new' } })),
      },
      outbox: { U1: (all) => finishing(new Set(['old']))(adding([words('new')])(all)) },
    },
    {
      projects: [
        ['p1', 'new'],
        ['p3', 'new'],
      ],
      unit: 'new',
      outbox: ['new'],
    },
  ],
  [
    'of a person and the last words to them',
    { people: { U1: (p) => ({ ...p, unit: 'new' }) }, outbox: { U1: () => [] } },
    { ...OLD, unit: 'new', outbox: [] },
  ],
  [
    'of one file',
    { projects: { p1: need('p1', 'new') } },
    {
      ...OLD,
      projects: [
        ['p1', 'new'],
        ['p2', 'old'],
      ],
    },
  ],
  [
    'of a new file',
    { projects: { p3: making(draft('p3', { texts: { need: 'new' } })) } },
    { ...OLD, projects: [...OLD.projects, ['p3', 'new']] },
  ],
  ['of a file that goes', { projects: { p2: () => undefined } }, { ...OLD, projects: [['p1', 'old']] }],
]

/** How many steps a unit takes until it is done, with what is left after it is acknowledged. */
async function stepsOf(unit: Unit): Promise<number> {
  const { disk, store } = await filled()
  await store.commit(unit)
  await store.close()
  return disk.steps.length
}

describe.each(UNITS)('a unit %s', (_, unit, after) => {
  test('is saved, and found by the next start', async () => {
    const { folder, store } = await filled()
    await store.commit(unit)
    expect(await state(store)).toEqual(after)
    await store.close()
    expect(await reopened(folder)).toEqual(after)
  })

  test('is saved or refused whatever step fails, and the next one is saved', async () => {
    const steps = await stepsOf(unit)
    expect(steps).toBeGreaterThan(1)
    for (let k = 1; k <= steps; k++) {
      const { folder, disk, store } = await filled()
      disk.failing = (count) => (count === k ? full() : undefined)
      const saved = await store.commit(unit).then(
        () => true,
        () => false,
      )
      const stands = saved ? after : OLD
      expect(await state(store), `step ${k}`).toEqual(stands)
      await behind(store)
      // Once what failed has been put right, a kill at this moment finds the same.
      await store.commit({ directory: (d) => ({ ...d, admins: ['U9'] }) })
      const copy = await temporary()
      disk.lostPower(copy, { names: true, contents: true })
      expect(await reopened(copy), `step ${k}`).toEqual(stands)

      await updatePerson(store, 'U1', (p) => ({ ...p, unit: 'next' }))
      await store.close()
      expect(await reopened(folder), `step ${k}`).toEqual({ ...stands, unit: 'next' })
    }
  })

  test.each(['write', 'rename', 'sync', 'remove'] as const)(
    'is saved or refused while every %s fails from any step on, and the next one is saved when none does',
    async (kind) => {
      const steps = await stepsOf(unit)
      for (let k = 1; k <= steps; k++) {
        const { folder, disk, store } = await filled()
        disk.failing = (count, { what }) => (count >= k && what === kind ? full() : undefined)
        const name = (unit: string) => updatePerson(store, 'U1', (p) => ({ ...p, unit }))
        const isSaved = (asked: Promise<unknown>) =>
          asked.then(
            () => true,
            (error: unknown) => {
              expect(error).toMatchObject({ code: 'ENOSPC' })
              return false
            },
          )
        const saved = (await isSaved(store.commit(unit))) ? after : OLD
        const late = (await isSaved(name('late'))) ? { ...saved, unit: 'late' } : saved
        expect(await state(store), `step ${k}`).toEqual(late)
        disk.failing = () => undefined
        await name('next')
        await store.close()
        expect(await reopened(folder), `step ${k}`).toEqual({ ...late, unit: 'next' })
      }
    },
  )

  test.each(LUCK)(
    'is whole or absent when the power goes at any step, and whole once acknowledged: %o',
    async (luck) => {
      const steps = await stepsOf(unit)
      for (let k = 1; k <= steps + 1; k++) {
        const { disk, store } = await filled()
        disk.failing = (count) => (count >= k ? new Error('no power') : undefined)
        const acknowledged = await store.commit(unit).then(
          () => true,
          () => false,
        )
        await store.close()
        const copy = await temporary()
        disk.lostPower(copy, luck)
        const found = await reopened(copy)
        if (acknowledged) expect(found, `step ${k}`).toEqual(after)
        else expect([OLD, after], `step ${k}`).toContainEqual(found)
        // What a replay has done is done once: the next start finds the same.
        expect(await reopened(copy)).toEqual(found)
      }
    },
  )
})

test('a unit is refused only when nothing of it is being written any more', async () => {
  const { folder, disk, store } = await filled()
  disk.pausing = async (path) => {
    if (path === 'projects/p1.json.tmp') await wait(20)
  }
  disk.failing = (_, { what, path }) => (what === 'write' && path.startsWith('commits') ? full() : undefined)
  const unit: Unit = { people: { U1: (p) => ({ ...p, unit: 'new' }) }, projects: { p1: need('p1', 'new') } }
  await expect(store.commit(unit)).rejects.toThrow('ENOSPC')
  const count = disk.steps.length
  await wait(40)
  expect(disk.steps.length).toBe(count)
  expect((await readdir(join(folder, 'projects'))).sort()).toEqual(['p1.json', 'p2.json'])
})

describe('each step of durability comes in its turn', () => {
  const done = async (unit: Unit) => {
    const { disk, store } = await filled()
    await store.commit(unit)
    const acknowledged = disk.steps.length
    await store.close()
    return { steps: disk.steps.map(({ what, path }) => `${what} ${path}`), acknowledged }
  }

  test('one file: written, flushed, renamed, and the name flushed before it is acknowledged', async () => {
    const { steps, acknowledged } = await done({ projects: { p1: need('p1', 'new') } })
    expect(steps).toEqual([
      'create projects/p1.json.tmp',
      'write projects/p1.json.tmp',
      'sync projects/p1.json.tmp',
      'rename projects/p1.json',
      'sync projects',
    ])
    expect(acknowledged).toBe(steps.length)
  })

  test('one file that goes: its name is gone for good before it is acknowledged', async () => {
    const { steps, acknowledged } = await done({ projects: { p2: () => undefined } })
    expect(steps).toEqual(['remove projects/p2.json', 'sync projects'])
    expect(acknowledged).toBe(2)
  })

  test('several: all flushed, the record named and flushed, only then acknowledged and put in place', async () => {
    const files = ['people/U1.json', 'projects/p1.json']
    const { steps, acknowledged } = await done({
      people: { U1: (p) => ({ ...p, unit: 'new' }) },
      projects: { p1: need('p1', 'new') },
    })
    const named = steps.find((each) => /^rename commits\//.test(each)) ?? ''
    const record = named.replace('rename ', '')
    const at = (step: string) => {
      const found = steps.indexOf(step)
      expect(found, step).toBeGreaterThanOrEqual(0)
      return found
    }
    const flushed = at('sync commits')
    for (const file of [record, ...files]) {
      expect(at(`write ${file}.tmp`)).toBeLessThan(at(`sync ${file}.tmp`))
      expect(at(`sync ${file}.tmp`)).toBeLessThan(at(named))
    }
    expect(at(named)).toBeLessThan(flushed)
    expect(flushed).toBeLessThan(acknowledged)
    for (const file of files) {
      expect(at(`rename ${file}`)).toBeGreaterThan(flushed)
      expect(at(`sync ${dirname(file)}`)).toBeGreaterThan(at(`rename ${file}`))
      expect(at(`sync ${dirname(file)}`)).toBeLessThan(at(`remove ${record}`))
    }
    expect(steps.lastIndexOf('sync commits')).toBe(steps.length - 1)
    expect(at(`remove ${record}`)).toBe(steps.length - 2)
  })
})
