import { describe, expect, test } from 'vitest'
import type { Filling } from '../../../bot/conversation/fill/filling.ts'
import { differenceChoices, nameOf, type Settling } from '../../../bot/conversation/fill/naming.ts'
import { knowingly, settle } from '../../../bot/conversation/fill/settling.ts'
import { placesOf } from '../../../bot/conversation/turn.ts'
import { differencesIn, openDifferences, withTold } from '../../../bot/documents/differences.ts'
import { DRAFTER, readBack, redrafted } from '../../../bot/documents/revisions.ts'
import { plainText } from '../../../bot/render/text.ts'
import { type Block, toMarkdown } from '../../../docs/document.ts'
import { newPerson, newProject } from '../../../store/fresh.ts'
import type { ProjectDocument } from '../../../store/schema.ts'
import { regulations } from '../talk.ts'

const AT = '2026-11-25T08:00:00.000Z'
const desk = {
  regulations,
  places: placesOf(regulations),
  official: new Map(),
  now: AT,
  newId: () => 'I1',
}

const block = (key: string, markdown: string, ...facts: string[]): Block => ({
  key,
  markdown,
  source: { facts, articles: [] },
})
const heading = block('overview', '## 一、项目概述')
const secrecy = block('overview.classified', '- 涉密：否', 'classified')
const sum = (amount: number) => block('overview.investment', `- 总投资：${amount}万元`, 'investment')
const cloud = block('situation.onCloud', '本单位已有系统按要求部署在政务云。', 'onCloud')

const drafted = (blocks: Block[], document?: ProjectDocument) =>
  redrafted(document, { kind: 'plan', title: '建设方案', blocks }, AT)
const text = (document?: ProjectDocument) => toMarkdown(document?.revisions.at(-1)?.blocks ?? [])

/** A plan of 80万元 in which a person wrote something, and which was drafted again once 120 was answered. */
function apart(written: readonly (readonly [before: string, after: string])[], again: Block[]): Filling {
  const facts = { kind: 'new', investment: 120, classified: false, onCloud: true } as const
  const first = drafted([heading, secrecy, sum(80), cloud]).document
  const edited = written.reduce((all, [before, after]) => all.replace(before, after), text(first))
  const { document, conflicts } = drafted(again, readBack(first, edited, { by: 'U1', at: AT }).document)
  const plan = { ...document, differences: differencesIn(document, conflicts, { facts, texts: {} }) }
  const regulation = regulations.get('taizhou')
  if (!regulation) throw new Error('no regulation of Taizhou')
  const project = {
    ...newProject({ id: 'P1', region: 'taizhou', owner: 'U1', at: AT }),
    facts,
    documents: { plan },
  }
  return { person: newPerson('U1'), project, regulation }
}

const all = [heading, secrecy, sum(120), cloud]
const rewritten = () => apart([['80万元', '85万元']], all)
const unneeded = () => apart([['按要求部署在政务云', '都在机房里']], all.slice(0, 3))
const deleted = () => apart([['- 总投资：80万元\n', '']], all)
const two = () =>
  apart(
    [
      ['80万元', '85万元'],
      ['按要求部署在政务云', '都在机房里'],
    ],
    all.slice(0, 3),
  )

