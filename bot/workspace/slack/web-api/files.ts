import { z } from 'zod'
import { BOT } from '../../state/identity.ts'
import { channelOf, post } from '../../state/messages.ts'
import { content, json, readContent } from '../content.ts'
import { fileObject } from '../objects.ts'
import { method, whole } from './method.ts'

/** Files of the bot. */
export const files = {
  'files.getUploadURLExternal': method(
    z.object({ filename: z.string().min(1), length: whole.min(1) }),
    ({ filename }, { files, base }) => {
      const file_id = files.announce(filename)
      return { file_id, upload_url: `${base}/upload/${file_id}` }
    },
  ),

  'files.completeUploadExternal': method(
    z.object({
      files: json(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
      channel_id: z.string().optional(),
      thread_ts: z.string().optional(),
      initial_comment: z.string().optional(),
      blocks: content.blocks,
    }),
    async ({ channel_id, thread_ts, initial_comment, blocks, ...args }, { workspace, files, base }) => {
      const channel = channel_id === undefined ? null : channelOf(workspace, channel_id)
      const said = initial_comment || blocks ? readContent({ text: initial_comment, blocks }) : { text: '' }
      const kept = await Promise.all(args.files.map(({ id, title }) => files.complete(id, BOT.user, title)))
      if (channel)
        await post(workspace, channel, {
          ...said,
          files: kept.map(({ id }) => id),
          ...(thread_ts && { thread_ts }),
        })
      return { files: kept.map((file) => fileObject(file, base)) }
    },
  ),
}
