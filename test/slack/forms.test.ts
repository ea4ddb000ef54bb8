import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { everyAsked, formOf, idOf, interview, sectionOf } from '../../bot/conversation/fill/interview.ts'
import { formPage } from '../../bot/conversation/fill/sections.ts'
import { formView } from '../../bot/slack/views/form.ts'
import { readForm } from '../../bot/slack/views/form-values.ts'
import { understand } from '../../bot/understand/understand.ts'
import { modalView } from '../../bot/workspace/block-kit/view.ts'
import { FACT_IDS, FACTS, type FactId, type Facts, facts as schema } from '../../rules/facts.ts'
import { isEmpty } from '../../rules/logic/interval.ts'
import { newProject } from '../../store/fresh.ts'
import type { Project } from '../../store/schema.ts'
import { updateProject } from '../../store/uses.ts'
import { regulations, scene, until } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 60_000 })

const at = '2026-11-25T08:00:00.000Z'
const read = (fact: FactId, text: string): Facts | undefined => {
  const value = understand(text, { places: [], asked: fact, today: '2026-11-25' }).facts[fact]
  return value === undefined ? undefined : { [fact]: value }
}

const amount = fc.oneof(
  fc.constantFrom(30, 40, 50, 100, 200, 500, 1000),
  fc.integer({ min: 1, max: 5000 }),
  fc.integer({ min: 1, max: 500_000 }).map((n) => n / 100),
)
const bounds = fc
  .record({
    low: amount,
    high: amount,
    openLow: fc.boolean(),
    openHigh: fc.boolean(),
    side: fc.constantFrom('low', 'high', 'both'),
  })
  .map(({ low, high, openLow, openHigh, side }) => ({
    ...(side === 'high' ? {} : openLow ? { gt: low } : { gte: low }),
    ...(side === 'low' ? {} : openHigh ? { lt: high } : { lte: high }),
  }))
  .filter((each) => !isEmpty(each))

/** What may be known of one fact. */
const anyOf = (id: FactId) => {
  const fact = FACTS[id]
  if (fact.type === 'flag') return id === 'classified' ? fc.constant(false) : fc.boolean()
  if (fact.type === 'choice') return fc.constantFrom(...Object.keys(fact.options))
  return fc.oneof(amount, bounds)
}
const facts = fc
  .record(Object.fromEntries(FACT_IDS.map((id) => [id, fc.option(anyOf(id), { nil: undefined })])))
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
  .map((all) =>
    schema.parse(
      Object.fromEntries(
        Object.entries(all).filter(([id, value]) => schema.safeParse({ [id]: value }).success),
      ),
    ),
  )

const text = fc.oneof(
  fc.constantFrom('一行', '第一行\n第二行', '😀'.repeat(1600), '长'.repeat(3001)),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((each) => each.trim() === each && each !== ''),
)

const shownIn = (view: ReturnType<typeof formView>) =>
  Object.fromEntries(
    modalView.parse(view).blocks.flatMap((block) => {
      if (block.type !== 'input' || block.block_id === undefined) return []
      const { element } = block
      const initial = {
        ...('initial_value' in element ? { value: element.initial_value } : {}),
        ...('initial_option' in element ? { selected_option: element.initial_option } : {}),
      }
      return [[block.block_id, { [block.block_id]: initial }]]
    }),
  )

