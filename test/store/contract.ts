import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changing, making, replacing } from '../../store/change.ts'
import { InvalidData, StaleState, StoreClosed, UnknownProject } from '../../store/errors.ts'
import { newDirectory, newPerson, newTimed, officeKey } from '../../store/fresh.ts'
import { adding, finishing, noting } from '../../store/outbox.ts'
import { type Project, type Request, TEXT_LIMIT } from '../../store/schema.ts'
import type { Store } from '../../store/store.ts'
import {
  createProject,
  deleteProject,
  every,
  pendingFor,
  updateDirectory,
  updatePerson,
  updateProject,
} from '../../store/uses.ts'
import { AT, draft, entry, now, said, submitted, words } from './fixtures/sample.ts'
import { interleavings } from './interleavings.ts'

/** A place that a store may be opened over, again and again; empty at first. */
export type Ground = (options?: { now?: () => Date }) => Promise<Store>

/** One more revision of the plan, drafted anew with the same words. */
export function withRevision(project: Project, number: number): Project {
  const { title, revisions } = project.documents.plan ?? { title: '', revisions: [] }
  const blocks = structuredClone(revisions.at(-1)?.blocks ?? [])
  const plan = { title, revisions: [...revisions, { number, at: AT, by: 'U1', blocks }] }
  return { ...project, documents: { ...project.documents, plan } }
}