describe('one difference is settled as the applicant chose', () => {
  test.each<[string, () => Filling, Settling, string, string | undefined, string]>([
    ['a sum put as it was answered', rewritten, 'take-answered', '- 总投资：120万元', '85万元', 'U1'],
    ['a sum left as it was written', rewritten, 'keep-written', '- 总投资：85万元', '120万元', DRAFTER],
    ['a part not called for taken out', unneeded, 'take-answered', '120万元', '都在机房里', 'U1'],
    ['a part not called for left in', unneeded, 'keep-written', '都在机房里', undefined, DRAFTER],
    ['a part that came back taken out again', deleted, 'keep-written', '项目概述', '总投资', 'U1'],
    ['a part that came back left in', deleted, 'take-answered', '- 总投资：120万元', undefined, DRAFTER],
  ])('%s', (_name, at, act, stands, gone, by) => {
    const now = at()
    const { project } = settle(act, undefined, now, desk, 'zh')
    const plan = project?.documents.plan
    expect(text(plan)).toContain(stands)
    if (gone) expect(text(plan)).not.toContain(gone)
    expect(plan?.revisions.at(-1)?.by).toBe(by)
    expect(project && openDifferences(project)).toEqual([])
    expect(project?.facts).toEqual(now.project.facts)
  })

  test('and stays settled when the document is drafted again from the same answers', () => {
    for (const [at, act, again] of [
      [rewritten, 'keep-written', all],
      [unneeded, 'keep-written', all.slice(0, 3)],
      [deleted, 'keep-written', all],
      [deleted, 'take-answered', all],
    ] as const) {
      const plan = settle(act, undefined, at(), desk, 'zh').project?.documents.plan
      const { document, conflicts } = drafted(again, plan)
      const differences = differencesIn(document, conflicts, { facts: { investment: 120 }, texts: {} })
      expect(differences.filter(({ kept }) => !kept)).toEqual([])
    }
  })

  test('the one that the button names, not the first', () => {
    const now = two()
    const [first, second] = openDifferences(now.project)
    if (!first || !second) throw new Error('expected two')
    const { project } = settle('take-answered', nameOf(now.project, second), now, desk, 'zh')
    expect(project && openDifferences(project).map(({ difference }) => difference.key)).toEqual([
      first.difference.key,
    ])
    expect(text(project?.documents.plan)).toContain('85万元')
    expect(text(project?.documents.plan)).not.toContain('都在机房里')
  })

  test.each([
    ['另一个数', '85万元', 85],
    ['另一个数和其中一部分', '85万元，其中监理费3万元', 85],
    ['从一个数改到另一个数', '由80万元调整为85万元', undefined],
    ['两个数', '85万元，另计90万元', undefined],
  ])('the sum that was written is taken as the answer only where one sum was: %s', (_name, written, sum) => {
    const now = apart([['80万元', written]], all)
    const { project } = settle('take-written', undefined, now, desk, 'zh')
    expect(project?.facts.investment).toBe(sum ?? 120)
    expect(differenceChoices(now.project, 'zh').some(({ act }) => act === 'take-written')).toBe(
      sum !== undefined,
    )
  })

  test('what a paper says of secrecy is taken for no answer and starts no question', () => {
    const now = apart([['涉密：否', '涉密：是']], [heading, secrecy, sum(80), cloud])
    expect(openDifferences(now.project)).toHaveLength(1)
    const { project, reply } = settle('take-written', undefined, now, desk, 'zh')
    expect(project).toEqual(now.project)
    expect(reply.question).toBeUndefined()
  })
})

test('an answer that has become what the paper says leaves nothing open, before anything is drafted again', () => {
  const { project } = rewritten()
  const open = (investment: number) =>
    openDifferences({ ...project, facts: { ...project.facts, investment } })
  expect(open(85)).toEqual([])
  expect(open(86)).toHaveLength(1)
})

describe.each(['submitted', 'approved'] as const)('while a project is %s', (status) => {
  test.each(['take-written', 'keep-written', 'take-answered', 'answer-anew'] as const)(
    '%s changes nothing and says so',
    (act) => {
      const open = rewritten()
      const now = { ...open, project: { ...open.project, status } }
      const { project, reply } = settle(act, undefined, now, desk, 'zh')
      expect(project).toEqual(now.project)
      expect(plainText(reply)).toMatch(/不能直接改/)
    },
  )
})

describe('a submission past open differences', () => {
  const submit = (now: Filling, confirmed: boolean) => {
    const project = { ...now.project, status: 'submitted' as const }
    return knowingly(
      { ...now, project, reply: settle('keep-written', undefined, now, desk, 'zh').reply },
      now,
      confirmed,
      'zh',
    )
  }
  const told = (now: Filling) => ({ ...now, project: withTold(now.project) })

  test.each([
    ['waits the first time', rewritten, false, 'draft'],
    ['waits though confirmed, when the difference was never named', rewritten, true, 'draft'],
    ['waits when asked for again without a confirmation', () => told(rewritten()), false, 'draft'],
    ['goes through once named and confirmed', () => told(rewritten()), true, 'submitted'],
  ] as const)('%s', (_name, at, confirmed, status) => {
    const { project, reply } = submit(at(), confirmed)
    expect(project?.status).toBe(status)
    if (status === 'submitted') return
    expect(plainText(reply)).toMatch(/写的是 85万元，填报的是 120万元/)
    const { plan } = project?.documents ?? {}
    expect(plan?.differences).toMatchObject([{ key: 'overview.investment', told: true }])
  })
})
