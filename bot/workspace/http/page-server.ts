import express, { type RequestHandler, Router } from 'express'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { PAGE } from '../protocol.ts'
import { Refusal } from '../refusal.ts'
import type { Context } from '../slack/context.ts'
import { share } from '../slack/speech.ts'
import { FILE_SIZE } from '../state/files.ts'
import { act } from './page-actions.ts'
import { pageBundle } from './page-bundle.ts'
import { pageState } from './page-state.ts'

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const shell = (title: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/page.js"></script>
</body>
</html>
`

/** Answers `{ ok: true }` once the handler is done, or `{ ok: false, error }` if it refuses. */
const answering =
  (handle: (request: Parameters<RequestHandler>[0]) => Promise<void>): RequestHandler =>
  async (request, response) => {
    try {
      await handle(request)
      response.json({ ok: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      response.json({ ok: false, error: error.message })
    }
  }

const uploading = z.object({ as: z.string(), name: z.string().min(1).max(255) })

/** The page, and what it says to the workspace. */
export function pageRoutes(context: Context): Router {
  const { workspace, files } = context
  return Router()
    .use((_, response, next) => {
      response.set(HEADERS)
      next()
    })
    .get('/', (_, response) => {
      response.type('html').send(shell(workspace.botName))
    })
    .get('/page.js', async (_, response) => {
      response.type('text/javascript').send((await pageBundle()).script)
    })
    .get('/page.css', async (_, response) => {
      response.type('text/css').send((await pageBundle()).style)
    })
    .get('/page/files/:id', async (request, response) => {
      const file = files.get(request.params.id)
      response
        .attachment(file.name)
        .type(file.mimetype)
        .send(await files.bytes(file.id))
    })
    .post(
      PAGE.action,
      express.json({ limit: '1mb' }),
      answering(async (request) => {
        if (!request.is('application/json')) throw new Refusal('invalid_post_type')
        await act(context, request.body)
      }),
    )
    .post(
      PAGE.upload,
      express.raw({ type: () => true, limit: FILE_SIZE }),
      answering(async (request) => {
        const { data } = uploading.safeParse(request.query)
        if (!data || !Buffer.isBuffer(request.body)) throw new Refusal('invalid_arguments')
        const { id: person } = workspace.person(data.as)
        const file = await files.add(data.name, request.body, person)
        await share(context, person, file)
      }),
    )
}

/** The pages that are open, each kept up to date with what its person sees. */
export class Pages {
  readonly #open = new Map<WebSocket, { person: string; shown: string }>()
  #scheduled = false
  readonly #context: Context

  constructor(context: Context) {
    this.#context = context
    context.workspace.onChange(() => this.#schedule())
  }

  connect(socket: WebSocket, person: string): void {
    const page = { person, shown: '' }
    this.#open.set(socket, page)
    socket.on('close', () => this.#open.delete(socket))
    socket.on('error', (error) => this.#context.log(`page: ${error.message}`))
    this.#push(socket, page)
  }

  close(): void {
    for (const socket of this.#open.keys()) socket.terminate()
  }

  #schedule(): void {
    if (this.#scheduled || this.#open.size === 0) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      for (const [socket, page] of this.#open) this.#push(socket, page)
    })
  }

  #push(socket: WebSocket, page: { person: string; shown: string }): void {
    const state = JSON.stringify(pageState(this.#context.workspace, page.person))
    if (state === page.shown) return
    page.shown = state
    socket.send(state)
  }
}
