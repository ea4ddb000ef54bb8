import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import { templateFor } from '../docs/template/templates.ts'
import type { Compiled } from '../rules/regulation.ts'
import { loadOfficialTexts, loadRegulations } from '../rules/valid.ts'
import { openStore } from '../store/json/open.ts'
import type { Store, StoreProblem } from '../store/store.ts'
import { type Connection, type Environment, readEnvironment } from './environment.ts'
import { formerIn, keepWordings } from './judging/archive.ts'
import { localPeople, seatOffices } from './local.ts'
import { openLog } from './log.ts'
import { makeFolder } from './process/data-folder.ts'
import { endingOf } from './process/endings.ts'
import { type Lifetime, lifetime, survive } from './process/lifetime.ts'
import { startBot } from './slack/app.ts'
import { startWorkspace } from './workspace/http/server.ts'

/** Opens everything, connects the bot, and says where to look. */
async function start(environment: Environment, life: Lifetime): Promise<void> {
  const { dataDir, port, logLevel, apiUrl } = environment
  const log = openLog(logLevel)
  survive(log, life, () => performance.now())
  const lost = (reason: Error) => life.end(endingOf(reason))
  const regulations = loadRegulations()
  templateFor()
  await makeFolder(dataDir)
  const store = await openStore(dataDir, { now: () => new Date(), onLost: lost, onProblem: tell })
  life.opened(() => store.close())
  for (const problem of store.problems) tell(problem)
  await keepWordings(dataDir, regulations)
  const place = await placeOf(environment, store, regulations, log)
  life.opened(place.close)
  const bot = await startBot({
    connection: place.connection,
    apiUrl: place.apiUrl ?? apiUrl,
    port,
    lost,
    store,
    regulations,
    former: formerIn(dataDir),
    official: loadOfficialTexts(join(dataDir, 'official')),
    log,
    now: () => new Date(),
    newId: randomUUID,
  })
  life.opened(() => bot.close())
  console.log(place.url ? `立项通已启动，请用浏览器打开 ${place.url}` : '立项通已启动，已连接 Slack。')
  console.log(`数据保存在 ${resolve(dataDir)}。按 Ctrl-C 停止。`)
}

function tell({ file, reason, movedTo }: StoreProblem): void {
  console.error(`数据文件 ${file} 已损坏（${reason}），已移到 ${movedTo}，其余数据照常使用。`)
}

/** Where people talk to the bot: Slack, or a workspace of our own with its page. */
interface Place {
  connection: Connection
  apiUrl?: string
  url?: string
  close: () => Promise<void>
}

async function placeOf(
  { connection, port, dataDir }: Environment,
  store: Store,
  regulations: ReadonlyMap<string, Compiled>,
  log: Logger,
): Promise<Place> {
  if (connection) return { connection, close: async () => undefined }
  const { botToken, appToken, ...workspace } = await startWorkspace({
    port,
    dataDir,
    people: localPeople(regulations),
    botName: '立项通',
    log: (message) => log.warn(message),
  })
  await seatOffices(store, regulations)
  return { ...workspace, connection: { botToken, appToken } }
}

// What people write is for the account that runs the program, and for nobody else on the machine.
process.umask(0o077)
const life = lifetime()
try {
  await start(readEnvironment(process.env), life)
} catch (error) {
  life.end(endingOf(error))
}
