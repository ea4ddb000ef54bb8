import { App, SocketModeReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import type { RunningWorkspace } from '../../bot/workspace/server.ts'
import { quiet } from './desk.ts'

/** The real Bolt app, connected. The listeners are registered before it connects. */
export async function bolt(workspace: RunningWorkspace, register: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } }
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    installerOptions: { clientOptions },
    clientPingTimeout: 200,
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
