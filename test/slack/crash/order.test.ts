import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { adding } from '../../../store/outbox.ts'
import { temporaryFolder } from '../../workspace/desk.ts'
import { SlackServer } from '../server/slack-server.ts'
import { emptied, life } from './life.ts'
import { AT } from './scenes.ts'

vi.setConfig({ testTimeout: 120_000 })

const words = (id: string) => ({
  id,
  at: AT,
  tries: 0,
  kind: 'message' as const,
  text: id,
  blocks: [{ type: 'divider' }],
})

test('however calls fail, everybody reads everything once and in order, and waits for nobody else', async () => {
  const failure = fc.constantFrom(
    undefined,
    'lost' as const,
    'dropped' as const,
    { status: 500 },
    { error: 'internal_error' },
  )
  const to = fc.constantFrom('U1', 'U2', 'U3')
  await fc.assert(
    fc.asyncProperty(
      fc.array(to, { minLength: 1, maxLength: 12 }),
      fc.array(failure, { maxLength: 20 }),
      async (all, failures) => {
        const slack = await SlackServer.start()
        const one = await life(slack, await temporaryFolder())
        const inner = slack.fails
        const left = [...failures]
        slack.fails = (call) => (call.method === 'chat.postMessage' ? left.shift() : undefined) ?? inner(call)
        await Promise.all(
          all.map((user, i) => one.services.outbox.commit({ outbox: { [user]: adding([words(`${i}`)]) } })),
        )
        await emptied(one)
        for (const user of ['U1', 'U2', 'U3']) {
          const told = all.flatMap((each, i) => (each === user ? [`${i}`] : []))
          expect(slack.said(SlackServer.dm(user)).map(({ text }) => text)).toEqual(told)
        }
        await one.end()
      },
    ),
    { numRuns: 25 },
  )
})

test('one who can never be reached keeps nobody else from theirs', async () => {
  const slack = await SlackServer.start()
  const one = await life(slack, await temporaryFolder())
  const inner = slack.fails
  slack.fails = (call) =>
    call.args.channel === 'D1' && call.method === 'chat.postMessage' ? { status: 500 } : inner(call)
  await one.services.outbox.commit({ outbox: { U1: adding([words('a')]), U2: adding([words('b')]) } })
  await slack.hears('D2', 1)
  expect((await one.store.outbox('U1')).map(({ id }) => id)).toEqual(['a'])
})
