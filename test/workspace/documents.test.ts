import { expect, test } from 'vitest'
import { bolt } from './bolt-app.ts'
import { ANNA, BORIS, clientOf, deferred, desk, Page } from './desk.ts'

const markdown = (text: string) => ({ type: 'markdown' as const, markdown: text })
const PLAN = '# 建设方案\n\n## 一、概况\n\n【待补充：概况】\n\n## 二、预算\n\n80 万元'

test('a canvas is seen by those it is given to, written by those with write access, and read back whole', async () => {
  const now = Date.UTC(2026, 10, 21)
  const workspace = await desk({ now: () => now })
  const client = clientOf(workspace)
  const { canvas_id = '' } = await client.canvases.create({ title: '方案', document_content: markdown(PLAN) })
  await client.canvases.access.set({ canvas_id, access_level: 'write', user_ids: [ANNA.id] })
  await client.canvases.access.set({ canvas_id, access_level: 'read', user_ids: [BORIS.id] })
  const anna = new Page(workspace)
  const boris = new Page(workspace, BORIS.id)
  const seen = await boris.sees(({ canvases }) => canvases.length === 1)
  expect(seen.canvases[0]).toMatchObject({
    id: canvas_id,
    title: '方案',
    markdown: PLAN,
    access: 'read',
    updated: now,
  })

  const write = (as: string) =>
    anna.does({ do: 'write-canvas', as, canvas: canvas_id, markdown: `${PLAN}（市财政）` })
  expect(await write(BORIS.id)).toEqual({ ok: false, error: 'restricted_action' })
  expect(await write(ANNA.id)).toEqual({ ok: true })
  expect(await client.apiCall('canvases.getContent', { canvas_id })).toMatchObject({
    content: `${PLAN}（市财政）`,
  })
})

test('a canvas is replaced as a whole and renamed, each by a call of its own', async () => {
  const workspace = await desk()
  const client = clientOf(workspace)
  const { canvas_id = '' } = await client.canvases.create({ title: '旧名', document_content: markdown(PLAN) })
  await client.canvases.access.set({ canvas_id, access_level: 'read', user_ids: [ANNA.id] })
  const edit = (change: object) => client.apiCall('canvases.edit', { canvas_id, changes: [change] })
  const shown = async () => (await new Page(workspace).sees(() => true)).canvases[0]
  await edit({ operation: 'replace', document_content: markdown('重来') })
  expect(await shown()).toMatchObject({ title: '旧名', markdown: '重来' })
  await edit({ operation: 'rename', title_content: markdown('新名') })
  expect(await shown()).toMatchObject({ title: '新名', markdown: '重来' })
})

test('files.uploadV2 shares a file that the page downloads under its Chinese name', async () => {
  const workspace = await desk()
  await clientOf(workspace).files.uploadV2({
    channel_id: `D${ANNA.id.slice(1)}`,
    filename: '建设方案.md',
    file: Buffer.from(PLAN),
    initial_comment: '草稿',
  })
  const page = new Page(workspace)
  const { messages, files } = await page.sees(({ files }) => files.length === 1)
  expect(messages).toMatchObject([
    { text: '草稿', files: [{ name: '建设方案.md', size: Buffer.byteLength(PLAN) }] },
  ])
  const response = await fetch(new URL(files[0]?.url ?? '', workspace.url))
  expect(response.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('建设方案.md')}`,
  )
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await response.text()).toBe(PLAN)
})

test('a file shared on the page reaches the bot, which can download it with its token only', async () => {
  const workspace = await desk()
  const arrived = deferred<string | undefined>()
  await bolt(workspace, (app) =>
    app.message(async ({ message }) => {
      if (message.subtype === 'file_share') arrived.resolve(message.files?.[0]?.url_private_download)
    }),
  )
  const page = new Page(workspace)
  expect(await page.uploads('概算 表.csv', '项目,万元')).toEqual({ ok: true })
  await page.sees(({ files }) => files[0]?.name === '概算 表.csv')
  const url = (await arrived.promise) ?? ''
  const authorization = `Bearer ${workspace.botToken}`
  expect(await (await fetch(url, { headers: { authorization } })).text()).toBe('项目,万元')
  expect(await (await fetch(url)).text()).not.toContain('万元')
})
