import { App, SocketModeReceiver } from '@slack/bolt'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api'
import type { Logger } from 'pino'
import { type Connection, SettingsError } from '../../environment.ts'
import { boltLogger } from '../logger.ts'
import { type Reconnected, stayConnected } from './reconnect.ts'

/** Answers of Slack that no retry will change. */
const HOPELESS: Record<string, string> = {
  not_authed: '没有提供令牌',
  invalid_auth: '令牌无效',
  account_inactive: '令牌所属的应用已停用',
  token_revoked: '令牌已被撤销',
  token_expired: '令牌已过期',
  team_disabled: '工作区已停用',
  user_removed_from_team: '令牌所属的用户已离开工作区',
  not_allowed_token_type: '令牌的类型不对，SLACK_BOT_TOKEN 应是 xoxb-，SLACK_APP_TOKEN 应是 xapp-',
}

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
  return reason
    ? new SettingsError(
        `Slack 拒绝了连接：${reason}（${code}）。请检查 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN。`,
        { cause: error },
      )
    : undefined
}

function unreachable(error: unknown): SettingsError | undefined {
  const silent = error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError
  return silent
    ? new SettingsError(`连不上 Slack：${error.message}。请检查网络，稍后再启动。`, { cause: error })
    : undefined
}
