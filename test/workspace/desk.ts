import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LogLevel, WebAPIPlatformError, WebClient } from '@slack/web-api'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import {
  type RunningWorkspace,
  startWorkspace,
  type WorkspaceOptions,
} from '../../bot/workspace/http/server.ts'
import { PAGE, type PageAction, type PageState } from '../../bot/workspace/protocol.ts'

export const ANNA = { id: 'U0ANNA', name: '安娜', title: '申报人' }
export const BORIS = { id: 'U0BORIS', name: '鲍里斯', title: '审批人' }

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workspace-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A running workspace on a free port and a fresh folder, closed when the test is over. */
export async function desk(options: Partial<WorkspaceOptions> = {}): Promise<RunningWorkspace> {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  const workspace = await startWorkspace({
    port: 0,
    people: [ANNA, BORIS],
    botName: '小通',
    ...options,
    dataDir,
  })
  onTestFinished(() => workspace.close())
  return workspace
}

export const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}

export const clientOf = ({ apiUrl, botToken }: RunningWorkspace): WebClient =>
  new WebClient(botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, logger: quiet })

/** Calls a method and gives `ok`, or the error's name and what was said of it. */
export async function outcome(workspace: RunningWorkspace, method: string, args: object): Promise<string[]> {
  try {
    await clientOf(workspace).apiCall(method, { ...args })
    return ['ok']
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error
    const { error: name, response_metadata } = error.data
    return [name, ...(response_metadata?.messages ?? [])]
  }
}

/** A page in the hands of a person. */
export class Page {
  readonly #workspace: Pick<RunningWorkspace, 'url'>
  readonly #socket: WebSocket
  readonly as: string
  /** The latest alone: a page is sent all that it shows at every change. */
  #state: PageState | undefined
  /** Everybody who waits for the page to show something. */
  #waiting: (() => void)[] = []

  constructor(workspace: Pick<RunningWorkspace, 'url'>, as: string | null = ANNA.id) {
    this.as = as ?? ANNA.id
    this.#workspace = workspace
    this.#socket = new WebSocket(
      new URL(as === null ? PAGE.socket : `${PAGE.socket}?as=${as}`, workspace.url).href.replace(
        'http',
        'ws',
      ),
    )
    this.#socket.on('message', (data) => {
      this.#state = JSON.parse(String(data))
      for (const look of this.#waiting.splice(0)) look()
    })
    onTestFinished(() => this.#socket.terminate())
  }

  /** What the page shows, once it shows what is looked for. */
  async sees(test: (state: PageState) => boolean): Promise<PageState> {
    for (;;) {
      const state = this.#state
      if (state && test(state)) return state
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    }
  }

  async does(action: PageAction): Promise<{ ok: boolean; error?: string }> {
    const response = await fetch(new URL(PAGE.action, this.#workspace.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    })
    return response.json()
  }

  close(): void {
    this.#socket.terminate()
  }

  says(text: string, clientId: string = crypto.randomUUID()) {
    return this.does({ do: 'say', as: this.as, text, clientId })
  }

  uploads(name: string, bytes: string) {
    const url = new URL(PAGE.upload, this.#workspace.url)
    url.searchParams.set('as', this.as)
    url.searchParams.set('name', name)
    return fetch(url, { method: 'POST', body: bytes }).then((response) => response.json())
  }
}

/** A promise and the function that keeps it. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((keep) => {
    resolve = keep
  })
  return { promise, resolve }
}
