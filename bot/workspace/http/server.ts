import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import express from 'express'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { PAGE } from '../protocol.ts'
import { type Context, type ContextOptions, openContext } from '../slack/context.ts'
import { webApi } from '../slack/web-api/router.ts'
import { BOT, TEAM } from '../state/identity.ts'
import { newSecret } from '../state/ids.ts'
import type { Profile } from '../state/workspace.ts'
import { failure } from './failure.ts'
import { isOwn } from './guard.ts'
import { Pages, pageRoutes } from './page-server.ts'
import { transfers } from './transfers.ts'

export interface WorkspaceOptions extends Partial<ContextOptions> {
  /** 0 for any free port. */
  port: number
  dataDir: string
  /** Who can be spoken for on the page; ids as Slack forms them, `U…`. */
  people: Profile[]
  botName: string
}

export interface RunningWorkspace {
  /** Where the page is. */
  url: string
  /** For `slackApiUrl`. */
  apiUrl: string
  botToken: string
  appToken: string
  botUserId: string
  teamId: string
  close(): Promise<void>
}

const profiles = z.array(
  z.object({ id: z.string().regex(/^[UW][A-Z0-9]+$/), name: z.string(), title: z.string() }),
)

/**
 * Starts a workspace that a Slack app can connect to, on the loopback only. Rejects if the port is taken or a person's
 * id is not one.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<RunningWorkspace> {
  const people = profiles.nonempty().parse(options.people)
  const server = createServer()
  // The port first: who has it is the only one to touch the journal.
  const base = await listen(server, options.port)
  const stop = () =>
    new Promise((done) => {
      server.close(done)
      server.closeAllConnections()
    })
  const context = await openContext({ now: Date.now, log: () => undefined, ...options, people }, base).catch(
    async (error) => {
      await stop()
      throw error
    },
  )
  const tokens = { bot: `xoxb-${newSecret()}`, app: `xapp-${newSecret()}` }
  const pages = new Pages(context)
  server.on('request', routes(context, tokens))
  server.on('upgrade', upgrades(context, pages))
  context.events.resume()
  return {
    url: `${base}/`,
    apiUrl: `${base}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    botUserId: BOT.user,
    teamId: TEAM.id,
    async close() {
      context.socket.close()
      pages.close()
      await stop()
      await context.workspace.close()
    },
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server.address())}`))
  })
}

const portOf = (address: AddressInfo | string | null) => z.object({ port: z.number() }).parse(address).port

function routes(context: Context, tokens: { bot: string; app: string }) {
  return express()
    .disable('x-powered-by')
    .use((request, response, next) => {
      if (isOwn(request)) next()
      else response.status(403).json({ ok: false, error: 'access_denied' })
    })
    .use('/api', webApi(context, tokens))
    .use(transfers(context, tokens.bot))
    .use(pageRoutes(context))
    .use(failure(context.log))
}

function upgrades(context: Context, pages: Pages) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 })
  return (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Whoever asked may be gone before the answer; nobody else listens for that yet.
    stream.on('error', (error) => context.log(`upgrade: ${error.message}`))
    const accept = welcome(context, pages, request)
    if (accept) sockets.handleUpgrade(request, stream, head, accept)
    else stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
  }
}

/** What to do with a WebSocket that somebody asks for, or null if it is not theirs to have. */
function welcome(
  context: Context,
  pages: Pages,
  request: IncomingMessage,
): ((socket: WebSocket) => void) | null {
  const target = request.url ?? '/'
  // Any page can ask for `//`, which is no address at all.
  if (!isOwn(request) || !URL.canParse(target, context.base)) return null
  const { pathname, searchParams } = new URL(target, context.base)
  if (pathname === '/link/')
    return context.socket.redeem(searchParams.get('ticket') ?? '')
      ? (socket) => context.socket.connect(socket)
      : null
  const { people } = context.workspace
  const as = searchParams.get('as') ?? people[0]?.id
  const person = people.find(({ id }) => id === as)
  return pathname === PAGE.socket && person ? (socket) => pages.connect(socket, person.id) : null
}
