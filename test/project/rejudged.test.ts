import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rejudged } from '../../bot/project/rejudged.ts'
import { isAt, itemsOfRound } from '../../bot/project/round.ts'
import { isCertain, route } from '../../bot/project/stops.ts'
import { decideItem, submit } from '../../bot/project/submission.ts'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newProject } from '../../store/fresh.ts'
import type { PendingItem, Project } from '../../store/schema.ts'
import {
  BESIDE,
  CHAPTERS,
  EARLIER,
  type Edit,
  edited,
  LATER,
  OUTSIDE,
  THRESHOLD,
  WITHOUT_FORM,
  WITHOUT_REVIEW,
} from '../rules/edited.ts'

const at = '2026-11-23T01:00:00.000Z'
let ids = 0
const moment = { by: 'lixiangtong', at, newId: () => `I${++ids}` }
const present = (() => {
  const found = loadRegulations().get('taizhou')
  if (!found) throw new Error('no taizhou')
  return found
})()
const BUILT: Facts = { kind: 'new', investment: 80 }
const FIRST = '组织申报下一年度项目'
const REVIEW = '组织专家评审'

const draft = (facts: Facts, rules?: string): Project => ({
  ...newProject({ id: 'P1', region: 'taizhou', owner: 'U1', at }),
  facts,
  ...(rules ? { rules } : {}),
})
const stopsBy = (regulation: Compiled, { facts }: Project) => route(assess(regulation, facts))
const openIn = ({ items }: Project) => items.filter(({ state }) => state === 'open')

/** A project that was submitted under the present rules, and approved so many times. */
function underWay(facts: Facts = BUILT, approvals = 0): Project {
  const stops = stopsBy(present, draft(facts))
  const submitted = submit(draft(facts, present.hash), stops, moment, present.hash)
  return Array.from({ length: approvals }).reduce<Project>((project) => {
    const [item] = openIn(project)
    return item ? decideItem(project, item.id, { approve: true }, stops, moment) : project
  }, submitted)
}

const line = ({ article, action, state }: PendingItem) => `${article} ${action} ${state}`
const added = (before: Project, { history }: Project) =>
  history.slice(before.history.length).map(({ what }) => what)

describe('a project that the rules have not judged before', () => {
  test('gets their hash and nothing else, whatever its state', () => {
    const { rules: _, ...project } = underWay()
    expect(rejudged(project, edited('taizhou', WITHOUT_REVIEW), moment)).toEqual({
      ...project,
      rules: edited('taizhou', WITHOUT_REVIEW).hash,
    })
  })
  test('is let be while nothing is known of it', () => {
    const project = draft({})
    expect(rejudged(project, present, moment)).toBe(project)
  })
})

test('a project that these very rules have judged is let be', () => {
  const project = underWay()
  expect(rejudged(project, present, moment)).toBe(project)
})

test.each(['draft', 'returned', 'approved'] as const)(
  'a project that is %s stays so, with a note',
  (status) => {
    const project = { ...draft(BUILT, 'before'), status }
    const after = rejudged(project, present, moment)
    expect(after).toEqual({
      ...project,
      rules: present.hash,
      history: [{ at, by: 'lixiangtong', what: 'rejudge', from: 'before', to: present.hash }],
    })
  },
)

const ROWS: [
  what: string,
  facts: Facts,
  approvals: number,
  edits: Edit[],
  status: string,
  items: string[],
][] = [
  [
    'nothing that concerns its route',
    BUILT,
    1,
    [WITHOUT_FORM, LATER],
    'submitted',
    [`11 ${FIRST} approved`, `12 ${REVIEW} open`],
  ],
  [
    'the stop where it is gone: the office is let go, and the next one asked',
    BUILT,
    1,
    [WITHOUT_REVIEW],
    'submitted',
    [`11 ${FIRST} approved`, `12 ${REVIEW} withdrawn`, '12 审定年度计划 open'],
  ],
  [
    'a stop before its place: it is asked at once, and nobody twice',
    BUILT,
    1,
    [EARLIER],
    'submitted',
    [`11 ${FIRST} approved`, `12 ${REVIEW} open`, '12 先行审核 open'],
  ],
  [
    'a stop beside its place',
    BUILT,
    3,
    [BESIDE],
    'submitted',
    [
      `11 ${FIRST} approved`,
      `12 ${REVIEW} approved`,
      '12 审定年度计划 approved',
      '14 组织专家论证、造价评估 open',
      '14 审核造价评估 open',
    ],
  ],
  [
    'no stop any more but those that have approved: it is approved',
    BUILT,
    4,
    [THRESHOLD],
    'approved',
    [
      `11 ${FIRST} approved`,
      `12 ${REVIEW} approved`,
      '12 审定年度计划 approved',
      '14 组织专家论证、造价评估 approved',
      '15 立项审批 withdrawn',
    ],
  ],
  [
    'that the text is not for it: it goes back to its applicant',
    { ...BUILT, content: 'hardware', standalone: true },
    1,
    [OUTSIDE],
    'draft',
    [`11 ${FIRST} approved`, `12 ${REVIEW} withdrawn`],
  ],
]

