import type {
  ActionsBlock,
  AnyBlock,
  Checkboxes,
  ContainerBlock,
  ContextBlock,
  HeaderBlock,
  InputBlock,
  PlainTextInput,
  RadioButtons,
  RichTextBlock,
  SectionBlock,
  StaticSelect,
  TableBlock,
  UsersSelect,
} from '@slack/types'

// What of Block Kit this page draws.

export type DrawnBlock =
  | ActionsBlock
  | ContainerBlock
  | ContextBlock
  | HeaderBlock
  | InputBlock
  | RichTextBlock
  | SectionBlock
  | TableBlock

/** The elements that hold a value. */
export type Field = PlainTextInput | StaticSelect | UsersSelect | RadioButtons | Checkboxes

const BLOCKS: ReadonlySet<string> = new Set<DrawnBlock['type']>([
  'actions',
  'container',
  'context',
  'header',
  'input',
  'rich_text',
  'section',
  'table',
])

const FIELDS: ReadonlySet<string> = new Set<Field['type']>([
  'plain_text_input',
  'static_select',
  'users_select',
  'radio_buttons',
  'checkboxes',
])

export const isDrawn = (block: AnyBlock): block is DrawnBlock => BLOCKS.has(block.type)

export const isField = (element: { type: string }): element is Field => FIELDS.has(element.type)
