import { describe, expect, test, vi } from 'vitest'
import { send } from '../../../bot/project/requests.ts'
import type { Project } from '../../../store/schema.ts'
import type { Store } from '../../../store/store.ts'
import { updateProject } from '../../../store/uses.ts'
import { changes } from '../server/running.ts'
import { APPLICANT, DATA, papers } from './papers.ts'

vi.setConfig({ testTimeout: 30_000 })

const PLAN = /建设方案/
const BOTH = /总投资：建设方案里写的是 85万元，填报的是 120万元/

const project = async (store: Store): Promise<Project> => {
  const [only] = await store.projects()
  if (!only) throw new Error('no project')
  return only
}
const open = async (store: Store) =>
  Object.values((await project(store)).documents).flatMap(({ differences = [] }) =>
    differences.filter(({ kept }) => !kept).map(({ key }) => key),
  )

/** A plan edited to 85万元, then the question answered with 120. */
async function apart(written = '- 总投资：85万元') {
  const scene = await papers()
  const { anna } = scene
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.edits(PLAN, (text) => text.replace('- 总投资：80万元', written))
  await anna.says('修改总投资')
  return { ...scene, said: await anna.says('120万') }
}

test('a plan edited to 85 and answered with 120: both are shown and the person is asked which holds', async () => {
  const { store, anna, said } = await apart()
  expect(said).toMatch(BOTH)
  for (const label of ['用我写的', '用填报的', '改填报']) expect(said).toContain(label)
  expect((await project(store)).facts.investment).toBe(120)
  expect((await anna.canvas(PLAN)).markdown).toContain('- 总投资：85万元')
  expect(await anna.says('查看全部')).toMatch(BOTH)
  expect(await anna.says('查看办理进度')).toMatch(BOTH)
})

test.each([['- 总投资：85万元'], ['- 总投资：85万元（含监理费）']])(
  '用我写的 makes what %s says the answer, everywhere',
  async (written) => {
    const { store, anna } = await apart(written)
    expect(await anna.presses('用我写的')).toMatch(/总投资：85 万元（原为/)
    expect((await project(store)).facts.investment).toBe(85)
    expect((await project(store)).answered.investment?.by).toBe(APPLICANT)
    expect(await open(store)).toEqual([])
    expect((await anna.canvas(PLAN)).markdown).toContain(written)
    expect(await anna.says('查看全部')).not.toContain('不一致')
  },
)

test('用填报的 gives the block the draft’s words, as a revision by the person', async () => {
  const { store, anna } = await apart()
  await anna.presses('用填报的')
  expect((await anna.canvas(PLAN)).markdown).toContain('- 总投资：120万元')
  expect((await project(store)).documents.plan?.revisions.at(-1)?.by).toBe(APPLICANT)
  expect(await open(store)).toEqual([])
  await anna.says('修改总投资')
  await anna.says('130万')
  expect((await anna.canvas(PLAN)).markdown).toContain('- 总投资：130万元')
})

test('改填报 asks the question again, and the answer that agrees settles it', async () => {
  const { store, anna } = await apart()
  expect(await anna.presses('改填报')).toContain('总投资（概算）是多少万元')
  expect(await open(store)).toEqual(['overview.investment'])
  expect(await anna.says('85万')).not.toContain('不一致')
  expect(await open(store)).toEqual([])
})

test('a text in which no one value can be read is kept as it is, and not asked about again', async () => {
  const written = '- 总投资：由80万元调整为85万元'
  const { store, anna, said } = await apart(written)
  expect(said).toContain('由80万元调整为85万元')
  expect(said).not.toContain('用我写的')
  await anna.presses('保留我写的')
  expect(await open(store)).toEqual([])
  await anna.edits(PLAN, (text) => `${text}\n另写一句\n`)
  await anna.says('提交')
  expect(await open(store)).toEqual([])
  expect((await anna.canvas(PLAN)).markdown).toContain(written)
  await anna.says('修改总投资')
  expect(await anna.says('130万')).toContain('不一致')
})

