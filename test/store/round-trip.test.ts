import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDirectory, newPerson } from '../../store/fresh.ts'
import { openStore } from '../../store/json/open.ts'
import type { Block, Directory, Person, Project } from '../../store/schema.ts'
import { createProject, updateDirectory, updatePerson, updateProject } from '../../store/uses.ts'
import { AT, draft, now } from './fixtures/sample.ts'

/** A change as the store is asked for it. */
type Step =
  | { of: 'project'; id: string; change: (p: Project) => Project }
  | { of: 'person'; id: string; change: (p: Person) => Person }
  | { of: 'directory'; change: (d: Directory) => Directory }

const IDS = ['p1', 'p2', 'p3']
const id = fc.constantFrom(...IDS)
const user = fc.constantFrom('U1', 'U2')
// Every UTF-16 unit, lone surrogates included: what people paste is not always well formed.
const text = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(...[...'万元%"\\\n'].map(code))))
  .map((units) => String.fromCharCode(...units))
const name = fc.constantFrom('need', '建设内容', 'constructor', 'toString', 'valueOf', '1')
const kind = fc.constantFrom('plan', 'checklist')
const amount = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constantFrom(0, 49.9, 2999.99))
const facts = fc.record(
  {
    kind: fc.constantFrom('new' as const, 'maintenance' as const, undefined),
    investment: fc.oneof(amount, fc.record({ gte: amount }), fc.constant(undefined)),
    classified: fc.boolean(),
  },
  { requiredKeys: [] },
)
const block: fc.Arbitrary<Block> = fc.record({
  key: name,
  markdown: text,
  source: fc.oneof(
    fc.constant('person' as const),
    fc.record({
      facts: fc.array(name, { maxLength: 2 }),
      articles: fc.array(fc.integer({ min: 1, max: 70 })),
    }),
  ),
})

function code(character: string): number {
  return character.charCodeAt(0)
}

/** One more revision, of some blocks of the last one and some new ones. */
function revised(project: Project, kind: string, fresh: Block[]): Project {
  const { title, revisions } = project.documents[kind] ?? { title: '建设方案', revisions: [] }
  const last = revisions.at(-1)
  const blocks = [...(last?.blocks ?? []).slice(0, 3), ...fresh]
  const [first, ...others] = fresh
  const next = {
    number: (last?.number ?? 0) + 1,
    at: AT,
    by: 'U1',
    blocks,
    ...(first && { drafted: others }),
  }
  const differences = fresh.map(({ key, markdown }) => ({ key, person: markdown, told: true as const }))
  const noted = last ? { canvas: 'F1', shown: last.number, differences } : {}
  return {
    ...project,
    documents: { ...project.documents, [kind]: { title, ...noted, revisions: [...revisions, next] } },
  }
}

const onProject = <T>(values: fc.Arbitrary<T>, change: (project: Project, value: T) => Project) =>
  fc
    .tuple(id, values)
    .map(([id, value]): Step => ({ of: 'project', id, change: (project) => change(project, value) }))

const step: fc.Arbitrary<Step> = fc.oneof(
  onProject(facts, (p, facts) => ({ ...p, facts: { ...p.facts, ...facts } })),
  onProject(fc.tuple(name, text), (p, [key, value]) => ({ ...p, texts: { ...p.texts, [key]: value } })),
  onProject(fc.tuple(name, text), (p, [by, words]) => ({
    ...p,
    history: [...p.history, { at: AT, by, what: 'earlier', words }],
  })),
  onProject(fc.tuple(kind, fc.array(block, { maxLength: 4 })), (p, [kind, fresh]) => revised(p, kind, fresh)),
  fc.tuple(user, text).map(
    ([id, said]): Step => ({
      of: 'person',
      id,
      change: (p) => ({ ...p, recent: [...p.recent, { at: AT, text: said }].slice(-20) }),
    }),
  ),
  fc.array(user).map(
    (people): Step => ({
      of: 'directory',
      change: (d) => ({ ...d, offices: { ...d.offices, 'taizhou/drc': people } }),
    }),
  ),
)

test('any sequence of changes comes back after a restart, and is what memory held before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const folder = await mkdtemp(join(tmpdir(), 'store-'))
      try {
        const store = await openStore(folder, { now })
        const made = IDS.map((id) => createProject(store, draft(id)))
        const changed = steps.map((step) => {
          if (step.of === 'project') return updateProject(store, step.id, step.change)
          if (step.of === 'person') return updatePerson(store, step.id, step.change)
          return updateDirectory(store, step.change)
        })
        await Promise.all([...made, ...changed])
        const held = {
          projects: await store.projects(),
          people: await Promise.all(['U1', 'U2'].map(store.person, store)),
        }
        await store.close()

        const next = await openStore(folder, { now })
        const found = {
          projects: await next.projects(),
          people: await Promise.all(['U1', 'U2'].map(next.person, next)),
        }
        await next.close()
        expect(next.problems).toEqual([])
        expect(found).toStrictEqual(held)
        expect(found).toEqual(expected(steps))
        expect(await next.directory()).toEqual(after(steps, newDirectory()))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

const expected = (steps: Step[]) => ({
  projects: IDS.map((id) =>
    steps.reduce((p, s) => (s.of === 'project' && s.id === id ? s.change(p) : p), draft(id)),
  ),
  people: ['U1', 'U2'].map((id) =>
    steps.reduce((p, s) => (s.of === 'person' && s.id === id ? s.change(p) : p), newPerson(id)),
  ),
})

const after = (steps: Step[], directory: Directory) =>
  steps.reduce((d, s) => (s.of === 'directory' ? s.change(d) : d), directory)
