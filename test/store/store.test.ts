import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { InvalidData, ProjectExists, UnknownProject } from '../../store/errors.ts'
import { newPerson, officeKey } from '../../store/fresh.ts'
import { type Project, type Request, TEXT_LIMIT } from '../../store/schema.ts'
import { AT, draft, submitted } from './fixtures/sample.ts'
import { test } from './fixtures/test.ts'

const entry = (what: string) => ({ at: AT, by: 'U1', what })

describe('what is saved', () => {
  test('comes back after a restart, with the time of its last change', async ({ open }) => {
    const store = await open()
    await store.createProject(submitted('p1'))
    const later = await store.updateProject('p1', (p) => ({ ...p, status: 'approved' }))
    await store.updatePerson('U1', (p) => ({ ...p, unit: '市卫健委' }))
    await store.updateDirectory((d) => ({ ...d, admins: ['U9'] }))
    await store.close()

    const next = await open()
    expect(next.project('p1')).toEqual({ ...submitted('p1'), status: 'approved', updated: AT })
    expect(next.project('p1')).toEqual(later)
    expect(next.person('U1')).toEqual({ ...newPerson('U1'), unit: '市卫健委' })
    expect(next.directory()).toEqual({ version: 1, offices: {}, admins: ['U9'] })
    expect(next.problems).toEqual([])
  })

  test('is on disk when the promise resolves', async ({ folder, open }) => {
    const store = await open()
    await store.createProject(draft('p1', { texts: { need: '等候四十分钟' } }))
    expect(await readFile(join(folder, 'projects/p1.json'), 'utf8')).toContain('"need":"等候四十分钟"')
    expect(await readdir(join(folder, 'projects'))).toEqual(['p1.json'])
  })

  test('is in memory exactly what a restart finds: a field set to undefined is gone', async ({ open }) => {
    const store = await open()
    await store.createProject(draft('p1', { facts: { kind: 'new', investment: 80 } }))
    await store.updateProject('p1', (p) => ({ ...p, facts: { ...p.facts, investment: undefined } }))
    expect(Object.keys(store.project('p1')?.facts ?? {})).toEqual(['kind'])
  })

  test('cannot be altered by those who read it', async ({ open }) => {
    const store = await open()
    await store.createProject(submitted('p1'))
    expect(() => store.project('p1')?.history.push(entry('改'))).toThrow(TypeError)
    expect(() => Object.assign(store.projects()[0]?.facts ?? {}, { investment: 1 })).toThrow(TypeError)
  })

  test('keeps a block once however many revisions have it', async ({ folder, open }) => {
    const store = await open()
    await store.createProject(submitted('p1'))
    const size = async () => (await stat(join(folder, 'projects/p1.json'))).size
    const before = await size()
    for (let number = 3; number <= 12; number++)
      await store.updateProject('p1', (p) => withRevision(p, number))
    expect((await size()) - before).toBeLessThan(10 * 200)
    expect(store.project('p1')?.documents.plan?.revisions).toHaveLength(12)
  })
})

/** One more revision of the plan, drafted anew with the same words. */
function withRevision(project: Project, number: number): Project {
  const { title, revisions } = project.documents.plan ?? { title: '', revisions: [] }
  const blocks = structuredClone(revisions.at(-1)?.blocks ?? [])
  const plan = { title, revisions: [...revisions, { number, at: AT, by: 'U1', blocks }] }
  return { ...project, documents: { ...project.documents, plan } }
}

