import { z } from 'zod'
import { Refusal } from '../../refusal.ts'
import { sections } from '../../state/canvas-sections.ts'
import {
  canvasOf,
  createCanvas,
  deleteCanvas,
  editCanvas,
  giveAccess,
  renameCanvas,
} from '../../state/canvases.ts'
import { json } from '../content.ts'
import { method } from './method.ts'

const document_content = z.object({ type: z.literal('markdown'), markdown: z.string() })
const section_id = z.string()

const change = z.discriminatedUnion('operation', [
  z.object({ operation: z.enum(['insert_at_start', 'insert_at_end']), document_content }),
  z.object({ operation: z.enum(['insert_after', 'insert_before']), section_id, document_content }),
  z.object({ operation: z.literal('replace'), section_id: section_id.optional(), document_content }),
  z.object({ operation: z.literal('delete'), section_id }),
  z.object({ operation: z.literal('rename'), title_content: document_content }),
])

const criteria = z.object({
  section_types: z
    .array(z.enum(['h1', 'h2', 'h3', 'any_header']))
    .min(1)
    .optional(),
  contains_text: z.string().optional(),
})

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
      else if (change.operation === 'delete') await editCanvas(workspace, canvas_id, change)
      else await editCanvas(workspace, canvas_id, { ...change, markdown: change.document_content.markdown })
      return {}
    },
  ),

  'canvases.getContent': method(
    named.extend({ content_type: z.literal('markdown').default('markdown') }),
    ({ canvas_id }, { workspace }) => ({ content: canvasOf(workspace, canvas_id).markdown }),
  ),

  'canvases.sections.lookup': method(
    named.extend({ criteria: json(criteria) }),
    ({ canvas_id, criteria: { section_types = [], contains_text = '' } }, { workspace }) => ({
      sections: sections(canvasOf(workspace, canvas_id).markdown)
        .filter(
          ({ depth, text }) =>
            text.includes(contains_text) &&
            (section_types.length === 0 ||
              (depth !== null &&
                section_types.some((type) => type === 'any_header' || type === `h${depth}`))),
        )
        .map(({ id }) => ({ id })),
    }),
  ),

  'canvases.access.set': method(
    named.extend({
      access_level: z.enum(['read', 'write', 'owner']),
      user_ids: json(z.array(z.string()).min(1)).optional(),
      channel_ids: json(z.array(z.string()).min(1)).optional(),
    }),
    async ({ canvas_id, access_level, user_ids, channel_ids }, { workspace }) => {
      if ((user_ids === undefined) === (channel_ids === undefined)) throw new Refusal('invalid_parameters')
      // Only regular channels can be given access, and there are none here.
      if (!user_ids) throw new Refusal('channel_not_found')
      await giveAccess(workspace, canvas_id, user_ids, access_level)
      return {}
    },
  ),

  'canvases.delete': method(named, async ({ canvas_id }, { workspace }) => {
    await deleteCanvas(workspace, canvas_id)
    return {}
  }),
}
