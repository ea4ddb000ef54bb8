import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, sections } from '../../bot/workspace/state/canvas-sections.ts'
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

test('every operation of canvases.edit changes its own place and nothing else', async () => {
  const client = clientOf(await desk())
  const { canvas_id = '' } = await client.canvases.create({ document_content: markdown(PLAN) })
  const edit = (change: object) => client.apiCall('canvases.edit', { canvas_id, changes: [change] })
  const lookup = async (contains_text: string) => {
    const found = await client.canvases.sections.lookup({
      canvas_id,
      criteria: { section_types: ['any_header'], contains_text },
    })
    return found.sections?.[0]?.id
  }
  const budget = await lookup('预算')
  await edit({ operation: 'insert_before', section_id: budget, document_content: markdown('建设期一年') })
  await edit({ operation: 'insert_after', section_id: budget, document_content: markdown('单位：万元') })
  await edit({
    operation: 'replace',
    section_id: await lookup('概况'),
    document_content: markdown('## 一、背景'),
  })
  await edit({ operation: 'delete', section_id: await lookup('建设方案') })
  await edit({ operation: 'insert_at_start', document_content: markdown('# 方案') })
  await edit({ operation: 'insert_at_end', document_content: markdown('附件') })
  await edit({ operation: 'rename', title_content: markdown('新名') })
  expect(await client.apiCall('canvases.getContent', { canvas_id })).toMatchObject({
    content:
      '# 方案\n\n## 一、背景\n\n【待补充：概况】\n\n建设期一年\n\n## 二、预算\n\n单位：万元\n\n80 万元\n\n附件',
  })
  await edit({ operation: 'replace', document_content: markdown('重来') })
  expect(await client.apiCall('canvases.getContent', { canvas_id })).toMatchObject({ content: '重来' })
})

test('a section keeps its id when others change, also among equal ones', () => {
  const [, first, second] = sections('# 甲\n\n同\n\n同\n\n乙')
  const after = sections('新\n\n# 甲\n\n同\n\n同\n\n丙').map(({ id }) => id)
  expect(first?.id).not.toBe(second?.id)
  expect(after.slice(2, 4)).toEqual([first?.id, second?.id])
})

const BLOCKS = [
  '# 甲',
  '段',
  '- 一\n- 二',
  '|a|b|\n|-|-|\n|1|2|',
  '> 引',
  '```\n# 不是标题\n```',
  '---',
  '1. 一\n\n   续',
]

test('deleting what was inserted anywhere gives the document back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.constantFrom('insert_after' as const, 'insert_before' as const),
      (blocks, pick, operation) => {
        const before = blocks.join('\n\n')
        const places = sections(before)
        const section_id = places[pick % places.length]?.id ?? ''
        const between = edited(before, { operation, section_id, markdown: '插入的一段' })
        const inserted = sections(between).find(({ text }) => text === '插入的一段')
        expect(edited(between, { operation: 'delete', section_id: inserted?.id ?? '' })).toBe(before)
      },
    ),
    { numRuns: 40 },
  )
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
  expect(await page.uploads('概算 表.csv', '项目,万元')).toMatchObject({
    ok: true,
    file: { name: '概算 表.csv' },
  })
  const url = (await arrived.promise) ?? ''
  const authorization = `Bearer ${workspace.botToken}`
  expect(await (await fetch(url, { headers: { authorization } })).text()).toBe('项目,万元')
  expect(await (await fetch(url)).text()).not.toContain('万元')
})

test('a file for a form is kept without being posted', async () => {
  const workspace = await desk()
  const page = new Page(workspace)
  const url = new URL('/page/upload?for=view&name=a.txt&as=U0ANNA', workspace.url)
  const { file } = await (await fetch(url, { method: 'POST', body: 'x' })).json()
  expect((await clientOf(workspace).files.info({ file: file.id })).file).toMatchObject({
    name: 'a.txt',
    user: ANNA.id,
  })
  expect((await page.sees(() => true)).messages).toEqual([])
})
