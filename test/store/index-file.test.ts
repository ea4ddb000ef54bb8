import { once } from 'node:events'
import { appendFile, cp, open as openFile, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, onTestFinished, vi } from 'vitest'
import { UnknownProject } from '../../store/errors.ts'
import { newPerson } from '../../store/fresh.ts'
import { contentOf, lineOf } from '../../store/json/line.ts'
import { openStore } from '../../store/json/open.ts'
import { adding } from '../../store/outbox.ts'
import type { Store } from '../../store/store.ts'
import { createProject, updatePerson, updateProject } from '../../store/uses.ts'
import { translated } from './fixtures/child.ts'
import { full, WatchedDisk } from './fixtures/disk.ts'
import { listed, lists, unlisted, withoutIndex } from './fixtures/lists.ts'
import { now, words } from './fixtures/sample.ts'
import { test } from './fixtures/test.ts'

/** Three projects in every list, a person, and something to be said. */
async function fill(store: Store): Promise<void> {
  for (const id of ['p1', 'p2', 'p3']) await createProject(store, listed(id))
  await updatePerson(store, 'U1', (p) => ({ ...p, unit: '局' }))
  await store.commit({ outbox: { U1: adding([words('a')]) } })
}

const rewrite = async (file: string, change: (text: string) => string) =>
  writeFile(file, change(await readFile(file, 'utf8')))

/** Another head, and lines that say something else under it, each with its right sum. */
const resaid = (from: string, to: string) => (text: string) =>
  text
    .split('\n')
    .map((line) =>
      JSON.stringify(contentOf(line)).replace(from, to).replaceAll('"owner":"U1"', '"owner":"U9"'),
    )
    .map((line) => lineOf(JSON.parse(line)))
    .join('\n')

type Folder = string
const index = (folder: Folder) => join(folder, 'index/projects.jsonl')
const file = (folder: Folder, id: string) => join(folder, `projects/${id}.json`)

const happened: [what: string, happens: (folder: Folder) => Promise<void>][] = [
  ['nothing', async () => {}],
  ['the index is missing', (folder) => rm(join(folder, 'index'), { recursive: true })],
  ['the index is empty', (folder) => writeFile(index(folder), '')],
  ['the index is of zeros', (folder) => writeFile(index(folder), Buffer.alloc(512))],
  ['the index is something else', (folder) => writeFile(index(folder), '{"version":1}\n[]\n')],
  [
    'the index is of a later version, and whole',
    (folder) => rewrite(index(folder), resaid('"version":1', '"version":2')),
  ],
  [
    'the index was made under another schema, and is whole',
    (folder) => rewrite(index(folder), resaid('"schemas":"', '"schemas":"0')),
  ],
  ['the last line is torn', (folder) => rewrite(index(folder), (text) => text.slice(0, -40))],
  [
    'one letter of a line has changed',
    (folder) => rewrite(index(folder), (text) => text.replaceAll('"owner":"U1"', '"owner":"U9"')),
  ],
  ['a line is missing', (folder) => rewrite(index(folder), (text) => text.replace(/\n.*$/, ''))],
  ['something was added to it', (folder) => appendFile(index(folder), '\n00000000 [1]\nx\n\n')],
  [
    'the index is that of an earlier time',
    async (folder) => {
      await cp(index(folder), `${index(folder)}.old`)
      const store = await openStore(folder, { now })
      await updateProject(store, 'p1', (p) => ({ ...p, owner: 'U9', items: [] }))
      await store.close()
      await cp(`${index(folder)}.old`, index(folder))
    },
  ],
  [
    'a project was changed by hand',
    (folder) => rewrite(file(folder, 'p2'), (text) => text.replace('"name":"p2"', '"name":"手改的"')),
  ],
  [
    'a project got another of the same length by hand',
    (folder) => rewrite(file(folder, 'p2'), (text) => text.replace('"owner":"U1"', '"owner":"U9"')),
  ],
  ['a project was deleted by hand', (folder) => rm(file(folder, 'p2'))],
  ['a project was added by hand', (folder) => writeFile(file(folder, 'p5'), JSON.stringify(unlisted('p5')))],
  ['a person was deleted by hand', (folder) => rm(join(folder, 'people/U1.json'))],
  [
    'all files are new, as in a copy',
    async (folder) => {
      await cp(join(folder, 'projects'), join(folder, 'copy'), { recursive: true })
      await rm(join(folder, 'projects'), { recursive: true })
      await cp(join(folder, 'copy'), join(folder, 'projects'), { recursive: true })
      await rm(join(folder, 'copy'), { recursive: true })
    },
  ],
]

