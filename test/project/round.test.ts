import { describe, expect, test } from 'vitest'
import { advance } from '../../bot/project/advance.ts'
import { haltOf } from '../../bot/project/halt.ts'
import { ahead, isAt } from '../../bot/project/round.ts'
import { route, type Stop } from '../../bot/project/stops.ts'
import { refusal } from '../../bot/project/submission.ts'
import { decidingFacts, waitingAt } from '../../bot/project/waiting.ts'
import { assess } from '../../rules/assess.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newDirectory, newProject } from '../../store/fresh.ts'
import type { PendingItem, Project } from '../../store/schema.ts'

const at = '2026-11-23T01:00:00.000Z'
const opening = { at, newId: () => 'NEW' }
const stop = (step: number, office: string, action = '审核'): Stop => ({
  step,
  office,
  action: { zh: action, en: 'review' },
  article: 8,
  open: [],
})
const WAY = [stop(1, 'data'), stop(2, 'drc')]

/** An item as earlier versions wrote it, without its round. */
const item = (step: number, office: string, state: PendingItem['state']): PendingItem => ({
  id: `I${step}${office}${state}`,
  step,
  office,
  action: '审核',
  article: 8,
  since: at,
  documents: {},
  state,
  cards: [],
})
const submitted = (items: PendingItem[]): Project => ({
  ...newProject({ id: 'P1', region: 'taizhou', owner: 'U1', at }),
  status: 'submitted',
  items,
})

test.each([
  ['another act of the same office in another step', stop(2, 'data', '备案')],
  ['another office of the same step', stop(1, 'drc')],
  ['another act of the same office in the same step', stop(1, 'data', '备案')],
])('what one stop approved is no approval at %s', (_, other) => {
  const approved = item(1, 'data', 'approved')
  expect(isAt(approved, stop(1, 'data'))).toBe(true)
  expect(ahead(submitted([approved]), [stop(1, 'data'), other])).toEqual([other])
})

test.each(['returned', 'withdrawn'] as const)(
  'in a project of an earlier version, what was approved before an item was %s counts no more',
  (ended) => {
    const project = submitted([item(1, 'data', 'approved'), item(2, 'drc', ended)])
    expect(ahead(project, WAY)).toEqual(WAY)
  },
)

test.each([
  ['nobody has decided anything', []],
  ['all that was approved was before a return', [item(1, 'data', 'approved'), item(2, 'drc', 'returned')]],
])('a route without stops approves nothing while %s', (_, items) => {
  expect(advance(submitted(items), [], opening).status).toBe('submitted')
})

test.each(['draft', 'returned', 'approved'] as const)('a project that is %s waits nowhere', (status) => {
  const open = WAY.map((each) => ({ ...each, open: ['inPlan' as const] }))
  expect(waitingAt(submitted([]), open)).toHaveLength(1)
  expect(waitingAt({ ...submitted([]), status }, open)).toEqual([])
})

describe('a step of which one office is certain and another only may be passed', () => {
  const maybe = { ...stop(1, 'drc'), open: ['inPlan' as const] }
  const side = [stop(1, 'data'), maybe, { ...stop(2, 'gov'), open: ['funding' as const] }]

  test('does not wait while the certain one has still to decide, nor while it is deciding', () => {
    expect(waitingAt(submitted([]), side)).toEqual([])
    expect(waitingAt(submitted([item(1, 'data', 'open')]), side)).toEqual([])
  })

  test('waits at the other one once it has, and not yet at a later step', () => {
    expect(waitingAt(submitted([item(1, 'data', 'approved')]), side)).toEqual([maybe])
  })

  test('waits nowhere while any office has something open, wherever that stands on the route', () => {
    expect(waitingAt(submitted([item(1, 'data', 'approved'), item(7, 'gov', 'open')]), side)).toEqual([])
  })
})

describe('a decision is refused', () => {
  const bound = (office: string) => ({ ...newDirectory(), offices: { [office]: ['U2'] } })
  const why = (state: PendingItem['state'], office: string, user = 'U2') => {
    const one = item(1, 'data', state)
    return refusal(submitted([one]), one.id, user, bound(office))
  }

  test('to nobody of the office while the item is open', () => {
    expect(why('open', 'taizhou/data')).toBeUndefined()
  })

  test.each(['approved', 'returned', 'withdrawn'] as const)('on an item that was %s', (state) => {
    expect(why(state, 'taizhou/data')).toBe('already-decided')
  })

  test.each([
    ['of an office of the same name in another place', 'dazhou/data'],
    ['of another office of the same place', 'taizhou/drc'],
  ])('to somebody %s', (_, office) => {
    expect(why('open', office)).toBe('not-bound')
  })
})

test.each([...loadRegulations().values()].map((each) => [each.place, each] as const))(
  'every fact that decides the route in %s is named, not only the first of each stop',
  (_, regulation) => {
    const assessment = assess(regulation, {})
    const deciding = assessment.findings.filter(
      ({ status, provision: { step, instead, by = [] } }) =>
        status === 'open' && step !== undefined && !instead && by.some((office) => office !== 'unit'),
    )
    expect(new Set(decidingFacts(route(assessment)))).toEqual(
      new Set(deciding.flatMap(({ missing }) => missing)),
    )
  },
)

test.each([...loadRegulations().values()].map((each) => [each.place, each] as const))(
  'a classified project goes to no office in %s, whatever its verdict',
  (_, regulation) => {
    for (const facts of [{}, { kind: 'new' as const, investment: 80 }])
      expect(haltOf(assess(regulation, { ...facts, classified: true }))).toBe('classified')
  },
)
