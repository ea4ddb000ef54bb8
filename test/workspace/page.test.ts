import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entry } from '../../bot/workspace/state/entry.ts'
import { ANNA, BORIS, clientOf, desk, Page, temporaryFolder } from './desk.ts'
import { form, scene } from './scene.ts'

test.each([
  ['100,000 characters', '立'.repeat(100_000), { ok: true }],
  ['more than a megabyte', '立'.repeat(400_000), { ok: false, error: 'msg_too_long' }],
  ['nothing', '', { ok: false, error: 'no_text' }],
  ['nothing one can see', ' \n\t\u200b\u0000\u3000', { ok: false, error: 'no_text' }],
  ['control characters', 'a\u0000\u0007\ud800', { ok: true }],
])('saying %s', async (_, text, expected) => {
  expect(await new Page(await desk()).says(text)).toEqual(expected)
})

test('the same message sent twice stands there once', async () => {
  const workspace = await desk()
  const page = new Page(workspace)
  expect([await page.says('一次', 'same'), await page.says('一次', 'same')]).toEqual([
    { ok: true },
    { ok: true },
  ])
  const { messages } = await clientOf(workspace).conversations.history({ channel: 'D0ANNA' })
  expect(messages).toHaveLength(1)
})

test('what was seen is no longer new', async () => {
  const workspace = await desk()
  const client = clientOf(workspace)
  const { ts = '' } = await client.chat.postMessage({ channel: ANNA.id, text: '一' })
  await client.chat.postMessage({ channel: ANNA.id, text: '二' })
  const page = new Page(workspace)
  const unread = (count: number) => page.sees(({ people }) => people[0]?.unread === count)
  await unread(2)
  await page.does({ do: 'seen', as: ANNA.id, ts })
  await unread(1)
  await page.does({ do: 'seen', as: ANNA.id, ts: '9999999999.000000' })
  await unread(0)
  await client.chat.postMessage({ channel: ANNA.id, text: '三' })
  await unread(1)
})

test('of a long conversation the last 200 messages are shown', async () => {
  const dataDir = await temporaryFolder()
  const entries = Array.from({ length: 201 }, (_, index): Entry => {
    const ts = `1700000000.${String(index).padStart(6, '0')}`
    return { type: 'message', channel: 'D0ANNA', message: { ts, user: ANNA.id, text: `${index}` } }
  })
  await mkdir(join(dataDir, 'workspace'))
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`)
  await writeFile(join(dataDir, 'workspace', 'journal.jsonl'), lines.join(''))
  const { messages } = await new Page(await desk({ dataDir })).sees(() => true)
  expect([messages.length, messages[0]?.text, messages.at(-1)?.text]).toEqual([200, '1', '200'])
})

test('a page without a person speaks for the first', async () => {
  const { me, people, bot } = await new Page(await desk(), null).sees(() => true)
  expect([me, people.map(({ name }) => name), bot]).toEqual([ANNA.id, ['安娜', '鲍里斯'], '小通'])
})

test('nobody sees what is another person’s', async () => {
  const { workspace, client, trigger, page } = await scene()
  const { canvas_id = '' } = await client.canvases.create({
    title: '方案',
    document_content: { type: 'markdown', markdown: '# 方案' },
  })
  await client.canvases.access.set({ canvas_id, access_level: 'write', user_ids: [ANNA.id] })
  await page.says('只给我看的')
  await page.uploads('概算表.csv', '项目,万元')
  await client.chat.postEphemeral({ channel: 'D0ANNA', user: ANNA.id, text: '悄悄话' })
  await client.views.publish({ user_id: ANNA.id, view: { type: 'home', blocks: [] } })
  await client.views.open({ trigger_id: await trigger(), view: form('甲表') })
  const own = await page.sees(({ modal, home, files }) => modal !== null && home !== null && files.length > 0)
  expect([own.canvases.length, own.messages.map(({ text }) => text)]).toEqual([
    1,
    ['卡', '只给我看的', '', '悄悄话'],
  ])

  const boris = new Page(workspace, BORIS.id)
  expect(await boris.sees(() => true)).toMatchObject({
    canvases: [],
    messages: [],
    files: [],
    home: null,
    modal: null,
  })
  const write = { do: 'write-canvas', as: BORIS.id, canvas: canvas_id, markdown: '改了' } as const
  expect(await boris.does(write)).toEqual({ ok: false, error: 'canvas_not_found' })
  expect(await boris.does({ do: 'submit', as: BORIS.id, view: own.modal?.id ?? '', values: {} })).toEqual({
    ok: false,
    error: 'view_not_found',
  })
  expect(
    await boris.does({
      do: 'click',
      as: BORIS.id,
      source: { message: own.messages[0]?.ts ?? '' },
      block: 'open',
      action: 'open',
      element: { type: 'button' },
    }),
  ).toEqual({ ok: false, error: 'message_not_found' })
})