describe('every form of every section opens, and says the same when it comes back as it was', () => {
  test.each([...regulations.values()].map((each) => [each.place, each] as const))('%s', (_, regulation) => {
    fc.assert(
      fc.property(
        facts,
        fc.dictionary(fc.constantFrom('name', 'unit', 'goals', 'background'), text),
        (known, texts) => {
          const fresh = newProject({ id: 'P1', region: regulation.id, owner: 'U1', at })
          const project: Project = { ...fresh, facts: known, texts }
          const state = interview(regulation, project)
          for (const asked of everyAsked(state)) {
            const page = formPage(state, formOf(sectionOf(asked), idOf(asked)))
            if (!page) throw new Error(`no form for ${idOf(asked)}`)
            expect(page.asked.map(idOf)).toContain(idOf(asked))
            expect(page.asked.length).toBeLessThanOrEqual(7)
            const view = formView(page, { state, project }, read, 'zh')
            expect(modalView.safeParse(view).error?.issues ?? []).toEqual([])
            const values = shownIn(view)
            // As Slack sends it: nothing was changed, so there is nothing to take down.
            const unchanged = readForm({ blocks: view.blocks, state: { values } }, read, 'zh')
            expect(unchanged).toEqual({ filled: [], answers: { facts: {}, texts: {} }, errors: {} })
            // And what stands in the inputs, typed anew, says what is known.
            const typed = readForm({ blocks: [], state: { values } }, read, 'zh')
            expect(typed.errors).toEqual({})
            for (const [id, value] of Object.entries(typed.answers.facts ?? {}))
              expect([id, value]).toEqual([id, known[id as FactId]])
            expect(texts).toMatchObject(typed.answers.texts ?? {})
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

const investmentIn = (value: Facts['investment']) => {
  const regulation = regulations.get('taizhou')
  if (!regulation) throw new Error('no regulation')
  const project = {
    ...newProject({ id: 'P1', region: 'taizhou', owner: 'U1', at }),
    facts: { investment: value },
  }
  const state = interview(regulation, project)
  const page = { section: 'basics' as const, page: 1, pages: 1, asked: [{ fact: 'investment' as const }] }
  const [, block] = modalView.parse(formView(page, { state, project }, read, 'zh')).blocks
  return block?.type === 'input' && 'initial_value' in block.element ? block.element.initial_value : undefined
}

test.each([
  [80, /80/],
  [{ gte: 72, lte: 88 }, /^约80万元$/],
  [{ gt: 80, lt: 90 }, /80.*90/],
  [{ lt: 50 }, /50/],
  [{ gte: 300 }, /300/],
])('an amount of %j stands in its input in words', (value, words) => {
  expect(investmentIn(value)).toMatch(words)
})

/** A project in hand whose amount is approximate, and the form that opens from its present question. */
async function withForm(words = '泰州 新建 五十万左右的系统 要不要立项') {
  const all = await scene()
  const { slack, services } = all
  for (const said of [words, '开始填报']) {
    const count = slack.said('D1').length
    await slack.says('U1', said)
    await slack.hears('D1', count + 1)
  }
  await slack.clicks('U1', 'form.0')
  await until(() => slack.calledWith('views.open').length > 0)
  const [opened] = slack.calledWith('views.open')
  const view = JSON.parse(opened?.view ?? '{}')
  const [project] = await services.store.projects()
  if (!project) throw new Error('no project')
  return { ...all, view, project }
}

const typed = (slack: SlackServer, view: object, values: Record<string, string>) =>
  slack.submits('U1', {
    ...view,
    state: {
      values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { [id]: { value } }])),
    },
  })
const last = (slack: SlackServer) => JSON.stringify(slack.said('D1').at(-1)?.blocks)

test('a form with an approximate amount opens; saved as it is, it changes nothing', async () => {
  const { slack, services, view, project } = await withForm()
  expect(modalView.safeParse(view).success).toBe(true)
  expect(JSON.stringify(view)).toContain('总投资')
  const count = slack.said('D1').length
  await slack.submits('U1', { ...view, state: { values: shownIn(view) } })
  await slack.hears('D1', count + 1)
  expect((await services.store.project(project.id))?.facts).toEqual(project.facts)
  expect(last(slack)).toContain('表单里没有改动')
})

test('a form is filed under the project it was opened for, or under none, and hands back what was typed', async () => {
  const { slack, services, view, project } = await withForm()
  await slack.clicks('U1', 'new.0')
  await until(async () => (await services.store.projects()).length === 2)
  await services.serial.settled()
  const before = new Map((await services.store.projects()).map((each) => [each.id, each]))
  const count = slack.said('D1').length
  await typed(slack, view, { investment: '95万' })
  await slack.hears('D1', count + 1)
  await services.serial.settled()
  for (const [id, each] of before) expect(await services.store.project(id)).toEqual(each)
  expect(last(slack)).toMatch(/没有保存.*总投资：95万/)
  await slack.clicks('U1', 'open.0', project.id)
  await slack.hears('D1', count + 2)
  await typed(slack, view, { investment: '95万' })
  await until(async () => (await services.store.project(project.id))?.facts.investment === 95)
})

test.each(['submitted', 'approved'] as const)(
  'a form of a project that was %s meanwhile changes nothing',
  async (status) => {
    const { slack, services, view, project } = await withForm()
    await updateProject(services.store, project.id, (each) => ({ ...each, status }))
    const count = slack.said('D1').length
    await typed(slack, view, { investment: '95万' })
    await slack.hears('D1', count + 1)
    expect((await services.store.project(project.id))?.facts).toEqual(project.facts)
    expect(last(slack)).toMatch(/表单没有改动它.*总投资：95万/)
  },
)

const FORM_BUTTON = /"action_id":"form\.\d+","text":\{[^}]*"text":"([^"]+)"/

test('a form is named by its section; the question stands above its control, and what is needed is marked', async () => {
  const { view } = await withForm()
  expect(view.title.text).toMatch(/^基本情况/)
  const amount = view.blocks.find(({ block_id }: { block_id?: string }) => block_id === 'investment')
  expect(amount).toMatchObject({
    optional: true,
    label: { text: '＊ 总投资（概算）是多少万元？' },
    hint: { text: expect.stringContaining('约数也行') },
  })
  expect(
    view.blocks.filter(({ element }: { element?: object }) => element && 'initial_options' in element),
  ).toEqual([])
})

test('a form that Slack does not open is said so, and its questions are asked in the chat', async () => {
  const { slack, services } = await scene()
  for (const said of ['泰州 新建 80万 系统 要不要立项', '开始填报']) {
    const count = slack.said('D1').length
    await slack.says('U1', said)
    await slack.hears('D1', count + 1)
  }
  const before = await services.store.projects()
  for (const error of ['expired_trigger_id', 'invalid_arguments']) {
    slack.fails = ({ method }) => (method === 'views.open' ? { error } : undefined)
    const count = slack.said('D1').length
    await slack.clicks('U1', 'form.0', 'funding')
    await slack.hears('D1', count + 1)
    expect(last(slack)).toMatch(
      /表单没有打开，什么都没有丢.*资金与计划 1\/\d.*项目纳入政务信息化建设相关规划/,
    )
  }
  expect(await services.store.projects()).toEqual(before)
})

test('the overview opens the form of each section, and its next page is offered once one is saved', async () => {
  const { slack, services, project } = await withForm()
  const count = slack.said('D1').length
  await slack.says('U1', '查看全部')
  await slack.hears('D1', count + 1)
  await services.serial.settled()
  const overview = JSON.stringify(
    slack
      .said('D1')
      .slice(count)
      .map(({ blocks }) => blocks),
  )
  expect(overview).toContain('用表单填概算与绩效')
  expect(overview).not.toContain('static_select')
  await slack.clicks('U1', 'form.0', 'basics')
  await until(() => slack.calledWith('views.open').length > 1)
  const view = JSON.parse(slack.calledWith('views.open').at(-1)?.view ?? '{}')
  expect(view.title.text).toBe('基本情况（1/2）')
  const said = slack.said('D1').length
  await typed(slack, view, { investment: '95万' })
  await slack.hears('D1', said + 1)
  expect((await services.store.project(project.id))?.facts.investment).toBe(95)
  expect(FORM_BUTTON.exec(last(slack))?.[1]).toBe('下一页：基本情况（2/2）')
})

test.each([
  ['用表单填基本情况', 'basics'],
  ['填概算的表单', 'money'],
  ['打开资金与计划表单', 'funding'],
])('%s offers the form of that section', async (words, section) => {
  const { slack } = await withForm()
  const count = slack.said('D1').length
  await slack.says('U1', words)
  await slack.hears('D1', count + 1)
  expect(last(slack)).toMatch(new RegExp(`"action_id":"form\\.0".*"value":"${section}"`))
})

test('a number that cannot be read stays in the form with a word beside it', async () => {
  const { slack, view } = await withForm()
  expect(await typed(slack, view, { investment: '不少' })).toMatchObject({
    response_action: 'errors',
    errors: { investment: expect.stringMatching(/没有读出数来/) },
  })
})

test('a form with nothing in hand, or with a submitted project, is answered', async () => {
  const { slack, services, project } = await withForm()
  await slack.clicks('U2', 'form.0')
  await slack.hears('D2', 1)
  await updateProject(services.store, project.id, (each) => ({ ...each, status: 'submitted' }))
  const count = slack.said('D1').length
  await slack.clicks('U1', 'form.0')
  await slack.hears('D1', count + 1)
  expect(last(slack)).toMatch(/要改请先撤回/)
})
