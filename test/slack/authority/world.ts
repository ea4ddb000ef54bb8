import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import pino from 'pino'
import { z } from 'zod'
import { registerListeners } from '../../../bot/slack/listeners/index.ts'
import { openServices } from '../../../bot/slack/open.ts'
import type { ElementState, PageState } from '../../../bot/workspace/protocol.ts'
import { BOT, directMessage } from '../../../bot/workspace/state/identity.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { openStore } from '../../../store/json/open.ts'
import { bolt } from '../../workspace/bolt-app.ts'
import { clientOf, desk, Page, temporaryFolder } from '../../workspace/desk.ts'
import { PEOPLE, WHO, type Who } from './people.ts'

const regulations = loadRegulations()
/** No act leads to more messages to one person than this. */
const LATEST = 12
/** How long the page may take on a busy machine, ms. */
const PATIENT = 20_000

/** The real app at a real workspace where everybody is present; the store is there to set a scene and to look. */
export async function openWorld() {
  const workspace = await desk({ people: PEOPLE })
  const store = await openStore(await temporaryFolder(), { now: () => new Date() })
  const client = clientOf(workspace)
  let ids = 0
  const services = openServices({
    store,
    regulations,
    official: new Map(),
    client,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    newId: () => `N${++ids}`,
  })
  const work = watched()
  let next: ModalView | undefined
  let [before, begun] = ['0', '0']
  const app = await bolt(workspace, (app) => {
    work.watch(app)
    registerListeners(app, services, workspace.teamId)
    app.action('trial.open', async ({ ack, body }) => {
      await ack()
      if (body.type === 'block_actions' && next)
        await client.views.open({ trigger_id: body.trigger_id, view: next })
    })
  })
  // One page at a time: every open one is sent everything at every change.
  let page = new Page(workspace, WHO.owner)
  const pageOf = (who: Who) => {
    if (page.as !== WHO[who]) {
      page.close()
      page = new Page(workspace, WHO[who])
    }
    return page
  }

  /** What the bot has said to somebody in this scene and the one before, as it now reads. */
  async function said(who: Who): Promise<string[]> {
    const { messages = [] } = await client.conversations.history({
      channel: directMessage(WHO[who]),
      limit: LATEST,
      oldest: before,
    })
    return messages
      .filter(({ user }) => user === BOT.user)
      .map(({ ts, text, blocks }) => JSON.stringify([ts, text, blocks]))
  }

  /** Presses a button that stands in a message of their own, whatever it says. */
  async function presses(who: Who, action_id: string, value: string, block_id = 'c0'): Promise<void> {
    const blocks: KnownBlock[] = [
      {
        type: 'actions',
        block_id,
        elements: [{ type: 'button', action_id, value, text: { type: 'plain_text', text: '按' } }],
      },
    ]
    const { ts = '' } = await client.chat.postMessage({ channel: WHO[who], text: '按', blocks })
    const element = { type: 'button' }
    await work.during(() =>
      pageOf(who).does({
        do: 'click',
        as: WHO[who],
        source: { message: ts },
        block: block_id,
        action: action_id,
        element,
      }),
    )
  }

  return {
    store,
    said,
    presses,
    /** Another scene begins; what was said before the last one is over. */
    begins(): void {
      before = begun
      begun = (Date.now() / 1000).toFixed(6)
    },
    /** What the page shows them besides messages that stay. */
    sees: async (who: Who) => shown(await pageOf(who).sees(() => true)),
    /** Whether the page comes to show them something new. */
    async isShown(who: Who, before: string): Promise<boolean> {
      const changed = pageOf(who).sees((state) => shown(state) !== before)
      return Promise.race([changed.then(() => true), wait(PATIENT, false, { ref: false })])
    },
    idOf: (who: Who) => WHO[who],
    /** A card that stands with somebody already. */
    async card(who: Who, text: string) {
      const { ts = '' } = await client.chat.postMessage({ channel: WHO[who], text })
      return { user: WHO[who], channel: directMessage(WHO[who]), ts }
    },
    /** A command as Slack sends it, which makes a mention of a name; the page cannot. */
    binds: (who: Who, text: string) =>
      work.during(async () => {
        const body = {
          command: '/lixiang',
          text,
          user_id: WHO[who],
          channel_id: directMessage(WHO[who]),
          team_id: 'T0LOCAL',
        }
        await app.processEvent({
          body,
          ack: async (answer: unknown) => {
            const { data } = z.object({ text: z.string() }).safeParse(answer)
            if (data) await client.chat.postMessage({ channel: WHO[who], text: data.text })
          },
        })
      }),
    types: (who: Who, text: string) => work.during(() => pageOf(who).says(text)),
    commands: (who: Who, text: string) =>
      work.during(() => pageOf(who).does({ do: 'command', as: WHO[who], text })),
    /** Fills in and sends a form that is open before them, whoever it was opened for. */
    async submits(
      who: Who,
      view: ModalView,
      values: Record<string, Record<string, ElementState>>,
    ): Promise<void> {
      next = view
      await presses(who, 'trial.open', '-')
      const { modal } = await pageOf(who).sees(({ modal }) => modal?.view.type === 'modal')
      await work.during(() => pageOf(who).does({ do: 'submit', as: WHO[who], view: modal?.id ?? '', values }))
    },
    /** Closes what a person left open. */
    async clears(who: Who): Promise<void> {
      const { modal } = await pageOf(who).sees(() => true)
      if (modal) await pageOf(who).does({ do: 'close', as: WHO[who], view: modal.id })
    },
    async settled(): Promise<void> {
      await work.done()
      await services.serial.settled()
    },
  }
}

const shown = ({ messages, modal, home }: PageState) =>
  JSON.stringify([messages.filter(({ ephemeral }) => ephemeral), modal, home])

/** Knows when the app has dealt with everything it was sent. */
function watched() {
  const open = new Set<Promise<void>>()
  let seen = 0
  const done = async () => {
    while (open.size > 0) await Promise.all(open)
  }
  return {
    watch(app: App): void {
      const process = app.processEvent.bind(app)
      app.processEvent = (event) => {
        seen += 1
        const work = process(event)
        open.add(work)
        void work.finally(() => open.delete(work))
        return work
      }
    },
    /** Does something that sends the app an event, and waits for the end of what comes of it. */
    async during(act: () => Promise<unknown>): Promise<void> {
      const before = seen
      await act()
      for (let waited = 0; seen === before && waited < 1_000; waited += 5) await wait(5)
      await done()
    },
    done,
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
