import { z } from 'zod'
import { identifier } from './composition.ts'

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  style: z.record(z.string(), z.boolean()).optional(),
})

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(text) })

const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(section),
})

/** A rich_text block; the length of its whole text is not documented. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: identifier.optional(),
  elements: z.array(z.discriminatedUnion('type', [section, list])),
})
