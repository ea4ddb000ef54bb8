import type { App } from '@slack/bolt'
import type { Services } from '../services.ts'
import { registerButtons } from './buttons.ts'
import { registerColleagues } from './colleagues.ts'
import { registerCommand } from './command.ts'
import { registerDecisions } from './decisions.ts'
import { registerForms } from './forms.ts'
import { registerHome } from './home.ts'
import { listening } from './listening.ts'
import { registerMessages } from './messages.ts'

/** Everything that Slack can tell the bot, one line each; `ours` is the workspace whose people may act, if it is one. */
export function registerListeners(app: App, services: Services, ours: string | undefined): void {
  const listen = listening(app, services, ours)
  registerMessages(listen, services)
  registerButtons(listen, services)
  registerForms(listen, services)
  registerColleagues(listen, services)
  registerDecisions(listen, services)
  registerHome(listen, services)
  registerCommand(listen, services)
}
