import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import type { Compiled } from '../rules/regulation.ts'
import { loadOfficialTexts, loadRegulations, RulesError } from '../rules/valid.ts'
import { StoreError } from '../store/errors.ts'
import { openStore } from '../store/json/open.ts'
import type { Store } from '../store/store.ts'
import {
  type Connection,
  type Environment,
  MISCONFIGURED,
  readEnvironment,
  SettingsError,
} from './environment.ts'
import { localPeople, seatOffices } from './local.ts'
import { openLog } from './log.ts'
import { startBot } from './slack/app.ts'
import { type RunningWorkspace, startWorkspace } from './workspace/http/server.ts'

/** Opens everything, connects the bot, and says where to look; gives back how to close it all again. */
async function start(environment: Environment): Promise<() => Promise<void>> {
  const { dataDir, port, logLevel, apiUrl } = environment
  const log = openLog(logLevel)
  // What nobody waited for is a defect of ours or of a library, and no reason to leave everybody alone.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
  const regulations = loadRegulations()
  const store = await openStore(dataDir, { now: () => new Date(), onLost: stop })
  for (const { file, reason, movedTo } of store.problems)
    console.error(`数据文件 ${file} 已损坏（${reason}），已移到 ${movedTo}，其余数据照常使用。`)
  const { connection, workspace } = await connectionTo(environment, store, regulations, log)
  const bot = await startBot({
    connection,
    apiUrl: workspace?.apiUrl ?? apiUrl,
    port,
    lost: stop,
    store,
    regulations,
    official: loadOfficialTexts(join(dataDir, 'official')),
    log,
    now: () => new Date(),
    newId: randomUUID,
  })
  console.log(workspace ? `立项通已启动，请用浏览器打开 ${workspace.url}` : '立项通已启动，已连接 Slack。')
  console.log(`数据保存在 ${resolve(dataDir)}。按 Ctrl-C 停止。`)
  return async () => {
    // Slack's client calls its own goodbye an error.
    log.level = 'silent'
    await bot.close()
    await workspace?.close()
    await store.close()
  }
}

/** The connection to Slack that the settings name, or one to a workspace of our own. */
async function connectionTo(
  { connection, port, dataDir }: Environment,
  store: Store,
  regulations: ReadonlyMap<string, Compiled>,
  log: Logger,
): Promise<{ connection: Connection; workspace?: RunningWorkspace }> {
  if (connection) return { connection }
  const people = localPeople(regulations)
  const workspace = await startWorkspace({
    port,
    dataDir,
    people,
    botName: '立项通',
    log: (message) => log.warn(message),
  })
  await seatOffices(store, regulations)
  return { connection: workspace, workspace }
}

let close: (() => Promise<void>) | undefined
async function stop(reason?: unknown): Promise<void> {
  if (reason instanceof Error) console.error(reason.message)
  await close?.()
  process.exit(reason instanceof Error ? 1 : 0)
}

/** What a person can mend is told in one sentence; anything else is a defect and keeps its stack. */
const MENDABLE = [SettingsError, StoreError, RulesError]

process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
try {
  close = await start(readEnvironment(process.env))
} catch (error) {
  const mendable =
    error instanceof Error && (MENDABLE.some((each) => error instanceof each) || 'code' in error)
  console.error(mendable ? error.message : error)
  process.exit(error instanceof RulesError ? MISCONFIGURED : 1)
}
