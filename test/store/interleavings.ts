import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adding } from '../../store/outbox.ts'
import type { Store, Unit } from '../../store/store.ts'
import { createProject } from '../../store/uses.ts'
import type { Ground } from './contract.ts'
import { AT, draft, entry, said, words } from './fixtures/sample.ts'

const PROJECTS = ['p1', 'p2', 'p3']
const PEOPLE = ['U1', 'U2']

/** What one unit touches, and whether it is refused at the end. */
const touch = fc.record({
  projects: fc.uniqueArray(fc.constantFrom(...PROJECTS), { maxLength: 3 }),
  people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 2 }),
  says: fc.boolean(),
  refused: fc.boolean(),
  pause: fc.nat({ max: 2 }),
})

/** The units that a thing has seen, in order. */
async function seen(store: Store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { id, history } of await store.projects()) found[id] = history.map(said)
  for (const id of PEOPLE) found[id] = (await store.person(id)).recent.map(({ text }) => text)
  found.outbox = (await store.outbox('C1')).map(({ id }) => id)
  return found
}

/** Units in any order, over each other: everything that a unit touches has seen it, in its turn, or nothing has. */
export function interleavings(scene: () => Promise<{ open: Ground; store: Store }>): void {
  test('however units come over each other, each is whole or absent, in the order asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(touch, { maxLength: 10 }), async (touches) => {
        const { open, store } = await scene()
        for (const id of PROJECTS) await createProject(store, draft(id))
        const asked: Promise<PromiseSettledResult<unknown>[]>[] = []
        for (const [i, each] of touches.entries()) {
          asked.push(Promise.allSettled([store.commit(unitOf(`${i}`, each))]))
          for (let turn = 0; turn < each.pause; turn++) await new Promise(setImmediate)
        }
        const outcomes = (await Promise.all(asked)).flat()
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
          touches.map(({ refused }) => refused),
        )
        const expected: Record<string, string[]> = { outbox: [] }
        for (const id of [...PROJECTS, ...PEOPLE]) expected[id] = []
        for (const [i, { projects, people, says, refused }] of touches.entries())
          if (!refused)
            for (const id of [...projects, ...people, ...(says ? ['outbox'] : [])]) expected[id]?.push(`${i}`)
        expect(await seen(store)).toEqual(expected)
        await store.close()
        const next = await open()
        expect(await seen(next)).toEqual(expected)
        await next.close()
      }),
      { numRuns: 25 },
    )
  })
}

function unitOf(
  what: string,
  { projects, people, says, refused }: typeof touch extends fc.Arbitrary<infer T> ? T : never,
): Unit {
  return {
    projects: Object.fromEntries(
      projects.map((id) => [id, (p) => p && { ...p, history: [...p.history, entry(what)] }]),
    ),
    people: Object.fromEntries(
      people.map((id) => [id, (p) => ({ ...p, recent: [...p.recent, { at: AT, text: what }] })]),
    ),
    outbox: says ? { C1: adding([words(what)]) } : {},
    ...(refused
      ? {
          directory: () => {
            throw new Error('refused')
          },
        }
      : {}),
  }
}
