import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { openStore } from '../../store/json/open.ts'
import { adding, finishing } from '../../store/outbox.ts'
import { createProject, deleteProject, updatePerson, updateProject } from '../../store/uses.ts'
import { describeStore, withRevision } from './contract.ts'
import { draft, now, submitted, words } from './fixtures/sample.ts'
import { test } from './fixtures/test.ts'

describeStore('the store of JSON files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return (options) => openStore(folder, { now, ...options })
})

// Everything is read from the files each time.
describeStore('the store of JSON files with no room in memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return (options) => openStore(folder, { now, memory: 0, ...options })
})

describe('the files of the store', () => {
  test('hold what is saved when the promise resolves', async ({ folder, open }) => {
    const store = await open()
    await createProject(store, draft('p1', { texts: { need: '等候四十分钟' } }))
    expect(await readFile(join(folder, 'projects/p1.json'), 'utf8')).toContain('"need":"等候四十分钟"')
    expect(await readdir(join(folder, 'projects'))).toEqual(['p1.json'])
    await deleteProject(store, 'p1')
    expect(await readdir(join(folder, 'projects'))).toEqual([])
  })

  test('hold what several had saved together, and no record of it, once the store is closed', async ({
    folder,
    open,
  }) => {
    const store = await open()
    await store.commit({
      projects: { p1: () => draft('p1', { texts: { need: '甲' } }) },
      people: { U1: (p) => ({ ...p, unit: '乙' }) },
      outbox: { U1: adding([words('a')]) },
    })
    await store.close()
    for (const [file, what] of [
      ['projects/p1.json', '甲'],
      ['people/U1.json', '乙'],
      ['outbox/U1.json', '话 a'],
    ] as const)
      expect(await readFile(join(folder, file), 'utf8')).toContain(what)
    for (const name of ['commits', 'damaged']) expect(await readdir(join(folder, name))).toEqual([])
    for (const name of ['projects', 'people', 'outbox'])
      expect(await readdir(join(folder, name))).toHaveLength(1)
  })

  test('keep a block once however many revisions have it', async ({ folder, open }) => {
    const store = await open()
    await createProject(store, submitted('p1'))
    const size = async () => (await stat(join(folder, 'projects/p1.json'))).size
    const before = await size()
    for (let number = 3; number <= 12; number++)
      await updateProject(store, 'p1', (p) => withRevision(p, number))
    expect((await size()) - before).toBeLessThan(10 * 200)
    expect((await store.project('p1'))?.documents.plan?.revisions).toHaveLength(12)
  })

  test('are not written for a change that gives back what it was given', async ({ folder, open }) => {
    const store = await open()
    await createProject(store, draft('p1'))
    const before = await stat(join(folder, 'projects/p1.json'))
    await store.commit({ projects: { p1: (p) => p }, outbox: { U1: (all) => all }, people: { U1: (p) => p } })
    expect((await stat(join(folder, 'projects/p1.json'))).ino).toBe(before.ino)
    expect(existsSync(join(folder, 'outbox/U1.json'))).toBe(false)
  })

  test('are as many as there are people and recipients that something is to be said to', async ({
    folder,
    open,
  }) => {
    const store = await open()
    await store.person('U1')
    expect(await readdir(join(folder, 'people'))).toEqual([])
    await updatePerson(store, 'U1', (p) => ({ ...p, language: 'en' }))
    expect(await readdir(join(folder, 'people'))).toEqual(['U1.json'])
    await store.commit({ outbox: { U1: adding([words('a')]) } })
    expect(await readdir(join(folder, 'outbox'))).toEqual(['U1.json'])
    await store.commit({ outbox: { U1: finishing(new Set(['a'])) } })
    expect(await readdir(join(folder, 'outbox'))).toEqual([])
  })
})
