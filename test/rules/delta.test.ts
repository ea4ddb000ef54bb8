import { describe, expect, test } from 'vitest'
import { assess, type Finding } from '../../rules/assess.ts'
import { type Delta, deltaOf, isSame, provisionsBehind } from '../../rules/delta.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Provision } from '../../rules/schema.ts'
import { loadRegulations } from '../../rules/valid.ts'
import {
  BESIDE,
  CHAPTERS,
  type Edit,
  edited,
  LATER,
  THRESHOLD,
  WITHOUT_FORM,
  WITHOUT_REVIEW,
} from './edited.ts'

const regulations = loadRegulations()
const BUILT: Facts = { kind: 'new', investment: 80 }

function between(facts: Facts, ...edits: Edit[]): Delta {
  const now = regulations.get('taizhou')
  if (!now) throw new Error('no taizhou')
  return deltaOf(assess(now, facts), assess(edited('taizhou', ...edits), facts))
}

const named = ({ article, action, document, deadline }: Provision) =>
  [article, action?.zh ?? document?.zh, deadline?.within].filter((each) => each !== undefined).join(' ')
const side = (mark: string, found: Finding | undefined, more = '') =>
  found ? [`${mark} ${named(found.provision)}${more}`] : []

/** A delta as short lines: － what was, ＋ what is. */
const lines = ({ verdict, route, papers, dates }: Delta): Lines => ({
  verdict: verdict
    ? [verdict.before, verdict.after].map((each) => [
        each.value,
        ...new Set(provisionsBehind(each).map(({ article }) => article)),
      ])
    : [],
  route: route.flatMap(({ before, after }) => [
    ...side('－', before?.finding, ` ${before?.office}`),
    ...side('＋', after?.finding, ` ${after?.office}`),
  ]),
  papers: papers.flatMap(({ before, after, added, gone }) => [
    ...(before ? [`－ ${before.stage} ${before.name.zh} ${gone.map(({ zh }) => zh)}`.trim()] : []),
    ...(after ? [`＋ ${after.stage} ${after.name.zh} ${added.map(({ zh }) => zh)}`.trim()] : []),
  ]),
  dates: dates.flatMap(({ before, after }) => [...side('－', before), ...side('＋', after)]),
})
interface Lines {
  verdict: unknown[]
  route: string[]
  papers: string[]
  dates: string[]
}
const NONE: Lines = { verdict: [], route: [], papers: [], dates: [] }

const ROWS: [what: string, facts: Facts, edits: Edit[], found: Partial<Lines>][] = [
  [
    'a limit that is moved over a project changes its verdict, and the stops that go with it are gone',
    BUILT,
    [THRESHOLD],
    {
      verdict: [
        ['required', 15],
        ['exempt', 15],
      ],
      route: ['－ 15 先明确建设资金来源，再走立项审批流程，申请立项 unit', '－ 15 立项审批 drc'],
    },
  ],
  [
    'a limit that is moved where the project is not changes nothing',
    { kind: 'new', investment: 300 },
    [THRESHOLD],
    {},
  ],
  ['a project of which nothing is known that the limit asks for', { kind: 'maintenance' }, [THRESHOLD], {}],
  ['an office more', BUILT, [BESIDE], { route: ['＋ 14 审核造价评估 finance'] }],
  ['an office less', BUILT, [WITHOUT_REVIEW], { route: ['－ 12 组织专家评审 data'] }],
  ['a paper less', BUILT, [WITHOUT_FORM], { papers: ['－ declaration 项目申报表'] }],
  [
    'a chapter in the place of another',
    BUILT,
    [CHAPTERS],
    { papers: ['－ declaration 建设方案 公共数据资源需求', '＋ declaration 建设方案 项目效益分析'] },
  ],
  ['chapters of a paper that such a project has not', { kind: 'maintenance' }, [CHAPTERS], {}],
  [
    'a deadline that is moved',
    BUILT,
    [LATER],
    {
      dates: [
        '－ 21 把招标、中标、合同和支付计划等资料上传市政务信息化项目管理平台 10',
        '＋ 21 把招标、中标、合同和支付计划等资料上传市政务信息化项目管理平台 15',
      ],
    },
  ],
  [
    'several at once',
    BUILT,
    [BESIDE, WITHOUT_FORM],
    { route: ['＋ 14 审核造价评估 finance'], papers: ['－ declaration 项目申报表'] },
  ],
]

describe('what differs between two wordings of the rules', () => {
  test.each(ROWS)('%s', (_, facts, edits, found) => {
    const delta = between(facts, ...edits)
    expect(lines(delta)).toEqual({ ...NONE, ...found })
    expect(isSame(delta)).toBe(Object.keys(found).length === 0)
  })

  test('a stop that only may be passed now is on both sides', () => {
    const open: Edit = {
      article: 14,
      swap: [
        [
          '  step: 6\n  by: data\n',
          '  step: 6\n  when: { kind: [new, continued, rebuilt], embedded: true }\n  by: data\n',
        ],
      ],
    }
    const [one, ...more] = between(BUILT, open).route
    expect(more).toEqual([])
    expect([one?.before?.finding.status, one?.after?.finding.status]).toEqual(['holds', 'open'])
  })

  test.each([...regulations.values()].map((each) => [each.place, each] as const))(
    'nothing differs between %s and itself',
    (_, regulation) => {
      for (const facts of [{}, BUILT, { kind: 'service' as const }, { classified: true }])
        expect(isSame(deltaOf(assess(regulation, facts), assess(regulation, facts)))).toBe(true)
    },
  )
})
