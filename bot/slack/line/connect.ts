import { setTimeout as sleep } from 'node:timers/promises'
import { App, SocketModeReceiver } from '@slack/bolt'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError, WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { type Connection, SettingsError, Unreachable } from '../../environment.ts'
import { boltLogger } from '../logger.ts'
import { HOPELESS, refused, SLOW, silent } from '../wording/connection.ts'
import { type Reconnected, stayConnected } from './reconnect.ts'

/** How long Slack may take to let us in, ms; its client would wait for a greeting for ever. */
const PATIENCE = 45_000

/** The address of a workspace at Slack itself. */
const SLACKS_OWN = /^https:\/\/[\w.-]+\.slack(?:-gov)?\.com\/$/

/** A Bolt app on its line to Slack, and the socket it listens on, if that is how Slack reaches it. */
export interface Connected {
  app: App
  /** The workspace that is ours; none where the app is installed for a whole organisation. */
  team: string | undefined
  /** What the bot itself is called by when it is mentioned. */
  self: string | undefined
  /** Where a canvas opens, before its id, if this Slack opens them by an address. */
  canvases: string | undefined
  socket?: SocketModeReceiver['client']
  /** What Bolt itself says. It is heard between `listen` and `leave`: getting in and going, it calls errors what we know. */
  voice: Logger
}

/**
 * Tries the bot token and makes the app. Throws `SettingsError` when the token cannot be used, `Unreachable` when Slack
 * does not say.
 */
export async function connect(
  connection: Connection,
  apiUrl: string | undefined,
  log: Logger,
): Promise<Connected> {
  const voice = log.child({}, { level: 'silent' })
  const logger = boltLogger(voice)
  const clientOptions = {
    retryConfig: { retries: 3, factor: 2, minTimeout: 200, maxTimeout: 5_000 },
    timeout: 30_000,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  }
  const receiver =
    'appToken' in connection
      ? new SocketModeReceiver({
          appToken: connection.appToken,
          // Its own reconnecting ends with an unhandled rejection at the first answer that it does not expect.
          autoReconnectEnabled: false,
          installerOptions: { clientOptions: { ...clientOptions } },
          logger,
        })
      : undefined
  const client = new WebClient(connection.botToken, { ...clientOptions, logger })
  const {
    url = '',
    team_id,
    is_enterprise_install,
    bot_id,
    user_id,
  } = await hopeful(() => client.auth.test())
  const app = new App({
    token: connection.botToken,
    // It was tried just now; Bolt would ask again for these.
    tokenVerificationEnabled: false,
    ...(bot_id && user_id ? { botId: bot_id, botUserId: user_id } : {}),
    ...(receiver
      ? { receiver }
      : 'signingSecret' in connection
        ? { signingSecret: connection.signingSecret }
        : {}),
    convoStore: false,
    logger,
    clientOptions,
  })
  acknowledgeNotices(app, log)
  const team = is_enterprise_install ? undefined : team_id
  const canvases = team && SLACKS_OWN.test(url) ? `${url}docs/${team}/` : undefined
  const own = { app, team, self: user_id, canvases, voice }
  return receiver ? { ...own, socket: receiver.client } : own
}

/** What Slack tells of itself is no event of anybody: Bolt knows no listener for it, and would never acknowledge it. */
function acknowledgeNotices(app: App, log: Logger): void {
  const process = app.processEvent.bind(app)
  app.processEvent = async (event) => {
    const { type, event: inner } = event.body
    if (type !== 'app_rate_limited' && (type !== 'event_callback' || inner)) return process(event)
    log.warn({ type }, 'Slack sent no event')
    await event.ack()
  }
}

/**
 * Starts receiving, and keeps the socket connected from then on. Throws `SettingsError` when the app token cannot be
 * used, `Unreachable` when Slack does not let us in now; when the token is refused later, `lost` is told.
 */
export async function listen(
  { app, socket, voice }: Connected,
  port: number,
  then: { reconnected: Reconnected; lost: (reason: SettingsError) => void },
  log: Logger,
): Promise<void> {
  await hopeful(() => app.start(port))
  voice.level = log.level
  if (socket)
    stayConnected(socket, then.reconnected, (error) => {
      const reason = hopeless(error)
      if (reason) then.lost(reason)
      else log.warn({ err: error }, 'Slack cannot be reached; trying again')
      return reason !== undefined
    })
}

/** Receives nothing any more. */
export async function leave({ app, voice }: Connected): Promise<void> {
  voice.level = 'silent'
  await app.stop()
}

async function hopeful<T>(task: () => Promise<T>): Promise<T> {
  const late = sleep(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Unreachable(silent(SLOW))
  })
  try {
    return await Promise.race([task(), late])
  } catch (error) {
    throw hopeless(error) ?? unreachable(error) ?? error
  }
}

/** What to tell of an answer that trying again will not change. */
function hopeless(error: unknown): SettingsError | undefined {
  const code = error instanceof WebAPIPlatformError ? error.data.error : undefined
  const reason = code && HOPELESS[code]
  return reason ? new SettingsError(refused(reason, code), { cause: error }) : undefined
}

/** What to tell of an answer, or of none, that may be another one later. */
function unreachable(error: unknown): Unreachable | undefined {
  return error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError ||
    error instanceof WebAPIPlatformError
    ? new Unreachable(silent(withoutMarkup(error.message)), { cause: error })
    : undefined
}

/** What something else than Slack answers may be a whole page. */
const withoutMarkup = (message: string): string => message.replace(/<.*/s, '…')
