import { expect, test } from 'vitest'
import { afterReload, type OutboxEvent, type Outgoing, outbox } from '../../bot/workspace/page/live/outbox.ts'

const ME = 'U0APPLY'
const run = (...events: OutboxEvent[]) => events.reduce<Outgoing[]>(outbox, [])
const say = (clientId: string, text = '需要立项吗'): OutboxEvent => ({
  type: 'say',
  clientId,
  text,
  after: '100.0',
})
const shown = (...texts: string[]): OutboxEvent => ({
  type: 'shown',
  me: ME,
  messages: texts.map((text, i) => ({ ts: `10${i + 1}.0`, user: ME, text })),
})

test('a message stays until the conversation shows it, acknowledged or not', () => {
  expect(run(say('a'), shown('需要立项吗'))).toEqual([])
  expect(run(say('a'), { type: 'acknowledged', clientId: 'a' })).toMatchObject([{ status: 'sent' }])
  expect(run(say('a'), { type: 'acknowledged', clientId: 'a' }, shown())).toEqual([])
})

test('an older message with the same text does not count', () => {
  const old: OutboxEvent = {
    type: 'shown',
    me: ME,
    messages: [{ ts: '099.0', user: ME, text: '需要立项吗' }],
  }
  expect(run(say('a'), old)).toHaveLength(1)
})

test('somebody else with the same text does not count', () => {
  const other: OutboxEvent = {
    type: 'shown',
    me: ME,
    messages: [{ ts: '101.0', user: 'U0BOT', text: '需要立项吗' }],
  }
  expect(run(say('a'), other)).toHaveLength(1)
})

test('the shown text is escaped, the typed one is not', () => {
  expect(run(say('a', 'a < b & c'), shown('a &lt; b &amp; c'))).toEqual([])
})

test('of two equal messages one shown leaves one', () => {
  expect(run(say('a', '好'), say('b', '好'), shown('好'))).toMatchObject([{ clientId: 'b' }])
})

test('a failure is kept with its reason, and goes with a retry', () => {
  const failed = run(say('a'), { type: 'failed', clientId: 'a', error: 'unreachable' })
  expect(failed).toMatchObject([{ status: 'failed', error: 'unreachable' }])
  const again = outbox(failed, { type: 'retry', clientId: 'a' })
  expect(again).toEqual([{ clientId: 'a', text: '需要立项吗', status: 'sending', after: '100.0' }])
  expect(outbox(failed, { type: 'discard', clientId: 'a' })).toEqual([])
})

test('a push does not swallow what failed', () => {
  expect(run(say('a'), { type: 'failed', clientId: 'a', error: 'x' }, shown('别的'))).toHaveLength(1)
})

test('after a reload what was under way may be sent again, what was acknowledged is done', () => {
  const items = run(say('a'), say('b'), { type: 'acknowledged', clientId: 'b' })
  expect(afterReload(items)).toMatchObject([{ clientId: 'a', status: 'failed' }])
})
