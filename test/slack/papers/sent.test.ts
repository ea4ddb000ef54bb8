import { WebAPIPlatformError } from '@slack/web-api'
import { expect, test, vi } from 'vitest'
import { APPLICANT, papers } from './papers.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A project of the applicant's with its plan drafted. */
async function drafted() {
  const all = await papers()
  await all.anna.says('泰州市，新建一个80万元的业务系统，不涉密')
  await all.anna.says('开始填报')
  return all
}

test('the plan is sent as a file, with what somebody wrote in it up to this moment', async () => {
  const { anna, store } = await drafted()
  await anna.edits(/建设方案/, (text) => `${text}\n\n由大数据中心承担日常运行。\n`)
  expect(await anna.says('把建设方案发给我')).toMatch(/建设方案.*作为文件发到/)
  const [plan, ...more] = await anna.files(/建设方案/)
  expect(plan).toContain('由大数据中心承担日常运行。')
  expect(more).toEqual([])
  expect((await store.projects())[0]?.documents.plan?.revisions.at(-1)?.by).toBe(APPLICANT)
})

test('the file that was sent is changed and attached on the page, and stands in the canvas', async () => {
  const { anna, services, store } = await drafted()
  await anna.says('把建设方案发给我')
  const { files } = await anna.page.sees((state) => state.files.length === 1)
  const [text = ''] = await anna.files(/建设方案/)
  const changed = `${text}\n由大数据中心承担日常运行。\n`
  expect(await anna.page.uploads(files[0]?.name ?? '', changed)).toEqual({ ok: true })
  await anna.page.sees(({ messages }) =>
    messages.some((each) => JSON.stringify(each).includes('存为第 2 版')),
  )
  await services.serial.settled()
  expect((await anna.canvas(/建设方案/)).markdown).toBe(changed)
  expect((await store.projects())[0]?.documents.plan?.revisions.at(-1)?.by).toBe(APPLICANT)
})

test('every document is sent, and the button does the same as the words', async () => {
  const { anna } = await drafted()
  expect(await anna.says('文档')).toMatch(/建设方案：第 1 版/)
  await anna.presses('把文档都发给我')
  expect(await anna.files(/\.md$/, 3)).toHaveLength(3)
})

test('nothing is sent while a canvas cannot be read, and that is said', async () => {
  const { anna, client } = await drafted()
  client.before = async (method) => {
    if (method === 'canvases.getContent') throw new Error('out of order')
  }
  expect(await anna.says('把建设方案发给我')).toMatch(/读不到您的文档/)
  const { files } = await anna.page.sees(() => true)
  expect(files).toEqual([])
})

/** What the client makes of a refusal. */
const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} })

test('a file that Slack refuses is said to have failed', async () => {
  const { anna, client } = await drafted()
  client.before = async (method) => {
    if (method === 'files.completeUploadExternal') throw refusal('file_uploads_disabled')
  }
  await anna.says('把建设方案发给我')
  await anna.page.sees(({ messages }) => messages.some(({ text }) => text.includes('没有办成')))
})

test('the card of an item comes again to the office it waits for, and is decided on like the first', async () => {
  const { anna, data, store } = await drafted()
  await anna.says('仍然提交')
  expect(await data.says('等我办理的有哪些')).toMatch(/等您办理（1）.*市数据局/)
  const cards = await data.presses('办理“未命名项目”')
  expect(cards).toMatch(/卡片在下面/)
  const { messages } = await data.page.sees(() => true)
  expect(messages.filter(({ text }) => text.startsWith('待办：'))).toHaveLength(2)
  await data.presses('通过')
  expect((await store.projects())[0]?.items[0]?.state).toBe('approved')
  const after = await data.page.sees(
    ({ messages }) => messages.filter(({ text }) => text.startsWith('已通过：')).length === 2,
  )
  expect(after.messages.filter(({ text }) => text.startsWith('待办：') && text.includes('组织申报'))).toEqual(
    [],
  )
})

test('nobody but the office gets the card, whoever presses', async () => {
  const { anna, someone, store } = await drafted()
  await anna.says('仍然提交')
  const [project] = await store.projects()
  const other = someone('UTAIZHOUDRC')
  expect(await other.says('待办')).toMatch(/没有等您办的事/)
  expect(project?.items[0]?.cards).toHaveLength(1)
  expect(await anna.says('待办')).toMatch(/没有等您办的事/)
})
