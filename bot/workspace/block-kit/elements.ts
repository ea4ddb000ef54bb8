import { z } from 'zod'
import { confirm, identifier, markedOption, option, plainText } from './text.ts'

// Limits: docs.slack.dev/reference/block-kit/block-elements.

const interactive = { action_id: identifier.optional() }
const asked = { ...interactive, confirm: confirm.optional() }
const focus = { focus_on_load: z.boolean().optional() }
const placeholder = { placeholder: plainText(150).optional() }

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-21')
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number written as a string')

const button = z.strictObject({
  ...asked,
  type: z.literal('button'),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
})

const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) })

const menu = {
  ...asked,
  ...focus,
  ...placeholder,
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
}
const hasOneSource = (menu: { options?: unknown; option_groups?: unknown }) =>
  (menu.options === undefined) !== (menu.option_groups === undefined)
const ONE_SOURCE = 'must have either options or option_groups'

const staticSelect = z
  .strictObject({ ...menu, type: z.literal('static_select'), initial_option: option.optional() })
  .refine(hasOneSource, ONE_SOURCE)

const multiStaticSelect = z
  .strictObject({
    ...menu,
    type: z.literal('multi_static_select'),
    initial_options: z.array(option).min(1).max(100).optional(),
    max_selected_items: z.number().int().min(1).optional(),
  })
  .refine(hasOneSource, ONE_SOURCE)

const radioButtons = z.strictObject({
  ...asked,
  ...focus,
  type: z.literal('radio_buttons'),
  options: z.array(markedOption).min(1).max(10),
  initial_option: markedOption.optional(),
})

const checkboxes = z.strictObject({
  ...asked,
  ...focus,
  type: z.literal('checkboxes'),
  options: z.array(markedOption).min(1).max(10),
  initial_options: z.array(markedOption).min(1).max(10).optional(),
})

const overflow = z.strictObject({
  ...asked,
  type: z.literal('overflow'),
  options: z
    .array(option.extend({ url: z.string().max(3000).optional() }))
    .min(1)
    .max(5),
})

const datepicker = z.strictObject({
  ...asked,
  ...focus,
  ...placeholder,
  type: z.literal('datepicker'),
  initial_date: date.optional(),
})

const dispatch_action_config = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
  })
  .optional()

const plainTextInput = z.strictObject({
  ...interactive,
  ...focus,
  ...placeholder,
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
  dispatch_action_config,
})

const numberInput = z.strictObject({
  ...interactive,
  ...focus,
  ...placeholder,
  type: z.literal('number_input'),
  is_decimal_allowed: z.boolean(),
  initial_value: decimal.optional(),
  min_value: decimal.optional(),
  max_value: decimal.optional(),
  dispatch_action_config,
})

const fileInput = z.strictObject({
  ...interactive,
  type: z.literal('file_input'),
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
})

/** An image inside a section or a context. */
export const imageElement = z.strictObject({
  type: z.literal('image'),
  image_url: z.string().max(3000),
  alt_text: z.string().max(2000),
})

const choosers = [staticSelect, radioButtons, checkboxes, datepicker] as const

export const accessory = z.discriminatedUnion('type', [
  button,
  ...choosers,
  multiStaticSelect,
  overflow,
  imageElement,
])

export const actionElement = z.discriminatedUnion('type', [button, ...choosers, overflow])

/** What may stand in an input block of a message or a Home tab. */
export const inputElement = z.discriminatedUnion('type', [plainTextInput, ...choosers, multiStaticSelect])

/** What may stand in an input block of a modal. */
export const modalInputElement = z.discriminatedUnion('type', [
  ...inputElement.options,
  numberInput,
  fileInput,
])

/** Everything a person can act on. */
export const element = z.discriminatedUnion('type', [...modalInputElement.options, button, overflow])
export type Element = z.output<typeof element>
