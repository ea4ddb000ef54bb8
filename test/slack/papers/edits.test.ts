import { expect, test, vi } from 'vitest'
import { takeDecision } from '../../../bot/slack/work/deciding.ts'
import { toMarkdown } from '../../../docs/document.ts'
import type { Project } from '../../../store/schema.ts'
import type { Store } from '../../../store/store.ts'
import { APPLICANT, DATA, papers, type Someone } from './papers.ts'

vi.setConfig({ testTimeout: 30_000 })

const PLAN = /建设方案/
const GOAL = '【待补充：项目完成后要达到的目标】'

async function begun() {
  const scene = await papers()
  await scene.anna.says('泰州市，新建一个80万元的业务系统')
  await scene.anna.says('开始填报')
  return scene
}

const project = async (store: Store): Promise<Project> => {
  const [only] = await store.projects()
  if (!only) throw new Error('no project')
  return only
}
const revisions = async (store: Store) => (await project(store)).documents.plan?.revisions ?? []
const latest = async (store: Store) => toMarkdown((await revisions(store)).at(-1)?.blocks ?? [])
/** Who wrote the first revision that holds these words. */
const author = async (store: Store, words: string) =>
  (await revisions(store)).find(({ blocks }) => toMarkdown(blocks).includes(words))?.by
const writes = (anna: Someone, words: string) => anna.edits(PLAN, (text) => `${text}\n${words}\n`)
const triesToWrite = (anna: Someone, words: string) => anna.triesToEdit(PLAN, (text) => `${text}\n${words}\n`)

test('what was written before submitting is in the canvas, the revisions and the office’s file', async () => {
  const { store, anna, data } = await begun()
  await anna.edits(PLAN, (text) => text.replace(GOAL, '手写目标甲：网办率达到八成。'))
  await anna.says('提交')
  await writes(anna, '最后一改乙')
  await anna.presses('仍然提交')
  expect((await project(store)).status).toBe('submitted')
  for (const words of ['手写目标甲', '最后一改乙']) {
    expect((await anna.canvas(PLAN)).markdown).toContain(words)
    expect(await latest(store)).toContain(words)
    expect(await author(store, words)).toBe(APPLICANT)
    expect(await data.files(PLAN)).toEqual([expect.stringContaining(words)])
  }
})

test.each(['查看办理进度', '提交'])(
  'nobody can write in what was submitted, also after %s, and its applicant can again once it is withdrawn',
  async (words) => {
    const { store, anna } = await begun()
    await anna.says('提交')
    await anna.presses('仍然提交')
    const before = (await revisions(store)).length
    expect((await anna.canvas(PLAN)).access).toBe('read')
    expect(await triesToWrite(anna, '提交以后写的丙')).toBe(false)
    await anna.says(words)
    expect(await triesToWrite(anna, '提交以后写的丙')).toBe(false)
    expect(await revisions(store)).toHaveLength(before)
    await anna.presses('撤回修改')
    expect((await project(store)).status).toBe('draft')
    expect((await anna.canvas(PLAN)).access).toBe('write')
    await writes(anna, '撤回以后写的丙')
    await anna.says('提交')
    expect(await author(store, '撤回以后写的丙')).toBe(APPLICANT)
  },
)

test('an approved project can be written in no more', async () => {
  const { anna, data } = await begun()
  await anna.says('提交')
  await anna.presses('仍然提交')
  await anna.answers(async () => data.clicks(await data.button('通过')))
  expect(await triesToWrite(anna, '审批时写的丁')).toBe(false)
})

test('a returned project is resubmitted with what was written since', async () => {
  const { store, services, anna, data } = await begun()
  await anna.says('提交')
  await anna.presses('仍然提交')
  expect(await triesToWrite(anna, '退回前写的戊')).toBe(false)
  const [item] = (await project(store)).items
  await anna.answers(async () => {
    await takeDecision(services, DATA, [(await project(store)).id, item?.id ?? ''], {
      approve: false,
      reason: '补充目标',
    })
  })
  expect((await project(store)).status).toBe('returned')
  await writes(anna, '退回后写的己')
  await anna.says('提交')
  await anna.presses('仍然提交')
  expect((await project(store)).status).toBe('submitted')
  const [first = '', second = ''] = await data.files(PLAN)
  expect(first).not.toContain('己')
  expect(second).toContain('退回后写的己')
  expect((await anna.canvas(PLAN)).markdown).toContain('退回后写的己')
})