/** What every store keeps to, whatever it is built on; `ground` makes an empty place for one test. */
export function describeStore(name: string, ground: () => Promise<Ground>): void {
  const scene = async () => {
    const on = await ground()
    const open: Ground = async (options) => {
      const store = await on(options)
      onTestFinished(() => store.close())
      return store
    }
    return { open, store: await open({ now }) }
  }

  describe(`${name}: what is saved`, () => {
    test('comes back after a restart, with the time of its last change', async () => {
      const { open, store } = await scene()
      await createProject(store, submitted('p1'))
      const later = await updateProject(store, 'p1', (p) => ({ ...p, status: 'approved' }))
      await updatePerson(store, 'U1', (p) => ({ ...p, unit: '市卫健委' }))
      await updateDirectory(store, (d) => ({ ...d, admins: ['U9'] }))
      await store.commit({ outbox: { U1: adding([words('a')]) } })
      await store.close()

      const next = await open()
      expect(await next.project('p1')).toEqual({ ...submitted('p1'), status: 'approved', updated: AT })
      expect(await next.project('p1')).toEqual(later)
      expect(await next.person('U1')).toEqual({ ...newPerson('U1'), unit: '市卫健委' })
      expect(await next.directory()).toEqual({ ...newDirectory(), admins: ['U9'] })
      expect(await next.outbox('U1')).toEqual([words('a')])
      expect(next.problems).toEqual([])
    })

    test('is what a restart finds: a field set to undefined is gone', async () => {
      const { store } = await scene()
      await createProject(store, draft('p1', { facts: { kind: 'new', investment: 80 } }))
      await updateProject(store, 'p1', (p) => ({ ...p, facts: { ...p.facts, investment: undefined } }))
      expect(Object.keys((await store.project('p1'))?.facts ?? {})).toEqual(['kind'])
    })

    test('cannot be altered by those who read it', async () => {
      const { store } = await scene()
      await createProject(store, submitted('p1'))
      const found = await store.project('p1')
      expect(() => found?.history.push(entry('改'))).toThrow(TypeError)
      const [listed] = await store.projects()
      expect(() => Object.assign(listed?.facts ?? {}, { investment: 1 })).toThrow(TypeError)
      const [waiting] = await store.openItems([officeKey('taizhou', 'drc')])
      expect(() => Object.assign(waiting?.project ?? {}, { owner: 'U9' })).toThrow(TypeError)
      expect(() => waiting?.item.cards.pop()).toThrow(TypeError)
    })
  })

  describe(`${name}: a unit`, () => {
    const all = (text: string) => ({
      people: { U1: (p: ReturnType<typeof newPerson>) => ({ ...p, unit: text }) },
      projects: {
        p1: changing('p1', (p) => ({ ...p, texts: { need: text } })),
        [`p-${text}`]: making(draft(`p-${text}`)),
        old: () => undefined,
      },
      directory: () => ({ ...newDirectory(), admins: ['U9'] }),
      timed: () => ({ ...newTimed(), done: { digest: AT } }),
      outbox: { U1: adding([words('a')]), C1: adding([words('b')]) },
    })
    /** Everything that `all` touches. */
    const state = async (store: Store) => ({
      unit: (await store.person('U1')).unit,
      projects: (await store.projects()).map(({ id, texts }) => [id, texts.need]),
      admins: (await store.directory()).admins,
      done: (await store.timed()).done,
      outbox: [...(await store.outbox('U1')), ...(await store.outbox('C1'))].map(({ id }) => id),
      recipients: (await store.recipients()).sort(),
    })
    const filled = async (store: Store) => {
      for (const id of ['p1', 'old']) await createProject(store, draft(id))
      return state(store)
    }

    test('changes, makes and removes what it names, and tells what stands then', async () => {
      const { open, store } = await scene()
      await filled(store)
      const done = await store.commit(all('x'))
      const after = {
        unit: 'x',
        projects: [
          ['p-x', undefined],
          ['p1', 'x'],
        ],
        admins: ['U9'],
        done: { digest: AT },
        outbox: ['a', 'b'],
        recipients: ['C1', 'U1'],
      }
      expect(await state(store)).toEqual(after)
      expect([...done.projects.keys()].sort()).toEqual(['p-x', 'p1'])
      expect(done.people.get('U1')).toEqual(await store.person('U1'))
      expect(done.directory).toEqual(await store.directory())
      expect(done.outbox.get('C1')).toEqual([words('b')])
      await store.close()
      expect(await state(await open())).toEqual(after)
    })

    test.for([
      ['a person', { people: { U1: () => ({ ...newPerson('U1'), unit: 'x'.repeat(TEXT_LIMIT + 1) }) } }],
      ['a project', { projects: { p1: changing('p1', (p) => ({ ...p, facts: { investment: -1 } })) } }],
      ['a project that is not there', { projects: { p9: changing('p9', (p) => p) } }],
      ['the directory', { directory: () => ({ ...newDirectory(), admins: ['?'] }) }],
      ['a note of timed work', { timed: () => ({ ...newTimed(), done: { digest: 'yesterday' } }) }],
      ['an entry', { outbox: { U1: adding([{ ...words('a'), tries: -1 }]) } }],
      ['two entries of one id', { outbox: { U1: () => [words('a'), words('a')] } }],
      ['a name', { outbox: { '../U1': adding([words('a')]) } }],
    ] as const)('of which %s is refused saves nothing', async ([, refused]) => {
      const { open, store } = await scene()
      const old = await filled(store)
      const whole = all('x')
      const merged = {
        people: { ...whole.people, ...('people' in refused ? refused.people : {}) },
        projects: { ...whole.projects, ...('projects' in refused ? refused.projects : {}) },
        directory: 'directory' in refused ? refused.directory : whole.directory,
        timed: 'timed' in refused ? refused.timed : whole.timed,
        outbox: { ...whole.outbox, ...('outbox' in refused ? refused.outbox : {}) },
      }
      await expect(store.commit(merged)).rejects.toThrow()
      expect(await state(store)).toEqual(old)
      // Whoever comes next is not in the way of it.
      await updatePerson(store, 'U1', (p) => ({ ...p, unit: 'y' }))
      await store.close()
      expect(await state(await open())).toEqual({ ...old, unit: 'y' })
    })

    test('that touches what another does follows it, in the order in which they were asked for', async () => {
      const { store } = await scene()
      await createProject(store, draft('p1'))
      const wanted = Array.from({ length: 30 }, (_, i) => `${i}`)
      const note = (what: string) => changing('p1', (p) => ({ ...p, history: [...p.history, entry(what)] }))
      await Promise.all(
        wanted.map((what, i) =>
          store.commit({
            projects: { p1: note(what) },
            ...(i % 3 === 0 ? { people: { U1: (p) => ({ ...p, unit: what }) } } : {}),
          }),
        ),
      )
      expect((await store.project('p1'))?.history.map(said)).toEqual(wanted)
      expect((await store.person('U1')).unit).toBe('27')
    })

    test('two that name the same things in another order both end', async () => {
      const { store } = await scene()
      const [one, two] = [making(draft('p1')), making(draft('p2'))]
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          store.commit({ projects: i % 2 ? { p1: one, p2: two } : { p2: two, p1: one } }),
        ),
      )
      expect(await store.projects()).toHaveLength(2)
    })

    test('of nothing is no error', async () => {
      const { store } = await scene()
      expect((await store.commit({})).projects.size).toBe(0)
    })

    interleavings(scene)
  })

  describe(`${name}: changes`, () => {
    test('a hundred at once to one project are all applied, in their order', async () => {
      const { open, store } = await scene()
      await createProject(store, draft('p1'))
      const wanted = Array.from({ length: 100 }, (_, i) => `第 ${i + 1} 次`)
      await Promise.all(
        wanted.map((what) =>
          updateProject(store, 'p1', (p) => ({ ...p, history: [...p.history, entry(what)] })),
        ),
      )
      await store.close()
      expect((await (await open()).project('p1'))?.history.map(said)).toEqual(wanted)
    })

    const refused: [string, (p: Project) => Project, RegExp][] = [
      [
        'a text that is too long',
        (p) => ({ ...p, texts: { need: '长'.repeat(TEXT_LIMIT + 1) } }),
        /texts\.need: expected at most 20000 characters$/,
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
      [
        'a lost document',
        (p) => ({ ...p, documents: {} }),
        /documents\.plan\.revisions: entries may be added/,
      ],
      [
        'a revision number twice',
        (p) => withRevision(p, 2),
        /documents\.plan\.revisions: numbers must ascend/,
      ],
      [
        'a change in place',
        (p) => {
          p.history.push(entry('改'))
          return { ...p }
        },
        /not extensible/,
      ],
    ]
    test.for(refused)('%s is refused and leaves everything as it was', async ([, change, why]) => {
      const { open, store } = await scene()
      const before = await createProject(store, submitted('p1'))
      await expect(updateProject(store, 'p1', change)).rejects.toThrow(why)
      expect(await store.project('p1')).toEqual(before)
      // Others go on after a refusal.
      const after = await updateProject(store, 'p1', (p) => ({ ...p, status: 'returned' }))
      expect(after.status).toBe('returned')
      await store.close()
      expect(await (await open()).project('p1')).toEqual({ ...before, status: 'returned' })
    })

    test('a project is made once, also when two ask at once: the second gets that of the first', async () => {
      const { store } = await scene()
      const [first, second] = await Promise.all([
        createProject(store, draft('p1', { region: 'yushan' })),
        createProject(store, draft('p1', { region: 'gulou' })),
      ])
      expect(first.region).toBe('yushan')
      expect(second).toEqual(first)
      expect(await store.project('p1')).toEqual(first)
    })

    test('there is no change of a project that is not there', async () => {
      const { store } = await scene()
      await expect(updateProject(store, 'p2', (p) => p)).rejects.toBeInstanceOf(UnknownProject)
      expect(await store.project('p2')).toBeUndefined()
    })

    test('what was made from a state that is not the latest any more is not put in its place', async () => {
      const { store } = await scene()
      const before = await createProject(store, draft('p1'))
      const mine = { ...before, texts: { need: '我的' } }
      await updateProject(store, 'p1', (p) => ({ ...p, texts: { need: '别人的' } }))
      const late = store.commit({ projects: { p1: replacing(before, mine) } })
      await expect(late).rejects.toBeInstanceOf(StaleState)
      const latest = await store.project('p1')
      expect(latest?.texts.need).toBe('别人的')
      if (latest) await store.commit({ projects: { p1: replacing(latest, mine) } })
      expect((await store.project('p1'))?.texts.need).toBe('我的')
    })

    test.for(['', '../p1', 'a/b', 'a\\b', '.', '-p', 'p 1', 'p\u0000', '项目', 'p'.repeat(65)])(
      'the id %j may not name anything',
      async (id) => {
        const { store } = await scene()
        await expect(createProject(store, draft(id))).rejects.toBeInstanceOf(InvalidData)
        await expect(updatePerson(store, id, (p) => ({ ...p, unit: '' }))).rejects.toBeInstanceOf(InvalidData)
        expect(await store.projects()).toEqual([])
        expect(await store.people()).toEqual([])
      },
    )
  })

  describe(`${name}: a deleted project`, () => {
    test('is gone at once and after a restart; the others stay', async () => {
      const { open, store } = await scene()
      for (const id of ['P1', 'P2']) await createProject(store, draft(id))
      await deleteProject(store, 'P1')
      expect(await store.project('P1')).toBeUndefined()
      expect((await store.projects()).map(({ id }) => id)).toEqual(['P2'])
      await store.close()
      expect((await (await open()).projects()).map(({ id }) => id)).toEqual(['P2'])
    })

    test('is removed after the changes asked for before, and takes none afterwards', async () => {
      const { store } = await scene()
      await createProject(store, draft('P1'))
      const before = updateProject(store, 'P1', (p) => ({ ...p, texts: { name: '甲' } }))
      const deleted = deleteProject(store, 'P1')
      const after = updateProject(store, 'P1', (p) => ({ ...p, texts: { name: '乙' } }))
      await expect(Promise.allSettled([before, deleted, after])).resolves.toMatchObject([
        { status: 'fulfilled' },
        { status: 'fulfilled' },
        { status: 'rejected', reason: expect.any(UnknownProject) },
      ])
    })

    test('cannot be deleted again, and its id may be used anew', async () => {
      const { store } = await scene()
      await expect(deleteProject(store, 'P1')).rejects.toThrow(UnknownProject)
      await createProject(store, draft('P1'))
      await deleteProject(store, 'P1')
      await expect(deleteProject(store, 'P1')).rejects.toThrow(UnknownProject)
      await createProject(store, draft('P1', { texts: { name: '丙' } }))
      expect((await store.project('P1'))?.texts.name).toBe('丙')
    })
  })

  describe(`${name}: questions`, () => {
    test('somebody’s projects are found, the latest changed first and at the same moment by id', async () => {
      const { open } = await scene().then(async ({ open, store }) => {
        await store.close()
        return { open }
      })
      let minute = 0
      const store = await open({ now: () => new Date(Date.parse(AT) + 60_000 * ++minute) })
      for (const id of ['p4', 'p1', 'p2', 'p3'])
        await createProject(store, draft(id, { owner: id === 'p3' ? 'U3' : 'U1' }))
      const after = await updateProject(store, 'p2', (p) => ({ ...p, status: 'submitted', updated: AT }))
      expect(after.updated).toBe(new Date(Date.parse(AT) + 60_000).toISOString())
      const ids = async (owner: string) => (await store.projectsOf(owner)).map(({ id }) => id)
      expect(await ids('U1')).toEqual(['p2', 'p1', 'p4'])
      expect(await ids('U3')).toEqual(['p3'])
      expect((await store.projectsOf('U1', 2)).map(({ id }) => id)).toEqual(['p2', 'p1'])
      expect(await ids('U2')).toEqual([])
      expect((await updateProject(store, 'p2', (p) => p)).updated).toBe(after.updated)
    })

    test('everything is given by the page', async () => {
      const { store } = await scene()
      const wanted = Array.from({ length: 7 }, (_, i) => `p${i}`)
      for (const id of wanted.toReversed()) await createProject(store, draft(id))
      for (const id of ['U2', 'U1']) await updatePerson(store, id, (p) => ({ ...p, unit: '局' }))
      const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)
      expect(ids(await store.projects({ limit: 3 }))).toEqual(['p0', 'p1', 'p2'])
      expect(ids(await store.projects({ after: 'p2', limit: 3 }))).toEqual(['p3', 'p4', 'p5'])
      expect(ids(await store.people({ after: 'U1' }))).toEqual(['U2'])
      const walked: string[] = []
      for await (const { id } of every((page) => store.projects({ ...page, limit: 2 }))) walked.push(id)
      expect(walked).toEqual(wanted)
    })

    test('what other rules than the present ones have judged is found by the page, also after a restart', async () => {
      const { open, store } = await scene()
      const by = (id: string, rules?: string, region = 'taizhou') =>
        createProject(store, { ...draft(id, { region }), ...(rules ? { rules } : {}) })
      await Promise.all([
        by('p4', 'old'),
        by('p1', 'old'),
        by('p2', 'now'),
        by('p3'),
        by('p5', 'old', 'gone'),
      ])
      const rules = new Map([
        ['taizhou', 'now'],
        ['gulou', 'old'],
      ])
      const found = async (of: Store, page = {}) =>
        (await of.judgedOtherwise(rules, page)).map(({ id }) => id)
      expect(await found(store)).toEqual(['p1', 'p3', 'p4'])
      expect(await found(store, { limit: 2 })).toEqual(['p1', 'p3'])
      expect(await found(store, { after: 'p1', limit: 1 })).toEqual(['p3'])
      await updateProject(store, 'p1', (p) => ({ ...p, rules: 'now' }))
      expect(await found(store)).toEqual(['p3', 'p4'])
      await store.close()
      expect(await found(await open())).toEqual(['p3', 'p4'])
    })

    test('a project that was only judged anew keeps its place in lists', async () => {
      const { store } = await scene()
      const earlier = '2026-01-02T01:00:00.000Z'
      await createProject(store, draft('p1', { rules: 'old', updated: earlier }))
      const judged = (p: Project): Project => ({
        ...p,
        rules: 'now',
        history: [...p.history, { at: AT, by: 'U1', what: 'rejudge', from: 'old', to: 'now' }],
      })
      expect((await updateProject(store, 'p1', judged)).updated).toBe(earlier)
      const changed = await updateProject(store, 'p1', (p) => ({
        ...judged(p),
        rules: 'next',
        status: 'returned',
      }))
      expect(changed.updated).toBe(AT)
    })

    test('the open requests to a person are found, the earliest asked first', async () => {
      const { store } = await scene()
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
      await createProject(store, draft('p1', { requests }))
      await createProject(store, draft('p2', { requests: [asked('between', 4)] }))
      const found = await store.openRequests('U2')
      expect(found.map(({ request }) => request.id)).toEqual(['earlier', 'between', 'later'])
      expect(found.map(({ project }) => project.id)).toEqual(['p1', 'p2', 'p1'])
      expect(await store.openRequests('U9')).toEqual([])
    })

    test('a person is fresh and unsaved until changed', async () => {
      const { store } = await scene()
      expect(await store.person('U1')).toEqual(newPerson('U1'))
      expect(await store.people()).toEqual([])
      await updatePerson(store, 'U1', (p) => ({ ...p, language: 'en' }))
      expect(await store.people()).toEqual([{ ...newPerson('U1'), language: 'en' }])
    })

    test('open items wait for the people of their office, the oldest first', async () => {
      const { store } = await scene()
      const [item] = submitted('p1').items
      if (!item) throw new Error('the sample has an item')
      const waiting = (id: string, since: string, change = {}) =>
        draft(id, { items: [{ ...item, id: `${id}-1`, since, ...change }] })
      await createProject(store, { ...waiting('p1', '2026-03-02T02:00:00.000Z'), texts: { name: '平台' } })
      await createProject(store, waiting('p2', '2026-03-02T01:00:00.000Z'))
      await createProject(store, waiting('p3', AT, { state: 'approved' }))
      await createProject(store, waiting('p4', AT, { office: 'finance' }))
      await createProject(store, { ...waiting('p5', AT), region: 'gulou' })
      expect(await pendingFor(store, 'U2')).toEqual([])
      await updateDirectory(store, (d) => ({ ...d, offices: { [officeKey('taizhou', 'drc')]: ['U2'] } }))
      const found = await pendingFor(store, 'U2')
      expect(found.map(({ project, item }) => [project.id, item.id])).toEqual([
        ['p2', 'p2-1'],
        ['p1', 'p1-1'],
      ])
      const { id, region, owner, status, created, updated } = draft('p1')
      expect(found[1]?.project).toMatchObject({
        ...{ id, region, owner, status, created, updated },
        texts: { name: '平台' },
      })
      expect(await pendingFor(store, 'U1')).toEqual([])
      const both = await store.openItems([officeKey('taizhou', 'finance'), officeKey('gulou', 'drc')])
      expect(both.map(({ item }) => item.id)).toEqual(['p4-1', 'p5-1'])
    })
  })

  describe(`${name}: what is to be said`, () => {
    test('is kept in order for each recipient until it is finished', async () => {
      const { open, store } = await scene()
      await store.commit({ outbox: { U1: adding([words('a'), words('b')]), C1: adding([words('c')]) } })
      await store.commit({ outbox: { U1: adding([words('d'), words('a')]) } })
      await store.commit({ outbox: { U1: noting('b', { tries: 2 }) } })
      await store.commit({ outbox: { U1: finishing(new Set(['a'])), C1: finishing(new Set(['c'])) } })
      await store.close()
      const next = await open()
      expect(await next.outbox('U1')).toEqual([{ ...words('b'), tries: 2 }, words('d')])
      expect(await next.outbox('C1')).toEqual([])
      expect(await next.recipients()).toEqual(['U1'])
    })

    test('any entries added and finished in any order leave those that are not finished, in order', async () => {
      const id = fc.constantFrom('a', 'b', 'c', 'd')
      const step = fc.record({ to: fc.constantFrom('U1', 'U2'), id, finish: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const on = await ground()
          const store = await on({ now })
          const expected: Record<string, string[]> = { U1: [], U2: [] }
          for (const { to, id, finish } of steps) {
            const left = expected[to] ?? []
            expected[to] = finish
              ? left.filter((each) => each !== id)
              : left.includes(id)
                ? left
                : [...left, id]
          }
          await Promise.all(
            steps.map(({ to, id, finish }) =>
              store.commit({ outbox: { [to]: finish ? finishing(new Set([id])) : adding([words(id)]) } }),
            ),
          )
          await store.close()
          const next = await on({ now })
          for (const to of ['U1', 'U2'])
            expect((await next.outbox(to)).map((each) => each.id)).toEqual(expected[to])
          await next.close()
        }),
        { numRuns: 20 },
      )
    })
  })

  describe(`${name}: closing`, () => {
    test('saves what was asked for before it and refuses what comes later', async () => {
      const { open, store } = await scene()
      await createProject(store, draft('p1'))
      const early = updateProject(store, 'p1', (p) => ({ ...p, status: 'submitted' }))
      const people = Array.from({ length: 20 }, (_, i) =>
        updatePerson(store, 'U1', (p) => ({ ...p, unit: `单位${i}` })),
      )
      const closing = store.close()
      await expect(createProject(store, draft('p2'))).rejects.toBeInstanceOf(StoreClosed)
      await closing
      expect((await early).status).toBe('submitted')
      await Promise.all(people)
      const next = await open()
      expect((await next.projects()).map(({ id, status }) => [id, status])).toEqual([['p1', 'submitted']])
      expect((await next.person('U1')).unit).toBe('单位19')
    })
  })
}
