import type { ConversationsHistoryResponse } from '@slack/web-api'
import { expect, test } from 'vitest'
import type { RunningWorkspace } from '../../bot/workspace/http/server.ts'
import { ANNA, BORIS, clientOf, desk, outcome, Page } from './desk.ts'
import { long, many, modal } from './kit.ts'

const channel = 'D0ANNA'
const place = { channel, ts: '1700000000.000100' }
const markdown = (markdown: string) => ({ document_content: { type: 'markdown', markdown } })
const nowhere = { canvas_id: 'F0NONE' }
const replace = { operation: 'replace', ...markdown('文') }

const CALLS: [string, string, object, string][] = [
  ['chat.postMessage', 'nothing to say', { channel }, 'no_text'],
  ['chat.postMessage', 'an empty text', { channel, text: '', blocks: [] }, 'no_text'],
  ['chat.postMessage', 'no channel', { text: '文' }, 'missing_argument'],
  ['chat.postMessage', 'an unknown channel', { channel: 'C0NONE', text: '文' }, 'channel_not_found'],
  ['chat.postMessage', 'blocks that are not JSON', { channel, blocks: '[' }, 'invalid_blocks'],
  ['chat.update', 'an unknown message', { ...place, text: '文' }, 'message_not_found'],
  ['chat.update', "a person's id", { ...place, channel: ANNA.id, text: '文' }, 'channel_not_found'],
  ['chat.update', 'a text of 4001', { ...place, text: long(4001) }, 'msg_too_long'],
  ['chat.postEphemeral', 'an unknown person', { channel, user: 'U0NONE', text: '文' }, 'user_not_found'],
  ['chat.postEphemeral', 'somebody else', { channel, user: BORIS.id, text: '文' }, 'user_not_in_channel'],
  ['conversations.history', 'an unknown channel', { channel: 'C0NONE' }, 'channel_not_found'],
  ['conversations.open', 'an unknown person', { users: 'U0NONE' }, 'user_not_found'],
  ['conversations.replies', 'an unknown thread', place, 'thread_not_found'],
  ['users.info', 'an unknown person', { user: 'U0NONE' }, 'user_not_found'],
  ['views.open', 'a trigger that is none', { trigger_id: '1.2.3', view: modal() }, 'invalid_trigger_id'],
  ['views.open', 'no view', { trigger_id: '1.2.3' }, 'missing_argument'],
  [
    'views.publish',
    'an unknown person',
    { user_id: 'U0NONE', view: { type: 'home', blocks: [] } },
    'user_not_found',
  ],
  ['views.publish', 'a modal', { user_id: ANNA.id, view: modal() }, 'invalid_arguments'],
  ['canvases.edit', 'an unknown canvas', { ...nowhere, changes: [replace] }, 'canvas_not_found'],
  ['canvases.edit', 'two changes', { ...nowhere, changes: [replace, replace] }, 'invalid_arguments'],
  ['canvases.getContent', 'an unknown canvas', nowhere, 'canvas_not_found'],
  ['canvases.delete', 'an unknown canvas', nowhere, 'canvas_not_found'],
  ['canvases.access.set', 'nobody', { ...nowhere, access_level: 'read' }, 'invalid_parameters'],
  [
    'canvases.access.set',
    'an unknown level',
    { ...nowhere, access_level: 'all', user_ids: [ANNA.id] },
    'invalid_arguments',
  ],
  [
    'canvases.create',
    'a table of 303 cells',
    markdown(`|a|b|c|\n|-|-|-|\n${'|1|2|3|\n'.repeat(100)}`),
    'canvas_creation_failed',
  ],
  ['canvases.create', 'a list inside a quote', markdown('> - 一'), 'canvas_creation_failed'],
  ['canvases.create', 'more than 1,048,576 characters', markdown(long(1_048_577)), 'canvas_creation_failed'],
  ['files.getUploadURLExternal', 'no bytes', { filename: 'a.md', length: 0 }, 'invalid_arguments'],
  ['files.completeUploadExternal', 'an unknown file', { files: [{ id: 'F0NONE' }] }, 'file_not_found'],
  ['reactions.add', 'anything', place, 'unknown_method'],
]

test.each(CALLS)('%s refuses %s', async (method, _, args, error) => {
  expect((await outcome(await desk(), method, args))[0]).toBe(error)
})

test.each([
  ['no token', undefined, 'not_authed'],
  ['a wrong token', () => 'xoxb-wrong', 'invalid_auth'],
  ["the app's token", ({ appToken }: RunningWorkspace) => appToken, 'not_allowed_token_type'],
])('auth.test refuses %s', async (_, token, error) => {
  const workspace = await desk()
  const headers = { ...(token && { authorization: `Bearer ${token(workspace)}` }) }
  const response = await fetch(`${workspace.apiUrl}auth.test`, { method: 'POST', headers })
  expect(await response.json()).toEqual({ ok: false, error })
})

test('a JSON body and a token among the arguments are taken as well', async () => {
  const { apiUrl, botToken, botUserId } = await desk()
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${apiUrl}chat.postMessage`, { method: 'POST', headers, body }).then((response) => response.json())
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '文' } }]
  const sent = await post(
    { 'content-type': 'application/json' },
    JSON.stringify({ token: botToken, channel, blocks }),
  )
  expect(sent).toMatchObject({ ok: true, channel, message: { user: botUserId, blocks } })
})

test('the bot can change its own messages only', async () => {
  const workspace = await desk()
  await new Page(workspace).says('我的')
  const { messages } = await clientOf(workspace).conversations.history({ channel })
  const mine = { channel, ts: messages?.[0]?.ts }
  expect(await outcome(workspace, 'chat.update', { ...mine, text: '你的' })).toEqual(['cant_update_message'])
})

test('a text of more than 40,000 characters is cut, and control words stay as they are', async () => {
  const client = clientOf(await desk())
  const { message } = await client.chat.postMessage({ channel, text: `<!channel>${long(40_000)}` })
  expect(message?.text).toBe(`<!channel>${long(39_990)}`)
})

test('a file is completed once', async () => {
  const workspace = await desk()
  const client = clientOf(workspace)
  const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal({
    filename: 'a.md',
    length: 1,
  })
  const complete = () => outcome(workspace, 'files.completeUploadExternal', { files: [{ id: file_id }] })
  expect(await complete()).toEqual(['file_not_found'])
  await fetch(upload_url, { method: 'POST', body: 'x' })
  expect([await complete(), await complete()]).toEqual([['ok'], ['file_not_found']])
})

test('history comes newest first, page by page, without the answers in threads', async () => {
  const client = clientOf(await desk())
  const sent = await Promise.all(many(5, (index) => client.chat.postMessage({ channel, text: `${index}` })))
  const thread_ts = sent[0]?.ts ?? ''
  await client.chat.postMessage({ channel, text: '答', thread_ts })
  const texts: (string | undefined)[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: ConversationsHistoryResponse = await client.conversations.history({
      channel,
      cursor,
      limit: 2,
    })
    texts.push(...(page.messages ?? []).map(({ text }) => text))
    cursor = page.response_metadata?.next_cursor
  }
  expect(texts).toEqual(['4', '3', '2', '1', '0'])
  const { messages } = await client.conversations.replies({ channel, ts: thread_ts })
  expect(messages?.map(({ text }) => text)).toEqual(['0', '答'])
})
