import { App, SocketModeReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import type { RunningWorkspace } from '../../bot/workspace/http/server.ts'
import { quiet } from './desk.ts'

/** The real Bolt app, connected; the listeners are registered before. It calls again after `silence` ms without a ping. */
export async function bolt(
  workspace: RunningWorkspace,
  register: (app: App) => void,
  silence = 200,
): Promise<App> {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } }
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    installerOptions: { clientOptions },
    clientPingTimeout: silence,
    logger: quiet,
  })
  const app = new App({
    token: workspace.botToken,
    receiver,
    clientOptions,
    deferInitialization: true,
    convoStore: false,
    logger: quiet,
  })
  register(app)
  await app.init()
  await app.start()
  onTestFinished(() => app.stop().then(() => undefined))
  return app
}
