import { WebClient } from '@slack/web-api'
import pino from 'pino'
import { expect, onTestFinished } from 'vitest'
import { localPeople, seatOffices } from '../../../bot/local.ts'
import { registerListeners } from '../../../bot/slack/listeners/index.ts'
import { openServices } from '../../../bot/slack/open.ts'
import type { RunningWorkspace } from '../../../bot/workspace/http/server.ts'
import type { PageMessage, PageState } from '../../../bot/workspace/protocol.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { openStore } from '../../../store/json/open.ts'
import { bolt } from '../../workspace/bolt-app.ts'
import { desk, Page, quiet, temporaryFolder } from '../../workspace/desk.ts'

const regulations = loadRegulations()
export const APPLICANT = 'UAPPLICANT'
/** The first office on Taizhou's route. */
export const DATA = 'UTAIZHOUDATA'

/** Slack's client, with a hand on every call before it goes out: it may edit a canvas, or refuse. */
class Held extends WebClient {
  before: (method: string, args: Record<string, unknown>) => Promise<void> = async () => undefined

  override async apiCall(method: string, args: Record<string, unknown> = {}) {
    await this.before(method, args)
    return super.apiCall(method, args)
  }
}

/** The bot at a real workspace over a real socket, with an applicant and every office. */
export async function papers(now = () => new Date()) {
  const dataDir = await temporaryFolder()
  const workspace = await desk({ dataDir, people: localPeople(regulations) })
  await seatFirst(dataDir, now)
  const client = new Held(workspace.botToken, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    logger: quiet,
  })
  let ids = 0
  /** Opens the bot over its folder, as a start does. */
  const start = async () => {
    const store = await openStore(dataDir, { now })
    const services = openServices({
      store,
      regulations,
      official: new Map(),
      client,
      once: client,
      log: pino({ level: 'silent' }),
      now,
      newId: () => `N${++ids}`,
    })
    let over = false
    /** Ends it as a stop does: what was begun is waited for, and nothing more is. */
    const stop = async () => {
      if (over) return
      over = true
      services.ending.abort()
      await services.serial.settled()
      await store.close()
    }
    onTestFinished(stop)
    return { store, services, stop }
  }
  const { store, services, stop } = await start()
  await bolt(workspace, (each) => registerListeners(each, services, workspace.teamId))
  const someone = (id: string) => new Someone(workspace, id, () => services.serial.settled())
  const [anna, data] = [someone(APPLICANT), someone(DATA)]
  return { workspace, store, services, stop, start, client, someone, anna, data }
}

async function seatFirst(dataDir: string, now: () => Date): Promise<void> {
  const store = await openStore(dataDir, { now })
  await seatOffices(store, regulations)
  await store.close()
}

/** A person at the page. */
export class Someone {
  readonly page: Page
  constructor(
    private readonly workspace: RunningWorkspace,
    readonly id: string,
    private readonly settled: () => Promise<void>,
  ) {
    this.page = new Page(workspace, id)
  }

  /** Says it, and gives what the bot answers, once everything that follows is done. */
  async says(text: string): Promise<string> {
    const since = await this.#last()
    expect(await this.page.says(text)).toEqual({ ok: true })
    return this.#answer(since)
  }

  /** Presses the latest button that says this, and gives the answer. */
  async presses(label: string): Promise<string> {
    const state = await this.page.sees((each) => buttons(each).some((button) => button.label === label))
    const since = await this.#last()
    await this.clicks(clickOf(state, label))
    return this.#answer(since)
  }

  async clicks(click: ReturnType<typeof clickOf>): Promise<void> {
    expect(await this.page.does({ do: 'click', as: this.id, ...click })).toEqual({ ok: true })
  }

  /** The button that says this, to be pressed later. */
  button = async (label: string) =>
    clickOf(await this.page.sees((each) => buttons(each).some((button) => button.label === label)), label)

  /** Waits for the answer to a click made elsewhere. */
  async answers(click: () => Promise<void>): Promise<string> {
    const since = await this.#last()
    await click()
    return this.#answer(since)
  }

