import { expect, test } from 'vitest'
import { route } from '../../../bot/project/stops.ts'
import { decideItem, submit } from '../../../bot/project/submission.ts'
import { pendingCard } from '../../../bot/slack/views/card.ts'
import { assess } from '../../../rules/assess.ts'
import type { Facts } from '../../../rules/facts.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { newProject } from '../../../store/fresh.ts'

const regulations = loadRegulations()

/** What an office is asked to confirm once so many items were approved, of a project of these facts. */
function confirmed(region: string, facts: Facts, approvals: number): string {
  const regulation = regulations.get(region)
  if (!regulation) throw new Error(`no regulation ${region}`)
  let ids = 0
  const moment = { by: 'U1', at: '2026-11-23T01:00:00.000Z', newId: () => `I${++ids}` }
  const stops = route(assess(regulation, facts))
  let project = submit(
    { ...newProject({ id: 'P', region, owner: 'U1', at: moment.at }), facts },
    stops,
    moment,
  )
  const open = () => project.items.find(({ state }) => state === 'open')
  for (let left = approvals; left > 0; left--)
    project = decideItem(project, open()?.id ?? '', { approve: true }, stops, moment)
  const item = open()
  if (!item) throw new Error('nothing is open')
  return /"confirm":\{.*?"text":\{[^}]*"text":"(“项目.*?)"/.exec(
    JSON.stringify(pendingCard({ ...project, texts: { name: '项目' } }, item, regulation, 'zh')),
  )?.[1] as string
}

const DAZHOU: Facts = { kind: 'new', investment: 60, embedded: false }

test.each([
  ['the next office', 'taizhou', { kind: 'new', investment: 80 }, 1, /通过。转“市政府”审定年度计划。$/],
  ['the end', 'taizhou', { kind: 'new', investment: 80 }, 4, /通过。办理环节就全部结束。$/],
  // 达州第十条: whether it was settled together with others decides who looks at it next.
  ['a wait', 'dazhou', DAZHOU, 1, /通过。下面的环节要看[^转]*，申报人补充之前停在这里等。$/],
  [
    'both deputy mayors side by side',
    'dazhou',
    { ...DAZHOU, jointlyApproved: false },
    1,
    /转“分管项目建设单位的副市长”审核（一事一议）、“分管数字经济工作的副市长”审核（一事一议）。$/,
  ],
  [
    'that the other deputy mayor has to approve as well',
    'dazhou',
    { ...DAZHOU, jointlyApproved: false },
    2,
    /通过。同一环节的其他部门也都通过后，转“分管财政工作的副市长”审定/,
  ],
  [
    'no other deputy mayor once that one has approved',
    'dazhou',
    { ...DAZHOU, jointlyApproved: false },
    3,
    /通过。转“分管财政工作的副市长”审定/,
  ],
] satisfies [string, string, Facts, number, RegExp][])(
  'a card says before the approval what follows it: %s',
  (_, region, facts, approvals, words) => {
    expect(confirmed(region, facts, approvals)).toMatch(words)
  },
)
