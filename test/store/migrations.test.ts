import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { InvalidData, NewerVersion } from '../../store/errors.ts'
import { newDirectory, newPerson } from '../../store/fresh.ts'
import { format } from '../../store/json/format.ts'
import { type Migration, migrations } from '../../store/json/migrations.ts'
import { person, project } from '../../store/schema.ts'
import { draft, submitted } from './fixtures/sample.ts'
import { test as base } from './fixtures/test.ts'

// An invented kind of file: version 2 split the name, version 3 counts visits.
const schema = z.strictObject({
  version: z.literal(3),
  family: z.string(),
  given: z.string(),
  visits: z.int(),
})
const steps: Migration[] = [
  (fields) => {
    const { name, ...rest } = z.looseObject({ name: z.string() }).parse(fields)
    return { ...rest, family: name.slice(0, 1), given: name.slice(1) }
  },
  (fields) => ({ ...fields, visits: 0 }),
]
const { decode } = format(schema, steps)

test.for([
  ['the first version takes every step', { version: 1, name: '王小明' }],
  ['the second version takes the last step', { version: 2, family: '王', given: '小明' }],
  ['the latest version takes none', { version: 3, family: '王', given: '小明', visits: 0 }],
] as const)('%s', ([, data]) => {
  expect(decode(data, 'f.json')).toEqual({ version: 3, family: '王', given: '小明', visits: 0 })
})

test('a version beyond the last step is refused', () => {
  expect(() => decode({ version: 4 }, 'f.json')).toThrow(NewerVersion)
})

test('an old file that is not of its version is damaged', () => {
  expect(() => decode({ version: 1 }, 'f.json')).toThrow(InvalidData)
  expect(() => decode({ version: 1 }, 'f.json')).toThrow(/^f\.json: name: /)
})

test('a mistake in a step is no damage of the file', () => {
  const broken = format(schema, [() => JSON.parse('{'), ...steps])
  expect(() => broken.decode({ version: 1 }, 'f.json')).toThrow(SyntaxError)
})

test('what is made new is of the version that the steps lead to', () => {
  expect(draft('p1').version).toBe(migrations.project.length + 1)
  expect(newPerson('U1').version).toBe(migrations.person.length + 1)
  expect(newDirectory().version).toBe(migrations.directory.length + 1)
})

describe('projects and people of the first version', () => {
  const { requests: _none, ...first } = draft('p1', { facts: { kind: 'new' }, texts: { name: '平台' } })

  test('keep the answers that had been set aside, and those that stood win', () => {
    const setAside = { facts: { kind: 'maintenance', inPlan: true }, texts: { name: '旧名', need: '需求' } }
    const now = format(project, migrations.project).decode({ ...first, version: 1, setAside }, 'p1.json')
    expect(now).toEqual({
      ...draft('p1'),
      facts: { kind: 'new', inPlan: true },
      texts: { name: '平台', need: '需求' },
    })
  })

  test('lose what nothing ever read', () => {
    const conversation = { ...newPerson('U1').conversation, asked: 'kind', skipped: ['funding'] }
    const old = { ...newPerson('U1'), version: 1, conversation }
    const now = format(person, migrations.person).decode(old, 'U1.json')
    expect(now.conversation).toEqual({ ...newPerson('U1').conversation, asked: 'kind' })
  })
})

describe('what was ordered from above', () => {
  const ordered = { kind: 'new', urgency: 'ordered' }
  const apart = { kind: 'new', urgency: 'pressing', ordered: true }

  test.each([
    ['is a fact of its own, beside the urgency', ordered, apart],
    ['was not said of an emergency', { urgency: 'emergency' }, { urgency: 'emergency' }],
    ['was not said of what is not urgent', { urgency: 'none' }, { urgency: 'none' }],
    ['was not said where nothing was', {}, {}],
  ])('%s', (_, before, facts) => {
    const at = '2026-11-01T00:00:00.000Z'
    const request = { id: 'r1', question: 'urgency', to: 'U2', called: '王', at, state: 'taken' as const }
    const old = {
      ...draft('p1'),
      version: 2,
      facts: before,
      requests: [{ ...request, given: { at, facts: before, texts: {} } }],
    }
    const now = format(project, migrations.project).decode(old, 'p1.json')
    expect(now.facts).toEqual(facts)
    expect(now.requests).toEqual([{ ...request, given: { at, facts, texts: {} } }])
    const person3 = {
      ...newPerson('U1'),
      version: 3,
      conversation: { ...newPerson('U1').conversation, facts: before },
    }
    expect(format(person, migrations.person).decode(person3, 'U1.json').conversation.facts).toEqual(facts)
  })
})

