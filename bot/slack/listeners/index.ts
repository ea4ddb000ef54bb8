import type { App } from '@slack/bolt'
import type { Office } from '../office.ts'
import { registerButtons } from './buttons.ts'
import { registerColleagues } from './colleagues.ts'
import { registerCommand } from './command.ts'
import { registerDecisions } from './decisions.ts'
import { registerForms } from './forms.ts'
import { registerHome } from './home.ts'
import { registerMessages } from './messages.ts'

/** Everything that Slack can tell the bot, one line each. */
export function registerListeners(app: App, office: Office): void {
  registerMessages(app, office)
  registerButtons(app, office)
  registerForms(app, office)
  registerColleagues(app, office)
  registerDecisions(app, office)
  registerHome(app, office)
  registerCommand(app, office)
  app.error(async (error) => office.log.error({ err: error }, 'a listener failed'))
}
