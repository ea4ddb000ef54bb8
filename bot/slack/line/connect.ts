import { App, SocketModeReceiver } from '@slack/bolt'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api'
import type { Logger } from 'pino'
import { type Connection, SettingsError } from '../../environment.ts'
import { boltLogger } from '../logger.ts'
import { HOPELESS, refused, silent } from '../wording/connection.ts'
import { type Reconnected, stayConnected } from './reconnect.ts'

/** A Bolt app on its line to Slack, and the socket it listens on, if that is how Slack reaches it. */
export interface Connected {
  app: App
  socket?: SocketModeReceiver['client']
}

/** Makes the app and tries its bot token. Throws `SettingsError` when the token cannot be used. */
export async function connect(
  connection: Connection,
  apiUrl: string | undefined,
  log: Logger,
): Promise<Connected> {
  const logger = boltLogger(log)
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
  const app = new App({
    token: connection.botToken,
    ...(receiver
      ? { receiver }
      : 'signingSecret' in connection
        ? { signingSecret: connection.signingSecret }
        : {}),
    // The constructor would try the token itself, and a bad one would be an unhandled rejection.
    deferInitialization: true,
    convoStore: false,
    logger,
    clientOptions,
  })
  await hopeful(() => app.init())
  return receiver ? { app, socket: receiver.client } : { app }
}

/**
 * Starts receiving, and keeps the socket connected from then on. Throws `SettingsError` when the app token cannot be
 * used; when that happens later, `lost` is told.
 */
export async function listen(
  { app, socket }: Connected,
  port: number,
  then: { reconnected: Reconnected; lost: (reason: SettingsError) => void },
  log: Logger,
): Promise<void> {
  await hopeful(() => app.start(port))
  if (socket)
    stayConnected(socket, then.reconnected, (error) => {
      const reason = hopeless(error)
      if (reason) then.lost(reason)
      else log.warn({ err: error }, 'Slack cannot be reached; trying again')
      return reason !== undefined
    })
}

async function hopeful<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
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

function unreachable(error: unknown): SettingsError | undefined {
  return error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError
    ? new SettingsError(silent(error.message), { cause: error })
    : undefined
}
