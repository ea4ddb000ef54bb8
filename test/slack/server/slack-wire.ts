import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { onTestFinished, vi } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { SlackPapers } from './slack-papers.ts'

/** A call that the bot made, with its arguments as sent. */
export interface Call {
  method: string
  args: Record<string, string>
  /** The token that it was made with. */
  token: string
}
/** A message as the history gives it. */
export interface Said {
  type: 'message'
  user: string
  ts: string
  text: string
  bot_id?: string
  metadata?: unknown
  blocks?: unknown
  files?: { id: string; name?: string }[]
  subtype?: string
  thread_ts?: string
  client_msg_id?: string
  reply_count?: number
}
/** How a call goes wrong: Slack says no, answers with a status, does it and the answer is lost, or never hears of it. */
type Failure = { error: string } | { status: number } | 'lost' | 'dropped' | { after: Promise<unknown> }

const frame = z.object({ envelope_id: z.string(), payload: z.record(z.string(), z.unknown()).optional() })

/** The direct messages of a person. */
export const dm = (user: string): string => `D${user.slice(1)}`

/** The wire of a Slack in small, with knobs: every method can fail, and every envelope is sent by hand. */
export class SlackWire {
  readonly calls: Call[] = []
  readonly conversations = new Map<string, Said[]>()
  /** Which calls fail, and how. */
  fails: (call: Call) => Failure | undefined = () => undefined
  readonly admins = new Set<string>()
  /** What is otherwise of somebody than of everybody. */
  readonly people: Record<string, { is_bot?: boolean; deleted?: boolean }> = {}
  /** Canvases and files; without canvases, the plan is a free one. */
  readonly papers = new SlackPapers()
  hasCanvases = false
  /** The channels that the bot is in. */
  channels: string[] = []
  /** The most messages in a page of history. */
  page = 100
  /** The most conversations in a page of the list. */
  listed = 100
  keepsMetadata = true
  /** Where the workspace stands on the web. */
  address = ''
  /** Whether the app is installed for a whole organisation. */
  organisation = false
  /** The scopes that the bot token was given, told with every answer; by themselves servers do not say. */
  scopes: string[] | undefined
  port = 0
  #sockets: WebSocket[] = []
  readonly #acks = new Map<string, (payload: Record<string, unknown>) => void>()
  #clock = 1_795_000_000_000_000
  #ids = 0