test('a text edited to agree, or deleted, settles the difference', async () => {
  const { store, anna } = await apart()
  await anna.edits(PLAN, (text) => text.replace('85万元', '120万元'))
  await anna.says('提交')
  expect(await open(store)).toEqual([])
  const other = await apart()
  await other.anna.edits(PLAN, (text) => text.replace('- 总投资：85万元\n', ''))
  await other.anna.says('提交')
  expect(await open(other.store)).toEqual([])
})

test('a figure edited in the plan without a later answer is named at submission and on the approver’s card', async () => {
  const { store, anna, data } = await papers()
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.edits(PLAN, (text) => text.replace('- 总投资：80万元', '- 总投资：85万元'))
  expect(await anna.says('提交')).toMatch(/总投资：建设方案里写的是 85万元，填报的是 80万元/)
  expect(await anna.labels()).toEqual(expect.arrayContaining(['用我写的', '用填报的', '改填报', '仍然提交']))
  expect((await project(store)).status).toBe('draft')
  await anna.presses('仍然提交')
  expect((await project(store)).status).toBe('submitted')
  const { messages } = await data.page.sees(({ messages }) => messages.some(({ text }) => /待办/.test(text)))
  expect(JSON.stringify(messages)).toContain('有 1 处与填报不一致')
})

test.each(['查看全部', '查看办理进度', '下一步', '文档'])(
  'a figure edited in the plan is asked about at %s',
  async (words) => {
    const { store, client, anna } = await papers()
    await anna.says('泰州市，新建一个80万元的业务系统')
    await anna.says('开始填报')
    await anna.edits(PLAN, (text) => text.replace('- 总投资：80万元', '- 总投资：85万元'))
    client.before = async (method) => {
      if (method === 'canvases.getContent') throw new Error('ratelimited')
    }
    // What cannot be read now keeps nobody from seeing the rest.
    expect(await anna.says(words)).not.toContain('现在读不到')
    expect(await open(store)).toEqual([])
    client.before = async () => undefined
    expect(await anna.says(words)).toMatch(/写的是 85万元，填报的是 80万元/)
    expect(await open(store)).toEqual(['overview.investment'])
  },
)

test('a question that the plan answers already offers to take that', async () => {
  const { store, anna } = await papers()
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.edits(PLAN, (text) =>
    text
      .replace('【待补充：项目完成后要达到的目标】', '全程网办。')
      .replace('【待补充：现状、存在的问题和必要性，写明业务量、用户数等数据】', '靠人工登记。'),
  )
  await anna.says('查看全部')
  expect(await anna.says('修改建设目标')).toMatch(
    /建设目标：建设方案里写的是 “全程网办。”，填报里还没有.*项目完成后要达到什么目标/,
  )
  await anna.presses('用我写的')
  expect((await project(store)).texts).toEqual({ goal: '全程网办。' })
})

test('a difference that comes up after the first 提交 is named before anything is submitted', async () => {
  const { store, anna } = await papers()
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.says('提交')
  await anna.edits(PLAN, (text) => text.replace('- 总投资：80万元', '- 总投资：85万元'))
  expect(await anna.presses('仍然提交')).toMatch(/写的是 85万元，填报的是 80万元/)
  expect((await project(store)).status).toBe('draft')
  await anna.presses('仍然提交')
  expect((await project(store)).status).toBe('submitted')
})

test('a button whose difference is settled, or whose project is another, changes nothing and says so', async () => {
  const { store, anna } = await apart()
  const old = await anna.button('用我写的')
  await anna.presses('用填报的')
  const before = await project(store)
  expect(await anna.answers(() => anna.clicks(old))).toMatch(/没有改动/)
  expect((await project(store)).facts).toEqual(before.facts)
  expect((await project(store)).documents).toEqual(before.documents)
  await anna.says('填报新项目')
  expect(await anna.answers(() => anna.clicks(old))).not.toMatch(/已保存/)
  expect((await store.project(before.id))?.facts).toEqual(before.facts)
})