describe('a person of the second version', () => {
  const old = readFile(new URL('./fixtures/person-v2.json', import.meta.url), 'utf8')
  const messages = [
    { id: '4f1c', since: '1795399200.000200', text: '泰州：需要立项' },
    { id: '4f1d', channel: 'C1', thread: '1795399200.000200', text: '还有一句' },
  ]

  base(
    'keeps what was handled, and what was to be said to them is said by the outbox',
    async ({ folder, open }) => {
      await mkdir(join(folder, 'people'), { recursive: true })
      await writeFile(join(folder, 'people/U1.json'), await old)
      const store = await open()
      expect(store.problems).toEqual([])
      const { heard, since, ...rest } = await store.person('U1')
      expect(since).toBe('1795392000.000100')
      // As long after 1970 as the timestamp says, in seconds.
      expect(heard).toEqual([
        { id: '1795395600.000100', at: '2026-11-23T01:00:00.000Z' },
        { id: '1795399200.000200', at: '2026-11-23T02:00:00.000Z' },
      ])
      expect(rest).toMatchObject({ unit: '市交通局', channel: 'D1', region: 'taizhou' })
      const left = await store.outbox('U1')
      expect(left).toMatchObject(messages.map((each) => ({ kind: 'message', tries: 0, ...each })))
      await store.close()
      // The next start finds it so, and moves nothing twice.
      const next = await open()
      expect(await next.outbox('U1')).toEqual(left)
      expect(JSON.parse(await readFile(join(folder, 'people/U1.json'), 'utf8'))).not.toHaveProperty('unsaid')
    },
  )
})

describe('what was done to a project of the fourth version', () => {
  const at = '2026-11-01T00:00:00.000Z'
  const later = '2026-11-02T00:00:00.000Z'
  const item = {
    ...submitted('p1').items[0],
    since: at,
    documents: { plan: 2 },
    state: 'returned',
    decision: { by: 'U2', at: later, reason: '缺概算' },
  }
  const before = { facts: { investment: 80 }, texts: {} }

  test.each([
    [
      'an answer, with what it took the place of',
      { what: 'answer', detail: 'investment need', before },
      { what: 'answer', questions: ['investment', 'need'], before },
    ],
    ['taking it back', { what: 'undo', detail: 'need' }, { what: 'undo', questions: ['need'] }],
    [
      'putting off a question',
      { what: 'later', detail: 'need' },
      { what: 'put-off', question: 'need', how: 'later' },
    ],
    [
      'a colleague who does not know',
      { what: 'unknown', detail: 'need U3' },
      { what: 'reply', question: 'need', to: 'U3', became: 'unknown' },
    ],
    [
      'asking a colleague',
      { what: 'request', detail: 'need U3' },
      { what: 'request', question: 'need', to: 'U3' },
    ],
    [
      'what a colleague said',
      { what: 'offered', detail: 'need U3' },
      { what: 'reply', question: 'need', to: 'U3', became: 'offered' },
    ],
    ['copying', { what: 'copy', detail: 'p0' }, { what: 'copy', from: 'p0' }],
    [
      'submitting, with the revisions that its offices were given',
      { what: 'submit' },
      { what: 'submit', documents: { plan: 2 } },
    ],
    ['withdrawing', { what: 'withdraw' }, { what: 'withdraw' }],
    [
      'being taken back',
      { what: 'withdraw', detail: '不适用本办法' },
      { what: 'withdraw', why: 'not-applicable' },
    ],
    [
      'a return, with the item that it decided',
      { what: 'returned', at: later, by: 'U2', detail: '立项审批: 缺概算' },
      { what: 'return', at: later, by: 'U2', item: 'i1', reason: '缺概算' },
    ],
    [
      'a decision on an item that is not there',
      { what: 'approved', detail: '立项审批' },
      { what: 'earlier', words: 'approved', detail: '立项审批' },
    ],
    ['an answer to nothing', { what: 'answer' }, { what: 'earlier', words: 'answer' }],
    [
      'a request of nobody',
      { what: 'request', detail: 'need' },
      { what: 'earlier', words: 'request', detail: 'need' },
    ],
    [
      'what no version is known to have noted',
      { what: '提交', detail: '第一版' },
      { what: 'earlier', words: '提交', detail: '第一版' },
    ],
  ])('is told in closed words: %s', (_, old, closed) => {
    const { ticked: _later, ...file } = { ...submitted('p1'), version: 4, documents: {}, items: [item] }
    const now = format(project, migrations.project).decode(
      { ...file, history: [{ at, by: 'U1', ...old }] },
      'p1.json',
    )
    expect(now.history).toEqual([{ at, by: 'U1', ...closed }])
    expect(now.ticked).toEqual([])
  })
})
