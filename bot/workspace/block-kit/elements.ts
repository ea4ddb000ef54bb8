import { z } from 'zod'
import { confirm, identifier, markedOption, option, plainText } from './composition.ts'

// Limits: docs.slack.dev/reference/block-kit/block-elements.

const interactive = { action_id: identifier.optional() }
const asked = { ...interactive, confirm: confirm.optional() }
const placeholder = { placeholder: plainText(150).optional() }

const button = z.strictObject({
  ...asked,
  type: z.literal('button'),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
})

const staticSelect = z.strictObject({
  ...asked,
  ...placeholder,
  type: z.literal('static_select'),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
})

const usersSelect = z.strictObject({
  ...asked,
  ...placeholder,
  type: z.literal('users_select'),
  initial_user: z.string().optional(),
})

const radioButtons = z.strictObject({
  ...asked,
  type: z.literal('radio_buttons'),
  options: z.array(markedOption).min(1).max(10),
  initial_option: markedOption.optional(),
})

const checkboxes = z.strictObject({
  ...asked,
  type: z.literal('checkboxes'),
  options: z.array(markedOption).min(1).max(10),
  initial_options: z.array(markedOption).min(1).max(10).optional(),
})

const plainTextInput = z.strictObject({
  ...interactive,
  ...placeholder,
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
})

const choosers = [staticSelect, usersSelect, radioButtons, checkboxes] as const

/** What may stand beside a section, and in a row of actions. */
export const actionElement = z.discriminatedUnion('type', [button, ...choosers])

/** What may stand in an input block. */
export const inputElement = z.discriminatedUnion('type', [plainTextInput, ...choosers])

/** Everything a person can act on. */
export const element = z.discriminatedUnion('type', [...inputElement.options, button])
export type Element = z.output<typeof element>
