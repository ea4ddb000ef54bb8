import { found, Refusal } from '../refusal.ts'
import type { Message, StoredFile } from '../state/entry.ts'
import { APP, directMessage, TEAM } from '../state/identity.ts'
import { newId } from '../state/ids.ts'
import type { Context } from './context.ts'

/** A person's text as Slack hands it on: the three characters that mean something in mrkdwn are escaped. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const VISIBLE = /[^\p{C}\p{Z}]/u

async function write(context: Context, person: string, message: Omit<Message, 'ts' | 'user'>): Promise<void> {
  const { workspace, events } = context
  const channel = directMessage(person)
  const written = { ts: workspace.ts(), user: person, ...message }
  const event = newId('Ev')
  workspace.awaitAnswer(person)
  await workspace.record({ type: 'message', channel, message: written, event })
  events.message(event, channel, written)
}

/** A person writes to the bot. The same `clientId` again changes nothing. */
export async function say(context: Context, person: string, text: string, clientId: string): Promise<void> {
  if (!VISIBLE.test(text)) throw new Refusal('no_text')
  const said = context.workspace.memory.messages.get(directMessage(person)) ?? []
  if (said.some(({ client_msg_id }) => client_msg_id === clientId)) return context.workspace.kept()
  await write(context, person, { text: escaped(text), client_msg_id: clientId })
}

/** A person shares a file with the bot. */
export const share = (context: Context, person: string, file: StoredFile): Promise<void> =>
  write(context, person, { text: '', files: [file.id] })

const COMMAND = /^(\/\S+)\s*(.*)$/s

/** A person types a command, `/name text`; what the bot answers at once is shown to them alone. */
export async function command(context: Context, person: string, typed: string): Promise<void> {
  const { workspace, socket, responses, triggers } = context
  const [, name, text = ''] = found(COMMAND.exec(typed.trim()), 'invalid_arguments')
  workspace.awaitAnswer(person)
  const channel_id = directMessage(person)
  const answer = await socket.ask('slash_commands', {
    token: '',
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id,
    channel_name: 'directmessage',
    user_id: person,
    user_name: workspace.person(person).name,
    command: name,
    text: escaped(text),
    api_app_id: APP,
    is_enterprise_install: 'false',
    response_url: responses.issue(person),
    trigger_id: triggers.issue(person),
  })
  if (!answer) throw new Refusal('operation_timeout')
  if ('text' in answer || 'blocks' in answer) await responses.answer(person, answer)
}