test('what is written between reading and writing a canvas is read again before anything is replaced', async () => {
  const { store, client, anna } = await begun()
  const { id } = await anna.canvas(PLAN)
  let read = 0
  client.before = async (method, args) => {
    // The answer has been saved and the canvas is about to be replaced: somebody saves an edit first.
    if (method === 'canvases.getContent' && args.canvas_id === id && ++read === 2)
      await writes(anna, '正在保存的庚')
  }
  await anna.says('修改总投资')
  await anna.says('120万')
  expect(read).toBeGreaterThan(2)
  const { markdown } = await anna.canvas(PLAN)
  expect(markdown).toContain('正在保存的庚')
  expect(markdown).toContain('- 总投资：120万元')
  expect(await latest(store)).toContain('正在保存的庚')
  expect(await author(store, '正在保存的庚')).toBe(APPLICANT)
})

test('what is written while a submission is being published is kept as the next revision, and its applicant is told', async () => {
  const { store, client, anna, data } = await begun()
  const { id } = await anna.canvas(PLAN)
  client.before = async (method) => {
    if (method === 'canvases.edit') throw new Error('ratelimited')
  }
  await anna.says('修改总投资')
  await anna.says('120万')
  await anna.says('提交')
  let read = 0
  client.before = async (method, args) => {
    if (method === 'canvases.getContent' && args.canvas_id === id && ++read === 2)
      await writes(anna, '提交时写的丑')
  }
  await anna.presses('仍然提交')
  expect(read).toBeGreaterThan(2)
  const { status, items, documents } = await project(store)
  expect(status).toBe('submitted')
  expect((await anna.canvas(PLAN)).markdown).toContain('提交时写的丑')
  expect(await latest(store)).toContain('提交时写的丑')
  expect(documents.plan?.revisions.at(-1)?.number).toBe((items[0]?.documents.plan ?? 0) + 1)
  const [file = '', ...more] = await data.files(PLAN)
  expect(more).toEqual([])
  expect(file).toContain('- 总投资：120万元')
  expect(file).not.toContain('提交时写的丑')
  const said = (await anna.page.sees(() => true)).messages.map((each) => JSON.stringify(each.blocks)).join()
  expect(said.match(/提交以后，“建设方案”里又写了内容/g)).toHaveLength(1)
  await anna.presses('撤回修改')
  const { markdown } = await anna.canvas(PLAN)
  for (const words of ['提交时写的丑', '- 总投资：120万元']) expect(markdown).toContain(words)
  expect(await author(store, '提交时写的丑')).toBe(APPLICANT)
})

test('after a stop between saving and publishing the canvas’s older text is nobody’s edit', async () => {
  const { store, client, anna } = await begun()
  client.before = async (method) => {
    if (method === 'canvases.edit') throw new Error('the process ends here')
  }
  await anna.says('修改总投资')
  await anna.says('120万')
  expect((await anna.canvas(PLAN)).markdown).toContain('- 总投资：80万元')
  client.before = async () => undefined
  await writes(anna, '停机后写的辛')
  await anna.says('修改总投资')
  await anna.says('130万')
  const { markdown } = await anna.canvas(PLAN)
  expect(markdown).toContain('- 总投资：130万元')
  expect(markdown).toContain('停机后写的辛')
  const own = (await revisions(store)).at(-1)?.blocks.filter(({ source }) => source === 'person') ?? []
  expect(own.map((block) => block.markdown)).toEqual(['停机后写的辛'])
  expect((await project(store)).documents.plan?.differences ?? []).toEqual([])
})

