import type { App } from '@slack/bolt'
import type { Office } from '../services.ts'
import { registerButtons } from './buttons.ts'
import { registerColleagues } from './colleagues.ts'
import { registerCommand } from './command.ts'
import { registerDecisions } from './decisions.ts'
import { registerForms } from './forms.ts'
import { registerHome } from './home.ts'
import { listening } from './listening.ts'
import { registerMessages } from './messages.ts'

/** Everything that Slack can tell the bot, one line each. */
export function registerListeners(app: App, office: Office): void {
  const listen = listening(app, office)
  registerMessages(listen, office)
  registerButtons(listen, office)
  registerForms(listen, office)
  registerColleagues(listen, office)
  registerDecisions(listen, office)
  registerHome(listen, office)
  registerCommand(listen, office)
}
