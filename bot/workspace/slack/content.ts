import type { KnownBlock } from '@slack/types'
import { z } from 'zod'
import { asSent } from '../block-kit/as-sent.ts'
import { messageBlocks, tooLong } from '../block-kit/blocks.ts'
import { fillIds } from '../block-kit/fill-ids.ts'
import { Refusal } from '../refusal.ts'
import { newShortId } from '../state/ids.ts'
import { parseJson } from '../state/json.ts'
import type { Content } from '../state/messages.ts'

/** What an argument stands for: in a form nested values are written as JSON. */
export const unfolded = (value: unknown): unknown =>
  typeof value === 'string' ? (parseJson(value) ?? value) : value

/** A nested argument. */
export const json = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unfolded, schema)

/** What a message can be made of. */
export const content = {
  text: z.string().optional(),
  blocks: json(asSent<KnownBlock[]>(messageBlocks)).optional(),
}

/** A longer text is cut. */
const TEXT = 40_000

/** The text and blocks to keep, or the refusal Slack gives. */
export function readContent({
  text = '',
  blocks,
}: {
  text?: string | undefined
  blocks?: KnownBlock[] | undefined
}): Content {
  if (!text && !blocks?.length) throw new Refusal('no_text')
  if (tooLong(blocks)) throw new Refusal('msg_blocks_too_long')
  return {
    text: text.slice(0, TEXT),
    ...(blocks?.length && { blocks: fillIds(blocks, newShortId) }),
  }
}
