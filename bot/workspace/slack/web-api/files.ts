import { z } from 'zod'
import { BOT } from '../../state/identity.ts'
import { channelOf, post } from '../../state/messages.ts'
import { content, json, readContent } from '../content.ts'
import { canvasObject, fileObject } from '../objects.ts'
import { method, whole } from './method.ts'

const seconds = z.coerce.number().optional()

/** Files of the bot; canvases are files too. */
export const files = {
  'files.info': method(z.object({ file: z.string() }), ({ file }, { files, base }) => ({
    file: fileObject(files.get(file), base),
  })),

  'files.list': method(
    z.object({
      ts_from: seconds,
      ts_to: seconds,
      page: whole.min(1).default(1),
      count: whole.min(1).max(1000).default(100),
    }),
    ({ ts_from = 0, ts_to = Number.POSITIVE_INFINITY, page, count }, { workspace, base }) => {
      const { memory } = workspace
      const all = [
        ...[...memory.files.values()].map((file) => fileObject(file, base)),
        ...[...memory.canvases.values()].map(canvasObject),
      ].filter(({ created }) => created >= ts_from && created <= ts_to)
      const total = all.length
      return {
        files: all.sort((a, b) => b.created - a.created).slice((page - 1) * count, page * count),
        paging: { count, total, page, pages: Math.ceil(total / count) },
      }
    },
  ),

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
      // In one breath: a file that is there has been shown where it belongs.
      const remembered = kept.map((file) => files.remember(file))
      const shown = { ...said, files: kept.map(({ id }) => id), ...(thread_ts && { thread_ts }) }
      await Promise.all([...remembered, ...(channel ? [post(workspace, channel, shown)] : [])])
      return { files: kept.map((file) => fileObject(file, base)) }
    },
  ),
}
