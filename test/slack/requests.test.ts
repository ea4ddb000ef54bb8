import pino from 'pino'
import { expect, onTestFinished, test, vi } from 'vitest'
import { send } from '../../bot/project/requests.ts'
import { catchUp } from '../../bot/slack/inbox/catch-up.ts'
import { registerListeners } from '../../bot/slack/listeners/index.ts'
import { openServices } from '../../bot/slack/open.ts'
import { effects } from '../../bot/slack/outbox/effects.ts'
import { byRecipient } from '../../bot/slack/outbox/entries.ts'
import type { Services } from '../../bot/slack/services.ts'
import type { RunningWorkspace } from '../../bot/workspace/http/server.ts'
import type { PageState } from '../../bot/workspace/protocol.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { replacing } from '../../store/change.ts'
import { openStore } from '../../store/json/open.ts'
import { bolt } from '../workspace/bolt-app.ts'
import { ANNA, BORIS, clientOf, desk, Page, temporaryFolder } from '../workspace/desk.ts'

vi.setConfig({ testTimeout: 20_000 })

const regulations = loadRegulations()

/** The bot over a folder, connected to a workspace; `stop` ends it as a restart would. */
async function bot(workspace: RunningWorkspace, folder: string) {
  const store = await openStore(folder, { now: () => new Date() })
  let ids = 0
  const services = openServices({
    store,
    regulations,
    official: new Map(),
    client: clientOf(workspace),
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    newId: () => `id${process.hrtime.bigint()}${ids++}`,
  })
  const app = await bolt(workspace, (each) => registerListeners(each, services, workspace.teamId))
  const stop = async () => {
    await app.stop()
    await services.serial.settled()
    await store.close()
  }
  onTestFinished(() => store.close())
  return { services, stop }
}

/** A person at the page who says things and presses buttons by what they say. */
class Somebody {
  readonly page: Page
  constructor(
    workspace: RunningWorkspace,
    readonly id: string,
  ) {
    this.page = new Page(workspace, id)
  }

  async says(text: string, answer: RegExp): Promise<void> {
    expect(await this.page.says(text)).toEqual({ ok: true })
    await this.hears(answer)
  }

  /** Waits until the bot has said it. */
  hears = (words: RegExp) => this.page.sees((state) => words.test(shown(state)))

  async presses(label: string): Promise<void> {
    const state = await this.page.sees((each) => buttons(each).some((button) => button.label === label))
    const click = clickOf(state, label)
    expect(await this.page.does({ do: 'click', as: this.id, ...click })).toEqual({ ok: true })
  }

  /** Sends the present question to a colleague, through the modal. */
  async asks(colleague: { id: string; name: string }, note: string): Promise<void> {
    await this.presses('请同事填')
    const { modal } = await this.page.sees(({ modal }) => modal !== null)
    const values = {
      to: { to: { type: 'users_select', selected_user: colleague.id } },
      note: { note: { type: 'plain_text_input', value: note } },
    }
    expect(await this.page.does({ do: 'submit', as: this.id, view: modal?.id ?? '', values })).toEqual({
      ok: true,
    })
  }
}

const shown = ({ messages }: PageState) => JSON.stringify(messages.map(({ blocks, text }) => blocks ?? text))

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

async function scene() {
  const workspace = await desk()
  const folder = await temporaryFolder()
  const running = await bot(workspace, folder)
  const anna = new Somebody(workspace, ANNA.id)
  const boris = new Somebody(workspace, BORIS.id)
  return { workspace, folder, ...running, anna, boris }
}

async function asksForFunding(anna: Somebody): Promise<void> {
  await anna.says('泰州市，新建一个80万元的业务系统', /需要立项/)
  await anna.says('开始填报', /我们开始填报/)
  await anna.says('修改资金来源', /主要资金来源是哪/)
}

const project = async ({ store }: Services) => {
  const [only] = await store.projects()
  if (!only) throw new Error('no project')
  return only
}