describe('changes', () => {
  test('a hundred at once to one project are all applied, in their order', async ({ open }) => {
    const store = await open()
    await store.createProject(draft('p1'))
    const wanted = Array.from({ length: 100 }, (_, i) => `第 ${i + 1} 次`)
    await Promise.all(
      wanted.map((what) =>
        store.updateProject('p1', (p) => ({ ...p, history: [...p.history, entry(what)] })),
      ),
    )
    await store.close()
    expect((await open()).project('p1')?.history.map(({ what }) => what)).toEqual(wanted)
  })

  test('one that gives back what it was given writes nothing', async ({ folder, open }) => {
    const store = await open()
    await store.createProject(draft('p1'))
    const before = await stat(join(folder, 'projects/p1.json'))
    await store.updateProject('p1', (p) => p)
    expect((await stat(join(folder, 'projects/p1.json'))).ino).toBe(before.ino)
  })

  const refused: [string, (p: Project) => Project, RegExp][] = [
    [
      'a text that is too long',
      (p) => ({ ...p, texts: { need: '长'.repeat(TEXT_LIMIT + 1) } }),
      /^projects\/p1\.json: texts\.need: expected at most 20000 characters$/,
    ],
    ['an impossible fact', (p) => ({ ...p, facts: { investment: -1 } }), /facts\.investment/],
    ['a number that is none', (p) => ({ ...p, facts: { investment: Number.NaN } }), /facts\.investment/],
    [
      'a date that does not exist',
      (p) => ({ ...p, milestones: { signed: '2026-02-30' } }),
      /milestones\.signed/,
    ],
    ['a name that is none', (p) => ({ ...p, texts: { ' ': '' } }), /texts\. : Invalid key/],
    ['another id', (p) => ({ ...p, id: 'p2' }), /id: expected p1, found p2/],
    ['an item twice', (p) => ({ ...p, items: [...p.items, ...p.items] }), /items: ids must differ/],
    ['a history cut short', (p) => ({ ...p, history: [] }), /history: entries may be added/],
    [
      'a history rewritten',
      (p) => ({ ...p, history: p.history.map(() => entry('另一件事')) }),
      /history: entries may be added/,
    ],
    ['a lost document', (p) => ({ ...p, documents: {} }), /documents\.plan\.revisions: entries may be added/],
    ['a revision number twice', (p) => withRevision(p, 2), /documents\.plan\.revisions: numbers must ascend/],
    [
      'a change in place',
      (p) => {
        p.history.push(entry('改'))
        return { ...p }
      },
      /not extensible/,
    ],
  ]
  test.for(refused)(
    '%s is refused and leaves memory and disk as they were',
    async ([, change, why], { folder, open }) => {
      const store = await open()
      const before = await store.createProject(submitted('p1'))
      const bytes = await readFile(join(folder, 'projects/p1.json'))
      await expect(store.updateProject('p1', change)).rejects.toThrow(why)
      expect(store.project('p1')).toBe(before)
      expect(await readFile(join(folder, 'projects/p1.json'))).toEqual(bytes)
      // The queue goes on after a refusal.
      expect((await store.updateProject('p1', (p) => ({ ...p, status: 'returned' }))).status).toBe('returned')
    },
  )

  test('a project is made once, also when two ask at once', async ({ open }) => {
    const store = await open()
    const results = await Promise.allSettled([
      store.createProject(draft('p1', { region: 'yushan' })),
      store.createProject(draft('p1', { region: 'gulou' })),
    ])
    expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: expect.any(ProjectExists) }])
    expect(store.project('p1')?.region).toBe('yushan')
    await expect(store.updateProject('p2', (p) => p)).rejects.toBeInstanceOf(UnknownProject)
    expect(store.project('p2')).toBeUndefined()
  })

  test.for(['', '../p1', 'a/b', 'a\\b', '.', '-p', 'p 1', 'p\u0000', '项目', 'p'.repeat(65)])(
    'the id %j may not name a file',
    async (id, { folder, open }) => {
      const store = await open()
      await expect(store.createProject(draft(id))).rejects.toBeInstanceOf(InvalidData)
      await expect(store.updatePerson(id, (p) => ({ ...p, unit: '' }))).rejects.toBeInstanceOf(InvalidData)
      expect(await readdir(folder, { recursive: true })).not.toContain('p1.json')
      expect(store.projects()).toEqual([])
    },
  )
})

