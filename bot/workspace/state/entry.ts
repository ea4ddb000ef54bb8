import type { KnownBlock } from '@slack/types'
import { z } from 'zod'

// Blocks were checked against Slack's limits when they were posted; the journal only has to recognise them.
const typed = z.looseObject({ type: z.string() })
const blocks = z.array(z.custom<KnownBlock>((value) => typed.safeParse(value).success))

const message = z.strictObject({
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  blocks: blocks.optional(),
  /** Ids of the files shared with it. */
  files: z.array(z.string()).optional(),
  thread_ts: z.string().optional(),
  edited: z.string().optional(),
  client_msg_id: z.string().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
})

const file = z.strictObject({
  id: z.string(),
  user: z.string(),
  name: z.string(),
  title: z.string(),
  mimetype: z.string(),
  size: z.number(),
  created: z.number(),
})

const access = z.enum(['read', 'write'])

const canvas = z.strictObject({
  id: z.string(),
  title: z.string(),
  markdown: z.string(),
  created: z.number(),
  updated: z.number(),
  access: z.record(z.string(), access),
})

/** A line of the journal: something that happened and has to be remembered. */
export const entry = z.discriminatedUnion('type', [
  /** `event` is the id of the event that tells the bot, for what a person wrote. */
  z.strictObject({
    type: z.literal('message'),
    channel: z.string(),
    message,
    event: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('acknowledged'), event: z.string() }),
  z.strictObject({ type: z.literal('seen'), channel: z.string(), ts: z.string() }),
  z.strictObject({ type: z.literal('file'), file }),
  z.strictObject({ type: z.literal('canvas'), canvas }),
  z.strictObject({ type: z.literal('canvas-deleted'), canvas: z.string() }),
])

export type Entry = z.output<typeof entry>
export type Message = z.output<typeof message>
export type StoredFile = z.output<typeof file>
export type Canvas = z.output<typeof canvas>
export type Access = z.output<typeof access>