test('a question goes to a colleague, survives a restart, is answered by typing, and the applicant is told', async () => {
  const { workspace, folder, services, stop, anna, boris } = await scene()
  await asksForFunding(anna)
  await anna.asks(BORIS, '周五前要')
  await anna.hears(/“资金来源”已发给 鲍里斯/)
  await boris.hears(/安娜 请您回答一个问题.*附言：周五前要/)
  await services.serial.settled()
  await stop()

  const again = await bot(workspace, folder)
  await catchUp(again.services)
  await boris.says('市财政预算', /谢谢，已转给申报人：资金来源：本级财政预算资金/)
  await anna.hears(/鲍里斯 在 \d{4}-\d\d-\d\d \d\d:\d\d 回答了 资金来源：本级财政预算资金/)
  expect((await project(again.services)).answered.funding?.by).toBe(BORIS.id)
  await anna.page.sees(({ canvases }) =>
    canvases.some(({ markdown }) => markdown.includes('本级财政预算资金')),
  )
  const state = await boris.hears(/已回答：资金来源/)
  expect(buttons(state).some(({ label }) => label === '输入回答')).toBe(false)
  await again.stop()
})

test('an answer that differs from the applicant’s own becomes a choice; the card is then spent', async () => {
  const { services, anna, boris } = await scene()
  await asksForFunding(anna)
  await anna.asks(BORIS, '')
  await boris.hears(/请您回答一个问题/)
  await anna.says('自筹资金', /已保存：资金来源：自筹资金/)
  const spent = clickOf(await boris.hears(/请您回答一个问题/), '本级财政预算资金')
  await boris.presses('本级财政预算资金')
  await anna.hears(/您填的：自筹资金.*鲍里斯：本级财政预算资金/)
  expect((await project(services)).facts.funding).toBe('self')
  await boris.hears(/已回答：资金来源/)
  expect(await boris.page.does({ do: 'click', as: BORIS.id, ...spent })).toMatchObject({ ok: false })
  await anna.presses('采用同事的回答')
  await anna.hears(/“资金来源”采用 鲍里斯 的回答：本级财政预算资金/)
  expect((await project(services)).facts.funding).toBe('budget')
})

test('a question that was saved but never sent is sent at the next start, once', async () => {
  const { services, anna, boris } = await scene()
  await asksForFunding(anna)
  await services.serial.settled()
  const to = { id: 'r1', question: 'funding', to: BORIS.id, called: BORIS.name }
  const before = await project(services)
  const after = send(before, to, ANNA.id, new Date().toISOString())
  const around = { directory: await services.store.directory(), at: new Date().toISOString() }
  // Straight into the store: a stop came before it could be sent.
  await services.store.commit({
    projects: { [before.id]: replacing(before, after) },
    outbox: byRecipient(effects({ before, after }, around)),
  })
  await catchUp(services)
  await catchUp(services)
  const { messages } = await boris.hears(/请您回答一个问题/)
  expect(messages.filter(({ text }) => text.includes('请您回答一个问题'))).toHaveLength(1)
  await boris.page.does({ do: 'home', as: BORIS.id })
  await boris.page.sees(({ home }) => JSON.stringify(home).includes('等我回答（1）'))
})

test('two people who ask each other at once wait for nobody', async () => {
  const { services, anna, boris } = await scene()
  await Promise.all([asksForFunding(anna), asksForFunding(boris)])
  await Promise.all([anna.asks(BORIS, ''), boris.asks(ANNA, '')])
  await Promise.all([anna.hears(/鲍里斯 请您回答/), boris.hears(/安娜 请您回答/)])
  await Promise.all([anna.presses('上级补助、专项资金'), boris.presses('上级补助、专项资金')])
  await Promise.all([anna.hears(/鲍里斯 在 .* 回答了 资金来源/), boris.hears(/安娜 在 .* 回答了 资金来源/)])
  expect((await services.store.projects()).map(({ facts }) => facts.funding)).toEqual([
    'superior',
    'superior',
  ])
})
