import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effects } from '../../../bot/slack/outbox/effects.ts'
import { byRecipient } from '../../../bot/slack/outbox/entries.ts'
import { newDirectory } from '../../../store/fresh.ts'
import type { Entry } from '../../../store/outbox.ts'
import type { PendingItem, Project, Request } from '../../../store/schema.ts'
import { AT, COLLEAGUE, FIRST, OWNER, project, SECOND } from './scenes.ts'

const around = {
  directory: { ...newDirectory(), offices: { 'taizhou/data': [FIRST, SECOND] } },
  at: AT,
}
const cards = [
  { user: FIRST, channel: 'D8', ts: '1.000001' },
  { user: SECOND, channel: 'D9', ts: '1.000002' },
]
const item = (change: Partial<PendingItem> = {}): PendingItem => ({
  id: 'i1',
  office: 'data',
  step: 1,
  action: '组织申报下一年度项目',
  article: 11,
  since: AT,
  documents: {},
  state: 'open',
  cards,
  ...change,
})
const request = (change: Partial<Request> = {}): Request => ({
  id: 'r1',
  question: 'funding',
  to: COLLEAGUE,
  called: '同事',
  at: AT,
  state: 'open',
  tell: 'colleague',
  ...change,
})
const plan = (change: object) => {
  const { plan: before } = project().documents
  return before ? project({ documents: { plan: { ...before, ...change } } }) : project()
}
const quiet = plan({ canvas: 'C1', shown: 2 })

const ROWS: [what: string, before: Project | undefined, after: Project | undefined, told: string[]][] = [
  ['nothing has changed', quiet, quiet, []],
  ['an answer that changes no paper', quiet, { ...quiet, texts: { name: '甲' } }, []],
  [
    'an item opens: everybody of its office gets a card',
    quiet,
    { ...quiet, items: [item({ cards: [] })] },
    ['U8 card.i1.U8', 'U9 card.i1.U9'],
  ],
  ['an item of an office that has nobody', quiet, { ...quiet, items: [item({ office: 'drc' })] }, []],
  ['an item that stays open', { ...quiet, items: [item()] }, { ...quiet, items: [item()] }, []],
  ...(['approved', 'returned', 'withdrawn'] as const).map((state): (typeof ROWS)[number] => [
    `an item is ${state}: each of its cards is rewritten`,
    { ...quiet, items: [item()] },
    { ...quiet, items: [item({ state })] },
    ['U8 update.i1.1.000001', 'U9 update.i1.1.000002'],
  ]),
  [
    'an approval opens the next step: the old cards are rewritten before the new one is sent',
    { ...quiet, items: [item()] },
    { ...quiet, items: [item({ state: 'approved' }), item({ id: 'i2', step: 2, cards: [] })] },
    ['U8 update.i1.1.000001', 'U9 update.i1.1.000002', 'U8 card.i2.U8', 'U9 card.i2.U9'],
  ],
  [
    'a question is taken back: its card says so',
    { ...quiet, requests: [request({ tell: undefined })] },
    { ...quiet, requests: [request({ tell: undefined, state: 'recalled' })] },
    ['U2 recalled.r1'],
  ],
  [
    'a colleague is reminded',
    { ...quiet, requests: [request({ tell: undefined })] },
    { ...quiet, requests: [request({ tell: undefined, reminded: '2026-11-23T01:00:00.000Z' })] },
    ['U2 remind.r1.1795395600000'],
  ],
  [
    'a colleague was reminded before',
    { ...quiet, requests: [request({ tell: undefined, reminded: '2026-11-23T01:00:00.000Z' })] },
    { ...quiet, requests: [request({ tell: undefined, reminded: '2026-11-23T01:00:00.000Z' })] },
    [],
  ],
  ['a question is sent to a colleague', quiet, { ...quiet, requests: [request()] }, ['U2 ask.r1']],
  [
    'a colleague answers: their card is folded and the applicant told',
    { ...quiet, requests: [request()] },
    { ...quiet, requests: [request({ state: 'taken', tell: 'applicant' })] },
    ['U2 asked.r1', 'U1 told.r1'],
  ],
  ['a new project with papers', undefined, project(), ['P1 canvas.plan']],
  ['a canvas that somebody deleted', quiet, plan({}), ['P1 canvas.plan']],
  ['a revision that the canvas shows by itself', plan({ canvas: 'C1', shown: 1 }), quiet, []],
  ['papers of a project that is called classified', quiet, { ...project(), facts: { classified: true } }, []],
  [
    'a project that is classified no more: its papers may be shown again',
    { ...project(), facts: { classified: true } },
    project(),
    ['P1 canvas.plan'],
  ],
  ['a project is deleted: its canvases go', quiet, undefined, ['P1 uncanvas.C1']],
  ['a project without canvases is deleted', project(), undefined, []],
]

describe('what others are to see of a change', () => {
  test.each(ROWS)('%s', (_, before, after, told) => {
    expect(effects({ before, after }, around).map(({ to, entry }) => `${to} ${entry.id}`)).toEqual(told)
  })
})

test('whatever part of a history is told again, nothing is added to what was told', () => {
  const states = ROWS.flatMap(([, before, after]) => [before, after])
  const applied = (outbox: Map<string, readonly Entry[]>, all: (Project | undefined)[]) => {
    for (const [i, after] of all.entries())
      for (const [to, change] of Object.entries(byRecipient(effects({ before: all[i - 1], after }, around))))
        outbox.set(to, change(outbox.get(to) ?? []))
    return outbox
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...states), { minLength: 2 }), fc.nat(), (all, upTo) => {
      const once = applied(new Map(), all)
      const before = structuredClone(once)
      expect(applied(once, all.slice(0, upTo % (all.length + 1)))).toEqual(before)
      for (const to of once.keys()) expect([OWNER, FIRST, SECOND, COLLEAGUE, 'P1']).toContain(to)
    }),
  )
})