test('what was deleted and is drafted again is named; leaving it out takes it out', async () => {
  const { store, anna } = await papers()
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.edits(PLAN, (text) => text.replace('- 总投资：80万元\n', ''))
  await anna.says('修改总投资')
  expect(await anna.says('120万')).toMatch(/您删去的一段.*总投资：120万元/)
  await anna.presses('仍然删去')
  expect((await anna.canvas(PLAN)).markdown).not.toContain('总投资：120万元')
  expect(await open(store)).toEqual([])
})

test('a difference that comes up while the canvas is being written is asked about as well', async () => {
  const { store, client, anna } = await papers()
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  const { id } = await anna.canvas(PLAN)
  let read = 0
  client.before = async (method, args) => {
    if (method === 'canvases.getContent' && args.canvas_id === id && ++read === 2)
      await anna.edits(PLAN, (text) => text.replace('- 总投资：80万元', '- 总投资：85万元'))
  }
  await anna.says('修改总投资')
  expect(await anna.says('120万')).toMatch(BOTH)
  expect(await open(store)).toEqual(['overview.investment'])
  // It stays open, and is not brought up again with every answer.
  expect(await anna.says('不涉密')).not.toMatch(BOTH)
  expect(await open(store)).toEqual(['overview.investment'])
})

test('when a colleague’s answer differs from the plan, the applicant is asked and the colleague is not', async () => {
  const { store, services, anna, data } = await papers()
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.edits(PLAN, (text) => text.replace('【待补充：项目完成后要达到的目标】', '手写的目标。'))
  const to = { id: 'r1', question: 'goal', to: DATA, called: '数据局' }
  await changes(services, (await project(store)).id, (p) => send(p, to, APPLICANT, new Date().toISOString()))
  await services.serial.settled()
  const asked = anna.answers(async () => {
    expect(await data.says('同事写的目标。')).not.toContain('不一致')
  })
  expect(await asked).toMatch(/建设方案里写的是 “手写的目标。”，填报的是 “同事写的目标。”/)
  expect(await open(store)).toEqual(['goal.text.1'])
  expect((await anna.canvas(PLAN)).markdown).toContain('手写的目标。')
})

describe('a plan that calls the project otherwise than was answered', () => {
  async function renamed() {
    const scene = await papers()
    const { store, anna } = scene
    await anna.says('泰州市，新建一个80万元的业务系统')
    await anna.says('开始填报')
    await updateProject(store, (await project(store)).id, (each) => ({
      ...each,
      texts: { ...each.texts, name: '甲平台' },
    }))
    await anna.says('修改总投资')
    await anna.says('90万')
    await anna.edits(PLAN, (text) => text.replace('- 项目名称：甲平台', '- 项目名称：乙平台'))
    const line = async () => /- 项目名称：.*/.exec((await anna.canvas(PLAN)).markdown)?.[0]
    return { ...scene, line, said: await anna.says('提交') }
  }

  test('is asked about at submission', async () => {
    const { store, said } = await renamed()
    expect(said).toMatch(/建设方案里写的是 “项目名称：乙平台”，填报的是 “项目名称：甲平台”/)
    expect((await project(store)).status).toBe('draft')
  })

  test.each([
    ['用我写的', '- 项目名称：乙平台'],
    ['用填报的', '- 项目名称：甲平台'],
  ])('%s settles it', async (label, stands) => {
    const { store, anna, line } = await renamed()
    await anna.presses(label)
    expect(await line()).toBe(stands)
    expect(await open(store)).toEqual([])
  })

  test('answered anew with what the plan says, both agree', async () => {
    const { store, anna, line } = await renamed()
    await anna.presses('改填报')
    await anna.says('乙平台')
    expect((await project(store)).texts.name).toBe('乙平台')
    expect(await line()).toBe('- 项目名称：乙平台')
    expect(await open(store)).toEqual([])
  })
})