  /** Listens until the test is over. */
  async listens(): Promise<this> {
    const server = createServer((request, response) => void this.#answer(request, response))
    const sockets = new WebSocketServer({ noServer: true })
    server.on('upgrade', (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => this.#greet(socket)),
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    this.port = z.object({ port: z.number() }).parse(server.address()).port
    onTestFinished(() => {
      this.cut()
      server.closeAllConnections()
      server.close()
    })
    return this
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api/`
  }

  nextId = (): number => this.#ids++

  nextTs(): string {
    this.#clock += 1000
    return `${this.#clock}`.replace(/(?=\d{6}$)/, '.')
  }

  /** What the bot has said in a conversation, in order. */
  said(channel: string): Said[] {
    return this.history(channel).filter(({ bot_id, files }) => bot_id !== undefined && !files)
  }

  /** The files that the bot has shown in a conversation. */
  given(channel: string): Said[] {
    return this.history(channel).filter(({ bot_id, files }) => bot_id !== undefined && files)
  }

  history(channel: string): Said[] {
    const all = this.conversations.get(channel) ?? []
    this.conversations.set(channel, all)
    return all
  }

  calledWith(method: string): Record<string, string>[] {
    return this.calls.filter((call) => call.method === method).map(({ args }) => args)
  }

  /** Waits until the bot has said so much to somebody. */
  async hears(channel: string, count: number): Promise<Said[]> {
    await vi.waitUntil(() => this.said(channel).length >= count, { timeout: 20_000, interval: 10 })
    return this.said(channel)
  }

  /** Sends an envelope; resolves with its acknowledgement. */
  send(type: string, payload: unknown): Promise<Record<string, unknown>> {
    const envelope_id = `E${this.nextId()}`
    const acknowledged = new Promise<Record<string, unknown>>((resolve) =>
      this.#acks.set(envelope_id, resolve),
    )
    this.#sockets.at(-1)?.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true }))
    return acknowledged
  }

  /** Cuts every line to the bot. */
  cut(): void {
    for (const socket of this.#sockets.splice(0)) socket.terminate()
  }

  async connected(): Promise<void> {
    await vi.waitUntil(() => this.#sockets.length > 0, { timeout: 20_000, interval: 10 })
  }

  #greet(socket: WebSocket): void {
    this.#sockets.push(socket)
    socket.on('close', () => {
      this.#sockets = this.#sockets.filter((each) => each !== socket)
    })
    socket.on('message', (data) => {
      const { envelope_id, payload = {} } = frame.parse(JSON.parse(String(data)))
      this.#acks.get(envelope_id)?.(payload)
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace(/^\/(?:api\/)?/, '').replace(/\?.*/, '')
    const body = await text(request)
    const json = request.headers['content-type']?.includes('json')
    const args = json ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body))
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    const call = { method, args, token }
    this.calls.push(call)
    const failure = this.fails(call)
    const kept = request.method === 'GET' ? this.papers.kept.get(method) : undefined
    if (kept && !failure) {
      // Slack shows a login page to whoever comes without its token, with the status 200.
      const isOurs = token === 'xoxb-1'
      response.setHeader('content-type', isOurs ? 'text/plain' : 'text/html').end(isOurs ? kept : '<html>')
      return
    }
    if (failure === 'dropped') {
      request.socket.destroy()
      return
    }
    const how = failure === 'lost' ? undefined : failure
    if (how && 'after' in how) await how.after
    if (how && 'status' in how) {
      response.writeHead(how.status).end()
      return
    }
    const answer = how && 'error' in how ? how : this.#does(call)
    if (this.scopes) response.setHeader('x-oauth-scopes', this.scopes.join(','))
    if (failure === 'lost') request.socket.destroy()
    else
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ ok: !('error' in answer), ...answer }))
  }

  #does({ method, args }: Call): object {
    const { channel = '', user = '', users = '' } = args
    const show = (to: string, id: string) =>
      this.history(to).push({ ...this.#ours(), text: '', files: [{ id }] })
    const paper = this.papers.does(method, args, `http://127.0.0.1:${this.port}/`, show)
    if (method !== 'canvases.create' || this.hasCanvases) if (paper) return paper
    switch (method) {
      case 'auth.test':
        return {
          ...(this.address ? { url: this.address } : {}),
          team: '市信息中心',
          user: 'lixiangtong',
          team_id: 'T1',
          user_id: 'UBOT',
          bot_id: 'B1',
          is_enterprise_install: this.organisation,
        }
      case 'apps.connections.open':
        return { url: `ws://127.0.0.1:${this.port}/link/?ticket=secret` }
      case 'conversations.open':
        return { channel: { id: dm(users) } }
      case 'conversations.list':
        return this.#conversationsFrom(args)
      case 'conversations.history':
        return this.#pageOf(channel, args)
      case 'users.info':
        return { user: { id: user, real_name: user, is_admin: this.admins.has(user), ...this.people[user] } }
      case 'chat.postMessage':
        return this.#post(args)
      case 'canvases.create':
        return { error: 'free_teams_cannot_create_standalone_canvases' }
      case 'chat.update':
        return this.#update(args)
      case 'users.conversations':
        return { channels: this.channels.map((id) => ({ id })) }
      case 'conversations.replies':
        return { messages: this.history(channel).filter((each) => (each.thread_ts ?? each.ts) === args.ts) }
      default:
        return { view: { id: 'V1' } }
    }
  }

  #ours = () => ({ type: 'message' as const, user: 'UBOT', bot_id: 'B1', ts: this.nextTs() })

  /** Rewrites a message of the bot. */
  #update({ channel = '', ts = '', text: words = '', blocks = '[]' }: Record<string, string>) {
    const found = this.history(channel).find((each) => each.ts === ts)
    if (!found) return { error: 'message_not_found' }
    Object.assign(found, { text: words, blocks: JSON.parse(blocks) })
    return { channel, ts }
  }

  #post({ channel = '', text: words = '', blocks = '[]', metadata, thread_ts }: Record<string, string>) {
    const kept = this.keepsMetadata && metadata ? { metadata: JSON.parse(metadata) } : {}
    const thread = thread_ts ? { thread_ts } : {}
    const message = { ...this.#ours(), text: words, blocks: JSON.parse(blocks), ...kept, ...thread }
    this.history(channel).push(message)
    return { channel, ts: message.ts }
  }

  #conversationsFrom({ cursor = '0' }: Record<string, string>) {
    const end = Number(cursor) + this.listed
    const ids = [...this.conversations.keys()]
    const channels = ids.slice(Number(cursor), end).map((id) => ({ id, user: `U${id.slice(1)}` }))
    return { channels, response_metadata: { next_cursor: end < ids.length ? `${end}` : '' } }
  }

  /** A page of a conversation, the latest first. */
  #pageOf(channel: string, { oldest = '0', cursor, limit = '100' }: Record<string, string>) {
    const all = this.history(channel).filter(({ ts }) => ts > oldest && (!cursor || ts < cursor))
    const page = all.slice(-Math.min(this.page, Number(limit))).toReversed()
    const more = page.length < all.length
    return { messages: page, has_more: more, response_metadata: { next_cursor: more ? page.at(-1)?.ts : '' } }
  }
}
