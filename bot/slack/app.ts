import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection, SettingsError } from '../environment.ts'
import { keptIn, timed, type Work } from '../timed/timed.ts'
import { aside } from './aside.ts'
import { catchUp } from './inbox/catch-up.ts'
import { connect, leave, listen } from './line/connect.ts'
import { registerListeners } from './listeners/index.ts'
import { openServices } from './open.ts'
import { orphans } from './outbox/orphans.ts'
import type { Services } from './services.ts'
import { judgeAll } from './work/judging.ts'

/** How long a stop waits for what is under way, ms; what is saved by then is said at the next start. */
const DRAIN = 7_000

/** The bot at work. */
export interface Bot {
  services: Services
  /** Resolves when what the last stop interrupted has been made good. */
  caughtUp: Promise<unknown>
  /** Resolves when the present rules have judged every project. */
  judged: Promise<unknown>
  close(): Promise<void>
}

type Parts = Omit<Parameters<typeof openServices>[0], 'client' | 'self' | 'canvases'> & {
  connection: Connection
  apiUrl: string | undefined
  port: number
  /** Told when Slack will not have us any more. */
  lost: (reason: SettingsError) => void
}

/**
 * Connects the bot to Slack, or to what speaks like it, and lets it work. Throws `SettingsError` when it is refused,
 * `Unreachable` when Slack cannot be reached.
 */
export async function startBot({ connection, apiUrl, port, lost, ...parts }: Parts): Promise<Bot> {
  const connected = await connect(connection, apiUrl, parts.log)
  const { app, team, self, canvases } = connected
  const services = openServices({ ...parts, self, canvases, client: app.client })
  registerListeners(app, services, team)
  const reconnected = () => void catchUp(services)
  await listen(connected, port, { reconnected, lost }, parts.log)
  const caughtUp = catchUp(services).then(() => services.serial.settled())
  const closing = new AbortController()
  const judged = caughtUp.then(() => judgeAll(services, closing.signal))
  const works = regularly(services)
  const again = timed(works, { ...services, noted: keptIn(services, works) })
  void caughtUp.then(() => again.begin())
  return {
    services,
    caughtUp,
    judged,
    async close() {
      closing.abort()
      // Slack's goodbye takes seconds, and a server's as long as somebody holds a connection: it is part of the wait.
      const stopped = aside(services, 'disconnecting', {}, () => leave(connected))
      // What is being made good goes on asking Slack: a message answered after the store is closed would fail.
      const done = Promise.all([stopped, judged, again.close()]).then(() => services.serial.settled())
      await Promise.race([done, sleep(DRAIN, undefined, { ref: false })])
      services.ending.abort()
    },
  }
}

/** What is done over and over while the bot is at work. */
const regularly = (services: Services): Work[] => [
  // Slack may have failed for long, or our disk have been full, when something was to be said.
  {
    name: 'saying what was left',
    schedule: { every: 60_000 },
    run: () => services.outbox.wake().then(() => ({})),
  },
  { name: 'clearing canvases away', schedule: { at: '30 3 * * *' }, run: () => orphans(services) },
]
