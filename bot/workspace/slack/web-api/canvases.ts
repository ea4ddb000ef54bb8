import { z } from 'zod'
import { Refusal } from '../../refusal.ts'
import {
  canvasOf,
  createCanvas,
  deleteCanvas,
  giveAccess,
  renameCanvas,
  replaceCanvas,
} from '../../state/canvases.ts'
import { json } from '../content.ts'
import { method } from './method.ts'

const document_content = z.object({ type: z.literal('markdown'), markdown: z.string() })

const change = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('replace'), document_content }),
  z.strictObject({ operation: z.literal('rename'), title_content: document_content }),
])

const named = z.object({ canvas_id: z.string() })

/** Canvases, which all belong to the bot. */
export const canvases = {
  'canvases.create': method(
    z.object({ title: z.string().default(''), document_content: json(document_content).optional() }),
    async ({ title, document_content }, { workspace }) => ({
      canvas_id: (await createCanvas(workspace, title, document_content?.markdown ?? '')).id,
    }),
  ),

  'canvases.edit': method(
    named.extend({ changes: json(z.tuple([change])) }),
    async ({ canvas_id, changes: [change] }, { workspace }) => {
      if (change.operation === 'rename')
        await renameCanvas(workspace, canvas_id, change.title_content.markdown)
      else await replaceCanvas(workspace, canvas_id, change.document_content.markdown)
      return {}
    },
  ),

  'canvases.getContent': method(
    named.extend({ content_type: z.literal('markdown').default('markdown') }),
    ({ canvas_id }, { workspace }) => ({ content: canvasOf(workspace, canvas_id).markdown }),
  ),

  'canvases.access.set': method(
    named.extend({
      access_level: z.enum(['read', 'write']),
      user_ids: json(z.array(z.string()).min(1)).optional(),
    }),
    async ({ canvas_id, access_level, user_ids }, { workspace }) => {
      // Slack takes regular channels instead, and there are none here.
      if (!user_ids) throw new Refusal('invalid_parameters')
      await giveAccess(workspace, canvas_id, user_ids, access_level)
      return {}
    },
  ),

  'canvases.delete': method(named, async ({ canvas_id }, { workspace }) => {
    await deleteCanvas(workspace, canvas_id)
    return {}
  }),
}