describe('questions', () => {
  test('projects are found by owner and status, the latest changed first', async ({ open }) => {
    let minute = 0
    const store = await open({ now: () => new Date(Date.parse(AT) + 60_000 * minute++) })
    for (const id of ['p1', 'p2', 'p3'])
      await store.createProject(draft(id, { owner: id === 'p3' ? 'U3' : 'U1' }))
    await store.updateProject('p2', (p) => ({ ...p, status: 'submitted' }))
    await store.updateProject('p1', (p) => ({ ...p, status: 'submitted' }))
    const ids = (filter?: Parameters<typeof store.projects>[0]) => store.projects(filter).map(({ id }) => id)
    expect(ids()).toEqual(['p1', 'p2', 'p3'])
    expect(ids({ owner: 'U1' })).toEqual(['p1', 'p2'])
    expect(ids({ status: 'draft' })).toEqual(['p3'])
    expect(ids({ owner: 'U3', status: 'submitted' })).toEqual([])
  })

  test('a change has the time of the store, whatever time it was given, and comes first from then on', async ({
    open,
  }) => {
    let minute = 0
    const store = await open({ now: () => new Date(Date.parse(AT) + 60_000 * ++minute) })
    for (const id of ['p1', 'p2']) await store.createProject(draft(id))
    const after = await store.updateProject('p2', (p) => ({ ...p, status: 'submitted', updated: AT }))
    expect(after.updated).toBe(new Date(Date.parse(AT) + 60_000).toISOString())
    expect(store.projects().map(({ id }) => id)).toEqual(['p2', 'p1'])
    expect((await store.updateProject('p2', (p) => p)).updated).toBe(after.updated)
  })

  test('projects changed at the same moment are in the order of their ids', async ({ open }) => {
    const store = await open()
    for (const id of ['p3', 'p1', 'p2']) await store.createProject(draft(id))
    expect(store.projects().map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
  })

  test('questions to colleagues are found by whom they ask, how they stand and who has to hear, the oldest first', async ({
    open,
  }) => {
    const store = await open()
    const asked = (id: string, day: number, change: Partial<Request> = {}): Request => ({
      id,
      question: 'goal',
      to: 'U2',
      called: '李工',
      at: `2026-03-0${day}T01:00:00.000Z`,
      state: 'open',
      ...change,
    })
    const requests = [
      asked('later', 5),
      asked('earlier', 3),
      asked('of another', 1, { to: 'U3', tell: 'colleague' }),
      asked('taken', 2, { state: 'taken', tell: 'applicant' }),
    ]
    await store.createProject(draft('p1', { requests }))
    await store.createProject(draft('p2', { requests: [asked('between', 4)] }))
    const found = (by: Parameters<typeof store.requests>[0]) =>
      store.requests(by).map(({ request }) => request.id)
    expect(found({ to: 'U2', state: 'open' })).toEqual(['earlier', 'between', 'later'])
    expect(found({ to: 'U3' })).toEqual(['of another'])
    expect(found({ state: 'taken' })).toEqual(['taken'])
    expect(found({ tell: 'colleague' })).toEqual(['of another'])
    expect(found({ to: 'U2', tell: 'colleague' })).toEqual([])
    expect(found({})).toEqual(['of another', 'taken', 'earlier', 'between', 'later'])
    expect(store.requests({ state: 'taken' }).map(({ project }) => project.id)).toEqual(['p1'])
  })

  test('a person is fresh and unsaved until changed', async ({ folder, open }) => {
    const store = await open()
    expect(store.person('U1')).toEqual(newPerson('U1'))
    expect(await readdir(join(folder, 'people'))).toEqual([])
    expect(store.people()).toEqual([])
    await store.updatePerson('U1', (p) => ({ ...p, language: 'en' }))
    expect(store.people()).toEqual([{ ...newPerson('U1'), language: 'en' }])
    expect(await readdir(join(folder, 'people'))).toEqual(['U1.json'])
  })

  test('open items wait for the people of their office, the oldest first', async ({ open }) => {
    const store = await open()
    const [item] = submitted('p1').items
    if (!item) throw new Error('the sample has an item')
    const waiting = (id: string, since: string, change = {}) =>
      draft(id, { items: [{ ...item, id: `${id}-1`, since, ...change }] })
    await store.createProject(waiting('p1', '2026-03-02T02:00:00.000Z'))
    await store.createProject(waiting('p2', '2026-03-02T01:00:00.000Z'))
    await store.createProject(waiting('p3', AT, { state: 'approved' }))
    await store.createProject(waiting('p4', AT, { office: 'finance' }))
    await store.createProject({ ...waiting('p5', AT), region: 'gulou' })
    expect(store.pendingFor('U2')).toEqual([])
    await store.updateDirectory((d) => ({ ...d, offices: { [officeKey('taizhou', 'drc')]: ['U2'] } }))
    expect(store.pendingFor('U2').map(({ project, item }) => [project.id, item.id])).toEqual([
      ['p2', 'p2-1'],
      ['p1', 'p1-1'],
    ])
    expect(store.pendingFor('U1')).toEqual([])
  })
})