describe('a project under way, when the rules change into', () => {
  test.each(ROWS)('%s', (_, facts, approvals, edits, status, items) => {
    const before = underWay(facts, approvals)
    const now = edited('taizhou', ...edits)
    const after = rejudged(before, now, moment)
    expect(after.status).toBe(status)
    expect(after.items.map(line)).toEqual(items)
    expect(added(before, after)).toEqual(status === 'draft' ? ['rejudge', 'withdraw'] : ['rejudge'])
    expect(rejudged(after, now, moment)).toBe(after)
  })

  test('that the text is not for it: the history says why', () => {
    const before = underWay({ ...BUILT, content: 'hardware', standalone: true })
    expect(rejudged(before, edited('taizhou', OUTSIDE), moment).history.at(-1)).toMatchObject({
      what: 'withdraw',
      why: 'not-applicable',
    })
  })

  test('a route that names nobody: it does not wait for ever', () => {
    const after = rejudged(underWay(), bare(), moment)
    expect([after.status, openIn(after)]).toEqual(['draft', []])
  })

  test('other numbers of articles: what was approved and what is open stand under the new ones', () => {
    const after = rejudged(underWay(BUILT, 1), renumbered(), moment)
    expect(after.items.map(line)).toEqual([`21 ${FIRST} approved`, `22 ${REVIEW} open`])
    expect(after.status).toBe('submitted')
  })

  test('a step that comes back later is asked then, once', () => {
    const without = rejudged(underWay(BUILT, 1), edited('taizhou', WITHOUT_REVIEW), moment)
    const again = rejudged(without, present, moment)
    expect(again.items.map(line)).toEqual([
      `11 ${FIRST} approved`,
      `12 ${REVIEW} withdrawn`,
      '12 审定年度计划 open',
      `12 ${REVIEW} open`,
    ])
  })

  test('and is returned afterwards: nothing of the former submission counts in the next one', () => {
    const before = rejudged(underWay(BUILT, 1), edited('taizhou', WITHOUT_REVIEW), moment)
    const [item] = openIn(before)
    const stops = stopsBy(present, before)
    const returned = decideItem(before, item?.id ?? '', { approve: false, reason: '补充' }, stops, moment)
    const resubmitted = submit(returned, stops, moment, present.hash)
    expect(openIn(resubmitted).map(line)).toEqual([`11 ${FIRST} open`])
  })
})

/** The present rules as if they named no step, under another hash. */
const bare = (): Compiled => ({
  ...present,
  hash: 'bare',
  rules: present.rules.map((rule) => ({ ...rule, provision: { ...rule.provision, step: undefined } })),
})

/** The present rules with every article ten further on, under another hash. */
const renumbered = (): Compiled => ({
  ...present,
  hash: 'moved',
  rules: present.rules.map((rule) => ({
    ...rule,
    provision: { ...rule.provision, article: rule.provision.article + 10 },
  })),
})

const VARIANTS = [
  present,
  ...[THRESHOLD, BESIDE, WITHOUT_REVIEW, EARLIER, OUTSIDE, CHAPTERS].map((edit) => edited('taizhou', edit)),
  edited('taizhou', BESIDE, EARLIER, THRESHOLD),
  renumbered(),
]
const FACTS: Facts[] = [
  BUILT,
  { kind: 'new', investment: 30 },
  { kind: 'service' },
  { kind: 'new' },
  { ...BUILT, inPlan: false, urgency: 'emergency' },
  { ...BUILT, content: 'hardware', standalone: true },
]

test('however the rules change under it, no approved stop is asked again, none asked twice at a time, none passed over', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ what: fc.constant('approve' as const), which: fc.nat(9) }) },
    {
      weight: 2,
      arbitrary: fc.record({ what: fc.constant('rules' as const), which: fc.nat(VARIANTS.length - 1) }),
    },
  )
  let ended = 0
  fc.assert(
    fc.property(fc.constantFrom(...FACTS), fc.array(step, { minLength: 3, maxLength: 25 }), (facts, all) => {
      let [project, rules] = [underWay(facts), present]
      for (const { what, which } of all) {
        const before = project
        if (what === 'rules') rules = VARIANTS[which] ?? present
        const [stops, open] = [stopsBy(rules, project), openIn(project)]
        const item = open[which % Math.max(1, open.length)]
        if (what === 'rules') project = rejudged(project, rules, moment)
        else if (item) project = decideItem(project, item.id, { approve: true }, stops, moment)
        if (before.status !== 'submitted') expect(project.status).toBe(before.status)
        if (project.status === 'draft') return

        const former = new Set(before.items.map(({ id }) => id))
        const approved = itemsOfRound(project).filter(({ state }) => state === 'approved')
        for (const stop of stops) {
          const here = openIn(project).filter((each) => isAt(each, stop))
          const passed = approved.some((each) => isAt(each, stop))
          expect(here.length).toBeLessThanOrEqual(1)
          if (passed) expect(here.filter(({ id }) => !former.has(id))).toEqual([])
          if (project.status === 'approved' && before.status === 'submitted')
            expect([isCertain(stop), passed]).toEqual([true, true])
        }
        for (const each of itemsOfRound(before).filter(({ state }) => state === 'approved'))
          expect(approved.map(({ id }) => id)).toContain(each.id)
        const [first] = stops.filter((stop) => !approved.some((each) => isAt(each, stop)))
        if (project.status === 'submitted' && openIn(project).length === 0)
          expect(first && isCertain(first)).toBe(false)
        if (project.status === 'approved' && before.status === 'submitted') ended += 1
      }
    }),
    { numRuns: 400 },
  )
  expect(ended).toBeGreaterThan(3)
})
