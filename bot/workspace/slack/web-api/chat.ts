import { z } from 'zod'
import { Refusal } from '../../refusal.ts'
import { directMessage } from '../../state/identity.ts'
import { channelOf, edit, post, whisper } from '../../state/messages.ts'
import { content, json, readContent } from '../content.ts'
import { messageObject } from '../objects.ts'
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
      const message = await edit(workspace, channel, ts, {
        ...readContent(args),
        ...(metadata && { metadata }),
      })
      return { channel, ts, text: message.text, message: messageObject(workspace, message, base) }
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
