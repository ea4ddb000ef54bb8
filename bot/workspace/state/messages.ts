import type { KnownBlock } from '@slack/types'
import { found, Refusal } from '../refusal.ts'
import type { Message } from './entry.ts'
import { BOT, directMessage } from './identity.ts'
import type { Workspace } from './workspace.ts'

export interface Content {
  text: string
  blocks?: KnownBlock[]
}

/** Posts the bot's message into a direct message; gives it back once it is on the disk. */
export async function post(
  workspace: Workspace,
  channel: string,
  content: Omit<Message, 'ts' | 'user'>,
): Promise<Message> {
  const person = workspace.personIn(channel)
  const message = { ts: workspace.ts(), user: BOT.user, ...content }
  await workspace.record({ type: 'message', channel, message })
  workspace.answered(person.id)
  return message
}

/** Shows the person a message that nobody keeps; gives its time. */
export function whisper(workspace: Workspace, person: string, content: Content): string {
  const message = { ts: workspace.ts(), user: BOT.user, ...content }
  workspace.session(person).ephemeral.push(message)
  workspace.answered(person)
  return message.ts
}

export function messageAt(workspace: Workspace, channel: string, ts: string): Message {
  workspace.personIn(channel)
  return found(
    workspace.memory.messages.get(channel)?.find((message) => message.ts === ts),
    'message_not_found',
  )
}

/** Changes a message of the bot to what is given; it counts as edited only if it has no blocks, as in Slack. */
export async function edit(
  workspace: Workspace,
  channel: string,
  ts: string,
  content: Content & Pick<Message, 'metadata'>,
): Promise<Message> {
  const { blocks: _, ...old } = messageAt(workspace, channel, ts)
  if (old.user !== BOT.user) throw new Refusal('cant_update_message')
  const message = { ...old, ...content, ...(!content.blocks && { edited: workspace.ts() }) }
  await workspace.record({ type: 'message', channel, message })
  workspace.answered(workspace.personIn(channel).id)
  return message
}

/** Remembers that the person has seen everything up to a time. */
export async function markSeen(workspace: Workspace, channel: string, upTo: string): Promise<void> {
  const last = workspace.memory.messages.get(channel)?.findLast(({ ts }) => ts <= upTo)
  if (last && last.ts > (workspace.memory.seen.get(channel) ?? ''))
    await workspace.record({ type: 'seen', channel, ts: last.ts })
}

/** Takes a channel as chat methods do: the id of a direct message, or of a person to write to. */
export const channelOf = (workspace: Workspace, id: string): string =>
  workspace.people.some((person) => person.id === id)
    ? directMessage(id)
    : directMessage(workspace.personIn(id).id)
