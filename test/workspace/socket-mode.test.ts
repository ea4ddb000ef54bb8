import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { RunningWorkspace } from '../../bot/workspace/http/server.ts'
import { bolt } from './bolt-app.ts'
import { ANNA, clientOf, deferred, desk, Page, temporaryFolder } from './desk.ts'

interface Frame {
  type: string
  envelope_id: string
  retry_attempt: number
  retry_reason: string
  num_connections: number
  payload: { event_id: string; event: { text: string } }
}

/** A connection of an app that acknowledges nothing by itself. */
async function connection({ apiUrl, appToken }: RunningWorkspace) {
  const opened = await fetch(`${apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${appToken}` },
  })
  const { url } = await opened.json()
  const socket = new WebSocket(url)
  onTestFinished(() => socket.terminate())
  const frames: Frame[] = []
  let arrived = () => undefined as unknown
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)))
    arrived()
  })
  const next = async (): Promise<Frame> => {
    for (;;) {
      const frame = frames.shift()
      if (frame) return frame
      await new Promise((resolve) => {
        arrived = () => resolve(undefined)
      })
    }
  }
  const hello = await next()
  return {
    url,
    socket,
    next,
    hello,
    ack: (id: string) => socket.send(JSON.stringify({ envelope_id: id, payload: {} })),
  }
}

test('the app is greeted, and its ticket opens one connection only', async () => {
  const workspace = await desk()
  const first = await connection(workspace)
  expect(first.hello).toMatchObject({
    type: 'hello',
    num_connections: 1,
    connection_info: { app_id: 'A0LOCAL' },
  })
  const again = new WebSocket(first.url)
  await new Promise((resolve) => again.on('error', resolve))
  expect((await connection(workspace)).hello.num_connections).toBe(2)
})

test('what is said while no app is connected waits for it', async () => {
  const workspace = await desk()
  await new Page(workspace).says('早')
  const app = await connection(workspace)
  expect(await app.next()).toMatchObject({
    type: 'events_api',
    retry_attempt: 0,
    payload: { event: { text: '早' } },
  })
})

test('several connections take turns', async () => {
  const workspace = await desk()
  const apps = [await connection(workspace), await connection(workspace)]
  const page = new Page(workspace)
  for (const text of ['一', '二', '三', '四']) await page.says(text)
  const texts = async (app: (typeof apps)[number] | undefined) => [
    (await app?.next())?.payload.event.text,
    (await app?.next())?.payload.event.text,
  ]
  expect(await texts(apps[0])).toEqual(['一', '三'])
  expect(await texts(apps[1])).toEqual(['二', '四'])
})

test('an event lost with its connection comes again over another one, under the same event_id', async () => {
  const workspace = await desk()
  const first = await connection(workspace)
  await new Page(workspace).says('在吗')
  const lost = await first.next()
  first.socket.terminate()
  const again = await (await connection(workspace)).next()
  expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' })
  expect(again.payload.event_id).toBe(lost.payload.event_id)
})

test('without an acknowledgement within three seconds an event comes again and a command times out', async () => {
  const workspace = await desk()
  const app = await connection(workspace)
  const page = new Page(workspace)
  await page.says('在吗')
  const event = await app.next()
  const timedOut = page.does({ do: 'command', as: ANNA.id, text: '/lixiang' })
  expect(await app.next()).toMatchObject({ type: 'slash_commands' })
  const again = await app.next()
  expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout' })
  expect(again.payload.event_id).toBe(event.payload.event_id)
  expect(await timedOut).toEqual({ ok: false, error: 'operation_timeout' })
  await page.sees(({ waiting }) => !waiting)
}, 10_000)

test('a message that was never acknowledged reaches the bot after a restart, an acknowledged one does not', async () => {
  const dataDir = await temporaryFolder()
  const before = await desk({ dataDir })
  const page = new Page(before)
  await page.says('先')
  const app = await connection(before)
  app.ack((await app.next()).envelope_id)
  await page.says('后')
  const { payload } = await app.next()
  await before.close()

  const after = await desk({ dataDir })
  const heard = deferred<unknown>()
  await bolt(after, (app) =>
    app.message(async ({ message, body }) => heard.resolve([message, body.event_id])),
  )
  expect(await heard.promise).toMatchObject([{ text: '后' }, payload.event_id])
  const history = await clientOf(after).conversations.history({ channel: 'D0ANNA' })
  expect(history.messages?.map(({ text }) => text)).toEqual(['后', '先'])
})
