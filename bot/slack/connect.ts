import { App } from '@slack/bolt'
import { WebAPIPlatformError } from '@slack/web-api'
import type { Logger } from 'pino'
import { type Line, SettingsError } from '../environment.ts'
import { boltLogger } from './logger.ts'

/** Answers of Slack that no retry will change. */
const HOPELESS: Record<string, string> = {
  not_authed: '没有提供令牌',
  invalid_auth: '令牌无效',
  account_inactive: '令牌所属的应用已停用',
  token_revoked: '令牌已被撤销',
  token_expired: '令牌已过期',
  not_allowed_token_type: '令牌的类型不对，SLACK_BOT_TOKEN 应是 xoxb-，SLACK_APP_TOKEN 应是 xapp-',
}

/** A Bolt app on its line to Slack, its bot token tried. Throws `SettingsError` when the token cannot be used. */
export async function connect(line: Line, apiUrl: string | undefined, log: Logger): Promise<App> {
  const mode =
    'appToken' in line
      ? { socketMode: true as const, appToken: line.appToken }
      : { signingSecret: line.signingSecret }
  const app = new App({
    token: line.botToken,
    ...mode,
    // The constructor would try the token itself, and a bad one would be an unhandled rejection.
    deferInitialization: true,
    convoStore: false,
    logger: boltLogger(log),
    clientOptions: {
      // Socket Mode would otherwise put 100 retries here.
      retryConfig: { retries: 3, factor: 2, minTimeout: 200, maxTimeout: 5_000 },
      timeout: 30_000,
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    },
  })
  await hopeful(() => app.init())
  return app
}

/** Starts receiving; throws `SettingsError` when the app token cannot be used. */
export async function listen(app: App, port: number): Promise<void> {
  await hopeful(() => app.start(port))
}

async function hopeful<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    const code = error instanceof WebAPIPlatformError ? error.data.error : undefined
    const reason = code && HOPELESS[code]
    if (!reason) throw error
    throw new SettingsError(
      `Slack 拒绝了连接：${reason}（${code}）。请检查 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN。`,
      { cause: error },
    )
  }
}
