import { App, SocketModeReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import type { RunningWorkspace } from '../../bot/workspace/http/server.ts'
import { quiet } from './desk.ts'

/** How long the line may be silent on a busy machine, ms: whoever gives it up loses the click that is on its way. */
const SILENCE = 20_000

/** The real Bolt app, connected; the listeners are registered before. */
export async function bolt(workspace: RunningWorkspace, register: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } }
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    installerOptions: { clientOptions },
    clientPingTimeout: SILENCE,
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