  /** The labels of the buttons of the question that is live, once there is only one. */
  async live(): Promise<string[]> {
    const state = await this.page.sees((each) => asking(each).length <= 1)
    return asking(state).flatMap((message) =>
      buttons({ ...state, messages: [message] }).map(({ label }) => label),
    )
  }

  /** Opens the form of the question that is asked, and closes it again. */
  async opensForm(): Promise<void> {
    await this.clicks(await this.button('用表单填这一部分'))
    const { modal } = await this.page.sees((state) => state.modal !== null)
    if (modal)
      expect(await this.page.does({ do: 'close', as: this.id, view: modal.id })).toEqual({ ok: true })
    await this.page.sees((state) => state.modal === null)
    await this.settled()
  }

  labels = async () => buttons(await this.page.sees(() => true)).map(({ label }) => label)

  /** The canvas whose title holds these words. */
  async canvas(words: RegExp) {
    const { canvases } = await this.page.sees((state) =>
      state.canvases.some(({ title }) => words.test(title)),
    )
    const found = canvases.find(({ title }) => words.test(title))
    if (!found) throw new Error(`no canvas ${words}`)
    return found
  }

  /** Changes a canvas as an editor would: the text as it is now, with something else in it. */
  async edits(words: RegExp, change: (markdown: string) => string): Promise<void> {
    expect(await this.triesToEdit(words, change)).toBe(true)
  }

  /** Changes a canvas if it is open to this person; gives whether it was. */
  async triesToEdit(words: RegExp, change: (markdown: string) => string): Promise<boolean> {
    const { id, markdown } = await this.canvas(words)
    const changed = change(markdown)
    expect(changed).not.toBe(markdown)
    const edit = { do: 'write-canvas', as: this.id, canvas: id, markdown: changed } as const
    const answer = await this.page.does(edit)
    if (!answer.ok) {
      expect(answer).toMatchObject({ error: 'restricted_action' })
      return false
    }
    // What was written may have been read and redrafted by the time the page shows it.
    await this.page.sees(({ canvases }) =>
      canvases.some((each) => each.id === id && each.markdown !== markdown),
    )
    return true
  }

  /** The files that were handed to this person, by name, once there are so many. */
  async files(words: RegExp, count = 1): Promise<string[]> {
    const { files } = await this.page.sees(
      (state) => state.files.filter(({ name }) => words.test(name)).length >= count,
    )
    const wanted = files.filter(({ name }) => words.test(name)).sort((a, b) => a.created - b.created)
    return Promise.all(wanted.map(async ({ url }) => (await fetch(new URL(url, this.workspace.url))).text()))
  }

  async #last(): Promise<string> {
    const { messages } = await this.page.sees(() => true)
    return messages.at(-1)?.ts ?? '0'
  }

  async #answer(since: string): Promise<string> {
    const isNew = ({ ts, user }: PageMessage) => ts > since && user !== this.id
    await this.page.sees(({ messages }) => messages.some(isNew))
    await this.settled()
    const { messages } = await this.page.sees(() => true)
    return messages.filter(isNew).map(shown).join('\n')
  }
}

const shown = ({ text, blocks }: PageMessage) => JSON.stringify(blocks ?? text)

/** The messages with buttons that answer a question. */
const asking = ({ messages }: PageState) =>
  messages.filter(({ blocks = [] }) =>
    blocks.some(({ type, block_id }) => type === 'actions' && /^qc?\d+ /.test(block_id ?? '')),
  )

const buttons = ({ messages }: PageState) =>
  messages.flatMap(({ ts, blocks = [] }) =>
    blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.elements.flatMap((element) =>
            element.type === 'button'
              ? [{ ts, label: element.text.text, block: block.block_id, action: element.action_id }]
              : [],
          )
        : [],
    ),
  )

/** A click on the latest button that says this. */
function clickOf(state: PageState, label: string) {
  const button = buttons(state).findLast((each) => each.label === label)
  if (!button?.block || !button.action) throw new Error(`no button ${label}`)
  const { ts, block, action } = button
  return { source: { message: ts }, block, action, element: { type: 'button' } }
}
