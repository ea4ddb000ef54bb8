import { describe, expect, test, vi } from 'vitest'
import { adding } from '../../../store/outbox.ts'
import { temporaryFolder } from '../../workspace/desk.ts'
import { SlackServer } from '../server/slack-server.ts'
import { emptied, life } from './life.ts'
import { AT, OWNER, SCENES, set } from './scenes.ts'

vi.setConfig({ testTimeout: 60_000 })

const words = (id: string) => ({
  id,
  at: AT,
  tries: 0,
  kind: 'message' as const,
  text: id,
  blocks: [{ type: 'divider' }],
})

/** A scene in which Slack refuses one call for good, as often as it is asked. */
async function refusing(name: string, method: string, error: string) {
  const scene = SCENES[name]
  if (!scene) throw new Error(`no scene ${name}`)
  const slack = await SlackServer.start()
  slack.hasCanvases = true
  const one = await life(slack, await temporaryFolder())
  await set(one.store, slack, scene)
  // Somebody else has something coming as well, and so have they themselves.
  await one.store.commit({ outbox: { U5: adding([words('other')]), [scene.to]: adding([words('next')]) } })
  const inner = slack.fails
  const channel = `D${scene.to.slice(1)}`
  const theirs = (args: Record<string, string>) =>
    method === 'chat.postMessage'
      ? args.channel === channel && args.text !== 'next'
      : method !== 'conversations.open' || args.users === scene.to
  slack.fails = (call) => (call.method === method && theirs(call.args) ? { error } : inner(call))
  await one.services.outbox.wake()
  await emptied(one)
  return { slack, ...one }
}

const GONE = ['user_not_found', 'account_inactive', 'is_archived', 'channel_not_found', 'cannot_dm_bot']
const ROWS: [what: string, method: string, errors: string[], told: RegExp | undefined][] = [
  ['a message', 'chat.postMessage', ['msg_blocks_too_long', ...GONE], undefined],
  ['a card', 'chat.postMessage', GONE, /^市数据局的 <@U8> 收不到/],
  ['a card', 'conversations.open', ['user_not_found', 'user_disabled'], /^市数据局的 <@U8> 收不到/],
  ['a card rewritten', 'chat.update', ['message_not_found', 'cant_update_message'], undefined],
  ['a question that is over, folded', 'chat.update', ['message_not_found', 'edit_window_closed'], undefined],
  ['a question to a colleague', 'chat.postMessage', GONE, /没能发给 同事/],
  ['a reminder to a colleague', 'chat.postMessage', GONE, /没能发给 同事/],
  ['a question taken back', 'chat.update', ['message_not_found', 'cant_update_message'], undefined],
  ['a document as a file', 'files.completeUploadExternal', ['storage_limit_reached'], /没有办成/],
  ['a new canvas', 'canvases.create', ['restricted_action', 'missing_scope'], undefined],
  ['access to a canvas', 'canvases.access.set', ['user_not_found'], undefined],
  ['a canvas deleted', 'canvases.delete', ['canvas_not_found'], undefined],
]

describe('what Slack refuses for good is told once, is tried no more, and keeps nothing from anybody', () => {
  test.each(
    ROWS.flatMap(([what, method, errors, told]) =>
      errors.map((error) => [what, method, error, told] as const),
    ),
  )('%s, at %s: %s', async (what, method, error, told) => {
    const { slack, services } = await refusing(what, method, error)
    expect(slack.said('D5').map(({ text }) => text)).toEqual(['other'])
    const notices = slack.said(`D${OWNER.slice(1)}`).filter(({ text }) => told?.test(text))
    expect(notices).toHaveLength(told ? 1 : 0)
    const calls = slack.calls.length
    await services.outbox.wake()
    expect(slack.calls.length).toBe(calls)
  })

  test('administrators hear of a card that nobody gets, and not the applicant', async () => {
    const scene = SCENES['a card']
    if (!scene) throw new Error('no card')
    const slack = await SlackServer.start()
    const one = await life(slack, await temporaryFolder())
    await set(one.store, slack, scene)
    await one.store.commit({ directory: (all) => ({ ...all, admins: ['U6'] }) })
    const inner = slack.fails
    slack.fails = (call) => (call.args.users === 'U8' ? { error: 'user_not_found' } : inner(call))
    await one.services.outbox.wake()
    await emptied(one)
    expect(slack.said('D6')).toHaveLength(1)
    expect(slack.said('D1')).toEqual([])
  })
})

test('direct messages that were closed are opened again, and the words arrive', async () => {
  const scene = SCENES['a message']
  if (!scene) throw new Error('no message')
  const slack = await SlackServer.start()
  const one = await life(slack, await temporaryFolder())
  await set(one.store, slack, scene)
  await one.store.commit({ people: { U1: (person) => ({ ...person, channel: 'DOLD' }) } })
  const inner = slack.fails
  slack.fails = (call) => (call.args.channel === 'DOLD' ? { error: 'channel_not_found' } : inner(call))
  await one.services.outbox.wake()
  await emptied(one)
  expect(slack.said('D1')).toHaveLength(1)
  expect((await one.store.person('U1')).channel).toBe('D1')
})

test('a canvas that somebody deleted is made again', async () => {
  const scene = SCENES['a canvas brought up to date']
  if (!scene) throw new Error('no canvas')
  const slack = await SlackServer.start()
  slack.hasCanvases = true
  const one = await life(slack, await temporaryFolder())
  await set(one.store, slack, scene)
  slack.papers.canvases.clear()
  await one.services.outbox.wake()
  await emptied(one)
  const [made, ...more] = [...slack.papers.canvases.values()]
  expect(more).toEqual([])
  expect((await one.store.project('P1'))?.documents.plan?.canvas).toBe(made?.id)
})