describe('what is listed after a start is what the files say, when meanwhile', () => {
  test.for(happened)('%s', async ([, happens], { folder, open }) => {
    const store = await open()
    await fill(store)
    await store.close()
    await happens(folder)
    const truth = await withoutIndex(folder)
    const next = await open()
    expect(await lists(next)).toEqual(truth)
    expect(next.problems).toEqual([])
    await next.close()
    // What was repaired stays so.
    const last = await open()
    expect(await lists(last)).toEqual(truth)
  })

  const id = fc.constantFrom('p1', 'p2', 'p3', 'p4')
  const step = fc.oneof(
    fc.record({ what: fc.constantFrom('list', 'unlist', 'remove', 'edit', 'delete'), id }),
    fc.record({ what: fc.constantFrom('flip', 'cut'), at: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
  )
  test('anything is done to the files, with and without the program', async ({ folder }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 4 }), async (days) => {
        for (const day of days) {
          const store = await openStore(folder, { now, memory: 0 })
          expect(await lists(store)).toEqual(await withoutIndex(folder))
          for (const each of day)
            if ('id' in each && ['list', 'unlist', 'remove'].includes(each.what))
              await store.commit({
                projects: {
                  // As another, since what was recorded of the same one may not be changed.
                  [each.id]: (before) =>
                    each.what === 'remove' || before ? undefined : made(each.what, each.id),
                },
              })
          expect(await lists(store)).toEqual(await withoutIndex(folder))
          await store.close()
          for (const each of day) await meddle(folder, each)
        }
      }),
      { numRuns: 15 },
    )
  })
})

const made = (what: string, id: string) => (what === 'list' ? listed(id) : unlisted(id))

/** What befalls the folder while nobody works on it. */
async function meddle(
  folder: string,
  step: { what: string; id: string } | { what: string; at: number },
): Promise<void> {
  if ('id' in step && step.what === 'edit')
    await writeFile(file(folder, step.id), JSON.stringify(unlisted(step.id)))
  if ('id' in step && step.what === 'delete') await rm(file(folder, step.id), { force: true })
  if (!('at' in step)) return
  const bytes = await readFile(index(folder)).catch(() => Buffer.alloc(0))
  const at = Math.floor(step.at * bytes.length)
  if (step.what === 'cut') await writeFile(index(folder), bytes.subarray(0, at))
  else if (bytes.length > 0) {
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(index(folder), bytes)
  }
}

describe('a file that is damaged without a trace', () => {
  const LONG_AGO = new Date('2026-01-01T00:00:00.000Z')
  const rot = async (path: string, by: string) => {
    const handle = await openFile(path, 'r+')
    await handle.write(by, 0)
    await handle.close()
    await utimes(path, LONG_AGO, LONG_AGO)
  }

  async function scene(folder: string, open: (options?: object) => Promise<Store>) {
    const store = await open()
    await fill(store)
    await store.close()
    const paths = [file(folder, 'p2'), join(folder, 'people/U1.json')]
    for (const path of paths) await utimes(path, LONG_AGO, LONG_AGO)
    await (await open()).close()
    for (const path of paths) await rot(path, 'xx')
    const onProblem = vi.fn()
    return { next: await open({ onProblem }), onProblem }
  }

  test('is not read at the start, and set aside and told when it is asked for; the rest is there', async ({
    folder,
    open,
  }) => {
    const { next, onProblem } = await scene(folder, open)
    expect(next.problems).toEqual([])
    expect((await next.projectsOf('U1')).map(({ id }) => id)).toEqual(['p1', 'p3'])
    const problem = {
      file: 'projects/p2.json',
      reason: expect.stringContaining('JSON'),
      movedTo: 'damaged/projects-p2.json.20260302T010000000Z',
    }
    expect(onProblem.mock.calls).toEqual([[problem]])
    expect(next.problems).toEqual([problem])
    expect((await readFile(join(folder, problem.movedTo), 'utf8')).slice(0, 2)).toBe('xx')
    expect(await next.project('p2')).toBeUndefined()
    expect((await next.projects()).map(({ id }) => id)).toEqual(['p1', 'p3'])
    expect((await next.openRequests('U3')).map(({ project }) => project.id)).toEqual(['p1', 'p3'])
    expect(onProblem).toHaveBeenCalledOnce()
    expect(await next.person('U1')).toEqual(newPerson('U1'))
    expect(onProblem).toHaveBeenCalledTimes(2)
  })

  test('is as if it were not there for whoever changes it', async ({ folder, open }) => {
    const { next } = await scene(folder, open)
    await expect(updateProject(next, 'p2', (p) => ({ ...p, status: 'approved' }))).rejects.toBeInstanceOf(
      UnknownProject,
    )
    await updatePerson(next, 'U1', (p) => ({ ...p, language: 'en' }))
    await createProject(next, listed('p2', '新的'))
    await next.close()
    const last = await open()
    expect(await last.person('U1')).toEqual({ ...newPerson('U1'), language: 'en' })
    expect((await last.project('p2'))?.texts.name).toBe('新的')
    expect(last.problems).toEqual([])
  })
})

