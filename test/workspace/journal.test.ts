import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bolt } from './bolt-app.ts'
import { ANNA, clientOf, deferred, desk, Page, temporaryFolder } from './desk.ts'

const journalIn = (dataDir: string) => join(dataDir, 'workspace', 'journal.jsonl')

/** A folder as a kill would leave it: whatever was acknowledged, nothing closed. */
async function killed(): Promise<{ dataDir: string; canvas: string }> {
  const dataDir = await temporaryFolder()
  const client = clientOf(await desk({ dataDir }))
  const { ts = '' } = await client.chat.postMessage({ channel: ANNA.id, text: '旧' })
  await client.chat.update({ channel: 'D0ANNA', ts, text: '新' })
  await client.files.uploadV2({ channel_id: 'D0ANNA', filename: 'a.md', content: '# 甲' })
  const { canvas_id: canvas = '' } = await client.canvases.create({
    title: '方案',
    document_content: { type: 'markdown', markdown: '# 乙' },
  })
  await client.canvases.access.set({ canvas_id: canvas, access_level: 'read', user_ids: [ANNA.id] })
  const copy = await temporaryFolder()
  await cp(dataDir, copy, { recursive: true })
  return { dataDir: copy, canvas }
}

test('after a kill everything that was acknowledged is there again, and times go on', async () => {
  const { dataDir, canvas } = await killed()
  const workspace = await desk({ dataDir, now: () => 0 })
  const state = await new Page(workspace).sees(() => true)
  expect(state.messages).toMatchObject([{ text: '新', edited: true }, { files: [{ name: 'a.md' }] }])
  expect(state.canvases).toMatchObject([{ id: canvas, title: '方案', markdown: '# 乙', access: 'read' }])
  expect(await (await fetch(new URL(state.files[0]?.url ?? '', workspace.url))).text()).toBe('# 甲')
  const later = await clientOf(workspace).chat.postMessage({ channel: ANNA.id, text: '续' })
  expect(String(later.ts) > (state.messages.at(-1)?.ts ?? '')).toBe(true)
})

test('a last line cut off in the middle of a character is removed and told', async () => {
  const { dataDir } = await killed()
  const whole = await readFile(journalIn(dataDir))
  await appendFile(journalIn(dataDir), Buffer.from('{"type":"message","text":"半').subarray(0, -1))
  const told: string[] = []
  const workspace = await desk({ dataDir, log: (line) => told.push(line) })
  expect(told).toEqual([expect.stringMatching(/journal\.jsonl:\d+: the last line was cut off/)])
  expect(await readFile(journalIn(dataDir))).toEqual(whole)
  expect((await new Page(workspace).sees(() => true)).messages).toHaveLength(2)
})

test('a damaged line is told, set aside and missed by nothing else', async () => {
  const { dataDir } = await killed()
  const lines = (await readFile(journalIn(dataDir), 'utf8')).split('\n')
  await writeFile(journalIn(dataDir), lines.toSpliced(1, 0, 'not json', '{"type":"seen"}').join('\n'))
  const told: string[] = []
  const workspace = await desk({ dataDir, log: (line) => told.push(line) })
  expect(told.map((line) => line.replace(/^.*(journal.*?): .*$/, '$1'))).toEqual([
    'journal.jsonl:2',
    'journal.jsonl:3',
  ])
  expect(await readFile(journalIn(dataDir).replace('.jsonl', '.damaged.jsonl'), 'utf8')).toBe(
    'not json\n{"type":"seen"}\n',
  )
  expect(await readFile(journalIn(dataDir), 'utf8')).not.toContain('not json')
  expect((await new Page(workspace).sees(() => true)).messages).toHaveLength(2)
})

test('a message whose first line was lost comes back with its next change', async () => {
  const { dataDir } = await killed()
  const [, ...rest] = (await readFile(journalIn(dataDir), 'utf8')).split('\n')
  await writeFile(journalIn(dataDir), rest.join('\n'))
  const { messages } = await new Page(await desk({ dataDir })).sees(() => true)
  expect(messages.map(({ text }) => text)).toEqual(['新', ''])
})

test('an upload that was not completed leaves nothing behind', async () => {
  const { dataDir } = await killed()
  const workspace = await desk({ dataDir })
  const { upload_url = '', file_id } = await clientOf(workspace).files.getUploadURLExternal({
    filename: 'b.md',
    length: 3,
  })
  expect((await fetch(upload_url, { method: 'POST', body: 'abc' })).status).toBe(200)
  expect(await readdir(join(dataDir, 'workspace', 'files'))).not.toContain(file_id)
})

test('many people writing at once lose nothing and no two times are equal', async () => {
  const dataDir = await temporaryFolder()
  const workspace = await desk({ dataDir, now: () => 1_700_000_000_000 })
  const page = new Page(workspace)
  const texts = Array.from({ length: 100 }, (_, index) => `第 ${index} 句`)
  await Promise.all(texts.map((text) => page.says(text)))
  const copy = await temporaryFolder()
  await cp(dataDir, copy, { recursive: true })
  const { messages } = await new Page(await desk({ dataDir: copy })).sees(() => true)
  expect(new Set(messages.map(({ text }) => text))).toEqual(new Set(texts))
  expect(new Set(messages.map(({ ts }) => ts)).size).toBe(100)
})

test('a journal of many changes is written anew, shorter, and holds the same', async () => {
  const dataDir = await temporaryFolder()
  const before = await desk({ dataDir })
  const client = clientOf(before)
  const { canvas_id = '' } = await client.canvases.create({ title: '方案' })
  await client.canvases.access.set({ canvas_id, access_level: 'write', user_ids: [ANNA.id] })
  const page = new Page(before)
  await page.says('没人听')
  for (const markdown of ['一', '二', '三', '四', '五'])
    await page.does({ do: 'write-canvas', as: ANNA.id, canvas: canvas_id, markdown })
  const seen = await page.sees(({ canvases }) => canvases[0]?.markdown === '五')
  await before.close()
  const linesIn = async () => (await readFile(journalIn(dataDir), 'utf8')).split('\n').length - 1
  expect(await linesIn()).toBe(8)

  const after = await desk({ dataDir })
  expect(await linesIn()).toBe(2)
  const state = await new Page(after).sees(() => true)
  expect(state.messages).toEqual(seen.messages)
  expect(state.canvases).toEqual(seen.canvases)
  const heard = deferred<string | undefined>()
  await bolt(after, (app) =>
    app.message(async ({ message }) => heard.resolve('text' in message ? message.text : undefined)),
  )
  expect(await heard.promise).toBe('没人听')
})
