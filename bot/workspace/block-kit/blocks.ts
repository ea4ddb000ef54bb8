import { z } from 'zod'
import { anyText, identifier, plainText } from './composition.ts'
import { actionElement, inputElement } from './elements.ts'
import { richText } from './rich-text.ts'

// Limits: docs.slack.dev/reference/block-kit/blocks.

const common = { block_id: identifier.optional() }

const section = z
  .strictObject({
    ...common,
    type: z.literal('section'),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: actionElement.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text || block.fields, 'must have text or fields')

const header = z.strictObject({
  ...common,
  type: z.literal('header'),
  text: plainText(150),
  level: z.number().int().min(1).max(4).optional(),
})

const context = z.strictObject({
  ...common,
  type: z.literal('context'),
  elements: z.array(anyText(3000)).min(1).max(10),
})

const actions = z.strictObject({
  ...common,
  type: z.literal('actions'),
  elements: z.array(actionElement).min(1).max(25),
})

const input = z.strictObject({
  ...common,
  type: z.literal('input'),
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
})

const cell = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) })

const table = z.strictObject({
  ...common,
  type: z.literal('table'),
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
})

const container = z.strictObject({
  ...common,
  type: z.literal('container'),
  title: plainText(150),
  child_blocks: z
    .array(z.discriminatedUnion('type', [actions, context, header, richText, section, table]))
    .min(1)
    .max(10),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
})

const everywhere = [section, header, context, actions, input, richText] as const

const inModal = z.discriminatedUnion('type', everywhere)
/** A message, and a Home tab as well. */
const inMessage = z.discriminatedUnion('type', [...everywhere, table, container])

type Block = z.output<typeof inMessage>

/** The sum of the lengths of all texts inside: every `text` that is a string. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : textLength(item)),
    0,
  )
}

function duplicates(ids: (string | undefined)[]): string[] {
  return ids.filter((id, index) => id !== undefined && ids.indexOf(id) < index).map(String)
}

const actionIds = (block: Block) =>
  block.type === 'actions' ? block.elements.map((element) => element.action_id) : []

const unique = (blocks: Block[], ctx: z.RefinementCtx) => {
  for (const id of duplicates(blocks.map((block) => block.block_id)))
    ctx.addIssue({ code: 'custom', message: `block_id must be unique, found '${id}' twice` })
  for (const [index, block] of blocks.entries())
    for (const id of duplicates(actionIds(block)))
      ctx.addIssue({
        code: 'custom',
        path: [index, 'elements'],
        message: `action_id must be unique, found '${id}' twice`,
      })
}

/** Blocks of a message. */
export const messageBlocks = z
  .array(inMessage)
  .max(50)
  .superRefine((blocks, ctx) => {
    unique(blocks, ctx)
    if (textLength(blocks.filter(({ type }) => type === 'table')) > 10_000)
      ctx.addIssue({ code: 'custom', message: 'all tables must be at most 10000 characters together' })
  })

/** Blocks of a modal. */
export const modalBlocks = z.array(inModal).max(100).superRefine(unique)

/** Blocks of a Home tab. */
export const homeBlocks = z.array(inMessage).max(100).superRefine(unique)

/** Above this, measured and undocumented (slackapi/bolt-js#2509), a message is refused: `msg_blocks_too_long`. */
const MESSAGE_BLOCKS = 13_200

/** True if the texts of a message's blocks are too long together. */
export const tooLong = (blocks: unknown): boolean => textLength(blocks) > MESSAGE_BLOCKS
