import type { App, ViewResponseAction } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { expect } from 'vitest'
import type { ElementState, ViewState } from '../../bot/workspace/protocol.ts'
import { bolt } from './bolt-app.ts'
import { ANNA, clientOf, desk, Page } from './desk.ts'

export const plain = (text: string) => ({ type: 'plain_text' as const, text })

export const form = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('交'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('名'),
      element: { type: 'plain_text_input', action_id: 'v' },
    },
  ],
  ...more,
})

const opener: KnownBlock = {
  type: 'actions',
  block_id: 'open',
  elements: [{ type: 'button', action_id: 'open', text: plain('开') }],
}

export const named = { name: { v: { type: 'plain_text_input', value: '甲' } } }

/** A person before a card whose button hands a trigger to the test, and a bot that answers submissions as told. */
export async function scene(register: (app: App) => void = () => undefined, now?: () => number) {
  const workspace = await desk(now && { now })
  const client = clientOf(workspace)
  const triggers: string[] = []
  const answers: (ViewResponseAction | undefined)[] = []
  await bolt(workspace, (app) => {
    app.action('open', async ({ ack, body }) => {
      if (body.type === 'block_actions') triggers.push(body.trigger_id)
      await ack()
    })
    app.view('form', async ({ ack }) => {
      const answer = answers.shift()
      await (answer ? ack(answer) : ack())
    })
    register(app)
  })
  const { ts = '' } = await client.chat.postMessage({ channel: ANNA.id, text: '卡', blocks: [opener] })
  const page = new Page(workspace)
  const element = { type: 'button' }
  return {
    workspace,
    client,
    page,
    answers,
    async trigger(): Promise<string> {
      const click = {
        do: 'click',
        as: ANNA.id,
        source: { message: ts },
        block: 'open',
        action: 'open',
        element,
      } as const
      expect(await page.does(click)).toEqual({ ok: true })
      return triggers.at(-1) ?? ''
    },
    submit(view: string | undefined, values: Record<string, Record<string, ElementState>> = named) {
      return page.does({ do: 'submit', as: ANNA.id, view: view ?? '', values })
    },
    /** The modal on top, once it has this title. */
    async titled(title: string): Promise<ViewState | null> {
      const { modal } = await page.sees(
        ({ modal }) => modal?.view.type === 'modal' && modal.view.title.text === title,
      )
      return modal
    },
  }
}
