import { z } from 'zod'
import {
  accessory,
  actionElement,
  type element,
  imageElement,
  inputElement,
  modalInputElement,
} from './elements.ts'
import { richText } from './rich-text.ts'
import { anyText, identifier, plainText } from './text.ts'

// Limits: docs.slack.dev/reference/block-kit/blocks.

const common = { block_id: identifier.optional() }

const section = z
  .strictObject({
    ...common,
    type: z.literal('section'),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
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
  elements: z
    .array(z.discriminatedUnion('type', [imageElement, ...anyText(3000).options]))
    .min(1)
    .max(10),
})

const actions = z.strictObject({
  ...common,
  type: z.literal('actions'),
  elements: z.array(actionElement).min(1).max(25),
})

const divider = z.strictObject({ ...common, type: z.literal('divider') })

const image = imageElement.extend({ ...common, title: plainText(2000).optional() })

const markdown = z.strictObject({ ...common, type: z.literal('markdown'), text: z.string().min(1) })

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().optional() }),
  richText,
])

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

const input = <Element extends z.ZodType<z.output<typeof element>>>(element: Element) =>
  z.strictObject({
    ...common,
    type: z.literal('input'),
    label: plainText(2000),
    element,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  })

const everywhere = [section, header, context, actions, divider, image, richText] as const

const inMessage = z.discriminatedUnion('type', [...everywhere, input(inputElement), markdown, table])
const inHome = z.discriminatedUnion('type', [...everywhere, input(inputElement), table])
const inModal = z.discriminatedUnion('type', [...everywhere, input(modalInputElement)])

export type Block = z.output<typeof inMessage> | z.output<typeof inModal>

/** The sum of the lengths of all texts inside: every `text` that is a string. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : textLength(item)),
    0,
  )
}

const lengthOf = (blocks: Block[], type: Block['type']) =>
  textLength(blocks.filter((block) => block.type === type))

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
    if (lengthOf(blocks, 'markdown') > 12_000)
      ctx.addIssue({
        code: 'custom',
        message: 'all markdown blocks must be at most 12000 characters together',
      })
    if (lengthOf(blocks, 'table') > 10_000)
      ctx.addIssue({ code: 'custom', message: 'all tables must be at most 10000 characters together' })
  })

/** Blocks of a modal. */
export const modalBlocks = z.array(inModal).max(100).superRefine(unique)

/** Blocks of a Home tab. */
export const homeBlocks = z.array(inHome).max(100).superRefine(unique)

/** Above this, measured and undocumented (slackapi/bolt-js#2509), a message is refused: `msg_blocks_too_long`. */
const MESSAGE_BLOCKS = 13_200

/** True if the texts of a message's blocks are too long together. */
export const tooLong = (blocks: unknown): boolean => textLength(blocks) > MESSAGE_BLOCKS
