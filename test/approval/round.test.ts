import { expect, test } from 'vitest'
import { advance } from '../../bot/approval/advance.ts'
import { haltOf } from '../../bot/approval/halt.ts'
import { ahead, isAt } from '../../bot/approval/round.ts'
import type { Stop } from '../../bot/approval/route.ts'
import { waitingAt } from '../../bot/approval/waiting.ts'
import { assess } from '../../rules/assess.ts'
import { loadRegulations } from '../../rules/load.ts'
import { newProject } from '../../store/fresh.ts'
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
  ['another step', stop(2, 'data')],
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

test.each([...loadRegulations().values()].map((each) => [each.place, each] as const))(
  'a classified project goes to no office in %s, whatever its verdict',
  (_, regulation) => {
    for (const facts of [{}, { kind: 'new' as const, investment: 80 }])
      expect(haltOf(assess(regulation, { ...facts, classified: true }))).toBe('classified')
  },
)
