import pino from 'pino'
import { onTestFinished, vi } from 'vitest'
import type { SettingsError } from '../../../bot/environment.ts'
import { formerIn } from '../../../bot/judging/archive.ts'
import { startBot } from '../../../bot/slack/app.ts'
import { effects } from '../../../bot/slack/outbox/effects.ts'
import { byRecipient } from '../../../bot/slack/outbox/entries.ts'
import type { Services } from '../../../bot/slack/services.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { replacing } from '../../../store/change.ts'
import { openStore } from '../../../store/json/open.ts'
import type { Project } from '../../../store/schema.ts'
import { temporaryFolder } from '../../workspace/desk.ts'
import { SlackServer } from './slack-server.ts'

export const regulations = loadRegulations()

/** Waits for something to become true, as long as a busy machine may need. */
export const until = (test: () => boolean | Promise<boolean>) =>
  vi.waitUntil(test, { timeout: 20_000, interval: 10 })

/** The bot over a folder, on a real line to a Slack in small; `stop` ends it as a restart would. */
export async function running(slack: SlackServer, folder: string, rules = regulations) {
  const store = await openStore(folder, { now: () => new Date() })
  const lost: SettingsError[] = []
  let ids = 0
  const bot = await startBot({
    connection: { botToken: 'xoxb-1', appToken: 'xapp-1' },
    apiUrl: slack.apiUrl,
    port: 0,
    lost: (reason) => lost.push(reason),
    store,
    regulations: rules,
    former: formerIn(folder),
    official: new Map(),
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    newId: () => `id${process.hrtime.bigint()}${ids++}`,
    // Waits are short, so that no test waits for a clock.
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
  })
  let over = false
  const stop = async () => {
    if (over) return
    over = true
    await bot.close()
    await store.close()
  }
  onTestFinished(stop)
  return { ...bot, lost, stop }
}

/** A Slack in small with the bot at work in it. */
export async function scene({ organisation = false, address = '' } = {}) {
  const slack = await SlackServer.start()
  slack.organisation = organisation
  slack.address = address
  const folder = await temporaryFolder()
  return { slack, folder, ...(await running(slack, folder)) }
}

/** Lets somebody submit a project of 80万元 in 泰州, which waits for its first office then; gives its id. */
export async function submitted(slack: SlackServer, services: Services, user = 'U1'): Promise<string> {
  const channel = SlackServer.dm(user)
  const before = new Set((await services.store.projects()).map(({ id }) => id))
  for (const words of ['泰州 80万 新建 要不要立项', '开始填报']) {
    const count = slack.said(channel).length
    await slack.says(user, words)
    await slack.hears(channel, count + 1)
  }
  const mine = (all: Project[]) => all.find(({ id, owner }) => owner === user && !before.has(id))
  const project = mine(await services.store.projects())
  if (!project) throw new Error('no project was begun')
  const count = slack.said(channel).length
  await slack.clicks(user, 'submit-now.0')
  await slack.hears(channel, count + 1)
  return project.id
}

/** Changes a project as a turn would: with everything that others are to see of it. */
export async function changes(services: Services, id: string, change: (project: Project) => Project) {
  const before = await services.store.project(id)
  if (!before) throw new Error(`no project ${id}`)
  const after = change(before)
  const around = { directory: await services.store.directory(), at: services.now().toISOString() }
  await services.outbox.commit({
    projects: { [id]: replacing(before, after) },
    outbox: byRecipient(effects({ before, after }, around)),
  })
}