describe('the index', () => {
  test('grows by a line with a change, and is written anew when most of it is of no use', async ({
    folder,
    open,
  }) => {
    const store = await open()
    await fill(store)
    await store.close()
    const next = await open()
    const name = (i: number) => updateProject(next, 'p1', (p) => ({ ...p, texts: { name: `${i}` } }))
    const size = async () => (await readFile(index(folder), 'utf8')).split('\n').length
    const [before, { ino }] = [await size(), await stat(index(folder))]
    for (let i = 0; i < 20; i++) await name(i)
    await vi.waitFor(async () => expect(await size()).toBeGreaterThan(before))
    expect((await stat(index(folder))).ino).toBe(ino)
    for (let i = 0; i < 1500; i++) await name(i)
    await next.close()
    expect(await size()).toBeLessThan(1100)
    const last = await open()
    expect(await lists(last)).toEqual(await withoutIndex(folder))
  })

  test('that cannot be written is in the way of nothing, and is there again when it can', async ({
    folder,
  }) => {
    const disk = new WatchedDisk(folder)
    onTestFinished(() => disk.close())
    disk.failingIndex = full
    const store = await openStore(folder, { now, disk })
    await fill(store)
    expect(disk.indexing.length).toBeGreaterThan(0)
    expect(await lists(store)).toEqual(await withoutIndex(folder))
    disk.failingIndex = () => undefined
    await updateProject(store, 'p1', (p) => ({ ...p, owner: 'U9' }))
    await store.close()
    expect((await readFile(index(folder), 'utf8')).split('\n')).toHaveLength(4)
  })

  test('makes no word unheard that an earlier version left in a file of a person', async ({ folder }) => {
    const old = JSON.parse(
      await readFile(new URL('./fixtures/person-v2.json', import.meta.url), 'utf8'),
    ) as object
    await (await openStore(folder, { now })).close()
    for (const id of ['U1', 'U2'])
      await writeFile(
        join(folder, `people/${id}.json`),
        JSON.stringify({ ...old, id, unsaid: [{ id: `w.${id}`, text: '话', blocks: [] }] }),
      )
    const disk = new WatchedDisk(folder)
    onTestFinished(() => disk.close())
    disk.failing = (_, { what, path }) =>
      what === 'create' && path.startsWith('people/U2') ? full() : undefined
    await expect(openStore(folder, { now, disk })).rejects.toThrow('ENOSPC')
    const written = () => readFile(join(folder, 'index/people.jsonl'), 'utf8')
    await vi.waitFor(async () => expect(await written()).toContain('"U1"'))
    const store = await openStore(folder, { now })
    onTestFinished(() => store.close())
    for (const id of ['U1', 'U2'])
      expect((await store.outbox(id)).map((each) => each.id)).toContain(`w.${id}`)
  })
})

describe('killed at any step, of a file or of the index', () => {
  beforeAll(() => translated('killed-at.ts'))

  const moments: [when: string, how: string[]][] = [
    ['before it', []],
    ['in the middle of what it writes', ['half']],
  ]
  test.for(moments)(
    '%s, what is listed next is what the files say',
    {
      timeout: 120_000,
    },
    async ([, how], { folder, open, child }) => {
      const store = await open()
      await fill(store)
      await store.close()
      const scene = `${folder}.scene`
      onTestFinished(() => rm(scene, { recursive: true, force: true }))
      await cp(folder, scene, { recursive: true })
      for (let step = 1, killed = true; killed; step++) {
        await rm(folder, { recursive: true })
        await cp(scene, folder, { recursive: true })
        // Indexed as it lies there now.
        await (await openStore(folder, { now })).close()
        const run = child('killed-at.ts', `${step}`, ...how)
        await once(run, 'exit')
        killed = run.signalCode === 'SIGKILL'
        if (!killed) expect([run.exitCode, step > 30]).toEqual([0, true])
        const next = await openStore(folder, { now })
        expect(await lists(next), `step ${step}`).toEqual(await withoutIndex(folder))
        expect(next.problems, `step ${step}`).toEqual([])
        await next.close()
      }
    },
  )
})