test('a canvas that somebody deleted is made anew', async () => {
  const { client, anna } = await begun()
  await writes(anna, '删除前写的壬')
  await anna.says('修改总投资')
  await anna.says('120万')
  const { id } = await anna.canvas(PLAN)
  await client.canvases.delete({ canvas_id: id })
  await anna.page.sees(({ canvases }) => !canvases.some((each) => each.id === id))
  await anna.says('修改总投资')
  expect(await anna.says('130万')).toMatch(/总投资：130 万元（原为/)
  const { markdown, access } = await anna.canvas(PLAN)
  expect(markdown).toContain('- 总投资：130万元')
  expect(markdown).toContain('删除前写的壬')
  expect(access).toBe('write')
})

test.each(['', '\n \n'])(
  'a canvas that somebody emptied (%j) is written anew, and the office gets the whole plan',
  async (blank) => {
    const { store, anna, data } = await begun()
    await writes(anna, '清空前写的寅')
    await anna.says('修改总投资')
    await anna.says('120万')
    const before = (await revisions(store)).length
    await anna.edits(PLAN, () => blank)
    await anna.says('提交')
    await anna.presses('仍然提交')
    expect(await revisions(store)).toHaveLength(before)
    for (const words of ['清空前写的寅', '- 总投资：120万元']) {
      expect((await anna.canvas(PLAN)).markdown).toContain(words)
      expect(await data.files(PLAN)).toEqual([expect.stringContaining(words)])
    }
  },
)

test('an answer is saved and said while a canvas cannot be read; what was written follows at the next turn', async () => {
  const { store, client, anna } = await begun()
  await writes(anna, '读不到时写的癸')
  await anna.says('修改总投资')
  client.before = async (method) => {
    if (method === 'canvases.getContent') throw new Error('ratelimited')
  }
  expect(await anna.says('120万')).toMatch(/总投资：120 万元（原为/)
  expect((await project(store)).facts.investment).toBe(120)
  expect((await anna.canvas(PLAN)).markdown).toContain('读不到时写的癸')
  client.before = async () => undefined
  await anna.says('修改总投资')
  await anna.says('130万')
  const { markdown } = await anna.canvas(PLAN)
  expect(markdown).toContain('读不到时写的癸')
  expect(markdown).toContain('- 总投资：130万元')
  expect(await author(store, '读不到时写的癸')).toBe(APPLICANT)
})

test.each([
  ['提交', '仍然提交', 'draft'],
  ['撤回', '撤回修改', 'submitted'],
])(
  'nothing is done at %s while a canvas cannot be read, and the person is told',
  async (_act, label, status) => {
    const { store, client, anna, data } = await begun()
    await anna.says('提交')
    if (status === 'submitted') await anna.presses('仍然提交')
    else await writes(anna, '这时写的子')
    const before = await project(store)
    client.before = async (method) => {
      if (method === 'canvases.getContent') throw new Error('ratelimited')
    }
    expect(await anna.presses(label)).toMatch(/现在读不到您的文档.*什么都没有丢/)
    expect(await project(store)).toEqual(before)
    client.before = async () => undefined
    await anna.presses(label)
    expect((await project(store)).status).not.toBe(status)
    if (status === 'submitted') return
    expect(await latest(store)).toContain('这时写的子')
    expect((await data.files(PLAN)).join()).toContain('这时写的子')
  },
)

test('a document that cannot be written stops neither the others nor the office’s card', async () => {
  const { client, anna, data } = await begun()
  const { id } = await anna.canvas(PLAN)
  client.before = async (method, args) => {
    if (method === 'canvases.edit' && args.canvas_id === id) throw new Error('ratelimited')
  }
  await anna.says('修改总投资')
  await anna.says('300万')
  expect((await anna.canvas(/办理路线/)).markdown).not.toBe('')
  await anna.says('提交')
  await anna.presses('仍然提交')
  await data.button('通过')
  expect(await data.files(PLAN)).toEqual([expect.stringContaining('- 总投资：300万元')])
})
