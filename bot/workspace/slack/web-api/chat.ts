import { z } from 'zod'
import { Refusal } from '../../refusal.ts'
import { directMessage } from '../../state/identity.ts'
import { channelOf, edit, messageAt, post, remove, whisper } from '../../state/messages.ts'
import { content, json, readContent } from '../content.ts'
import { messageObject } from '../events.ts'
import { method } from './method.ts'

const metadata = json(
  z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }),
).optional()

const placed = { channel: z.string(), thread_ts: z.string().optional() }

/** An edit may not have a longer text. */
const EDITED_TEXT = 4000

/** Messages of the bot. */
export const chat = {
  'chat.postMessage': method(
    z.object({ ...content, ...placed, metadata }),
    async ({ thread_ts, metadata, ...args }, { workspace, base }) => {
      const channel = channelOf(workspace, args.channel)
      const message = await post(workspace, channel, {
        ...readContent(args),
        ...(thread_ts && { thread_ts }),
        ...(metadata && { metadata }),
      })
      return { channel, ts: message.ts, message: messageObject(workspace, message, base) }
    },
  ),

  'chat.update': method(
    z.object({ ...content, channel: z.string(), ts: z.string(), metadata }),
    async ({ channel, ts, metadata, ...args }, { workspace, base }) => {
      if (args.text !== undefined && args.text.length > EDITED_TEXT) throw new Refusal('msg_too_long')
      const old = messageAt(workspace, channel, ts)
      const kept = args.text === undefined && !args.blocks ? { blocks: old.blocks } : {}
      const message = await edit(workspace, channel, ts, {
        ...readContent({ ...kept, ...args }),
        ...(metadata && { metadata }),
      })
      return { channel, ts, text: message.text, message: messageObject(workspace, message, base) }
    },
  ),

  'chat.delete': method(
    z.object({ channel: z.string(), ts: z.string() }),
    async ({ channel, ts }, { workspace }) => {
      await remove(workspace, channel, ts)
      return { channel, ts }
    },
  ),

  'chat.postEphemeral': method(
    z.object({ ...content, ...placed, user: z.string() }),
    ({ channel, user, ...args }, { workspace }) => {
      if (channelOf(workspace, channel) !== directMessage(workspace.person(user).id))
        throw new Refusal('user_not_in_channel')
      return { message_ts: whisper(workspace, user, readContent(args)) }
    },
  ),
}
