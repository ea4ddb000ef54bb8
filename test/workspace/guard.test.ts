import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ANNA, desk, Page } from './desk.ts'

/** The status of a request whose headers a browser would not let a page choose. */
const status = (url: string, headers: Record<string, string>, method = 'GET', body = '') =>
  new Promise<number | undefined>((resolve, reject) => {
    request(url, { method, headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end(body)
  })

const json = { 'content-type': 'application/json' }
const say = JSON.stringify({ do: 'say', as: ANNA.id, text: '嗨', clientId: '1' })

test('only the page itself and programs without an origin are let in', async () => {
  const { url } = await desk()
  const port = new URL(url).port
  const cases: [string, Record<string, string>, number][] = [
    ['its own address', {}, 200],
    ['its own name', { host: `localhost:${port}` }, 200],
    ['its own origin', { origin: `http://127.0.0.1:${port}` }, 200],
    ["another site's name for the loopback", { host: `evil.example:${port}` }, 403],
    ["another site's page", { origin: 'https://evil.example' }, 403],
    ['a page without a name', { origin: 'null' }, 403],
    ['another local program', { origin: 'http://127.0.0.1:1' }, 403],
    [
      'the other name of the loopback',
      { host: `localhost:${port}`, origin: `http://127.0.0.1:${port}` },
      403,
    ],
  ]
  for (const [who, headers, expected] of cases) {
    expect([who, await status(url, headers)]).toEqual([who, expected])
    expect([who, await status(`${url}page/action`, { ...json, ...headers }, 'POST', say)]).toEqual([
      who,
      expected,
    ])
  }
})

test("another site's page gets no socket, and nobody one for a stranger", async () => {
  const { url } = await desk()
  const refused = (path: string, origin?: string) =>
    new Promise((resolve) => {
      const socket = new WebSocket(new URL(path, url).href.replace('http', 'ws'), {
        ...(origin && { origin }),
      })
      socket.on('error', ({ message }) => resolve(message))
      socket.on('open', () => resolve('open'))
    })
  expect(await refused('/page/socket', 'https://evil.example')).toContain('403')
  expect(await refused('/page/socket?as=U0NOBODY')).toContain('403')
  expect(await refused('/link/?ticket=guessed')).toContain('403')
  expect(await refused('/page/socket')).toBe('open')
})

test('an action must be JSON, so that no form of another site can make one', async () => {
  const workspace = await desk()
  const post = (type: string, body: string) =>
    fetch(`${workspace.url}page/action`, { method: 'POST', headers: { 'content-type': type }, body })
  expect(await (await post('text/plain', say)).json()).toEqual({ ok: false, error: 'invalid_post_type' })
  expect(await (await post('application/json', '{')).json()).toEqual({
    ok: false,
    error: 'invalid_arguments',
  })
  expect((await new Page(workspace).sees(() => true)).messages).toEqual([])
})

test('it listens on the loopback only', async () => {
  const port = Number(new URL((await desk()).url).port)
  const outside = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const addresses = outside.filter(({ internal }) => !internal).map(({ address }) => address)
  const connects = (host: string) =>
    new Promise((resolve) => {
      const socket = connect(port, host, () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
  expect(await connects('127.0.0.1')).toBe(true)
  for (const address of [...addresses, '127.0.0.2'])
    expect([address, await connects(address)]).toEqual([address, false])
})

test('a taken port is refused in one clear sentence', async () => {
  const { url } = await desk()
  await expect(desk({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE')
})

test('the page loads nothing from outside', async () => {
  const workspace = await desk()
  const response = await fetch(workspace.url)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/http|\*|unsafe/)
  expect(await response.text()).not.toMatch(/(src|href)="(?!\/|data:)/)
})

/** Sends bytes as no well-kept client would; gives the first line of what comes back, once the line is closed. */
const raw = (url: string, request: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request))
    let answer = ''
    socket.on('data', (data) => {
      answer += String(data)
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
  })

const UPGRADE =
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13'

test.each([
  ['a socket at no address', '//', UPGRADE],
  ['a socket at a broken address', 'http://[', UPGRADE],
  ['a socket at a port that is none', 'http://127.0.0.1:99999/', UPGRADE],
  ['a page at no address', '//', 'Connection: close'],
  ['a page at a broken address', 'http://[', 'Connection: close'],
  ['a file whose name cannot be decoded', '/page/files/%', 'Connection: close'],
])('%s is refused, and the workspace goes on', async (_, target, headers) => {
  const { url } = await desk()
  const host = new URL(url).host
  const answer = await raw(url, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 (?:200|4\d\d) /)
  expect(await status(url, {})).toBe(200)
})

test('a request without a host is not ours', async () => {
  const { url } = await desk()
  expect(await raw(url, 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(/ 403 /)
})
