import type { KnownBlock } from '@slack/types'
import { expect, test } from 'vitest'
import { bolt } from './bolt-app.ts'
import { ANNA, clientOf, desk, Page } from './desk.ts'

const card: KnownBlock = {
  type: 'actions',
  block_id: 'b',
  elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: '按' } }],
}

/** A click on a card, and the address to answer it at. */
async function clicked() {
  let now = 1_700_000_000_000
  const workspace = await desk({ now: () => now })
  let url = ''
  await bolt(workspace, (app) =>
    app.action('a', async ({ ack, body }) => {
      if (body.type === 'block_actions') url = body.response_url
      await ack()
    }),
  )
  const { ts = '' } = await clientOf(workspace).chat.postMessage({
    channel: ANNA.id,
    text: '卡',
    blocks: [card],
  })
  const page = new Page(workspace)
  const click = (message: string) =>
    page.does({
      do: 'click',
      as: ANNA.id,
      source: { message },
      block: 'b',
      action: 'a',
      element: { type: 'button' },
    })
  await click(ts)
  const respond = (body: object) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const texts = async (count: number) =>
    (await page.sees(({ messages }) => messages.length === count)).messages.map(({ text }) => text)
  const later = (ms: number) => {
    now += ms
  }
  return { page, respond, click, texts, later }
}

test('an answer is for the person alone, or for the conversation', async () => {
  const { page, respond, texts } = await clicked()
  await respond({ text: '悄悄' })
  await respond({ text: '大声', response_type: 'in_channel' })
  expect(await texts(3)).toEqual(['卡', '悄悄', '大声'])
  const { messages } = await page.sees(() => true)
  expect(messages.map(({ ephemeral }) => ephemeral)).toEqual([undefined, true, undefined])
})

test('a whispered card can be clicked, and what would take the place of another is refused, not said beside it', async () => {
  const { page, respond, click, texts } = await clicked()
  await respond({ text: '问', blocks: [card] })
  const { messages } = await page.sees(({ messages }) => messages.length === 2)
  expect(await click(messages[1]?.ts ?? '')).toEqual({ ok: true })
  expect((await respond({ text: '答', replace_original: true })).status).toBe(400)
  expect(await texts(2)).toEqual(['卡', '问'])
})

test('an address can be used five times within thirty minutes', async () => {
  const { respond } = await clicked()
  for (let use = 0; use < 5; use += 1) expect((await respond({ text: '答' })).status).toBe(200)
  expect(await (await respond({ text: '答' })).json()).toEqual({ ok: false, error: 'used_url' })
  const other = await clicked()
  other.later(30 * 60_000 + 1)
  expect((await other.respond({ text: '答' })).status).toBe(404)
})
