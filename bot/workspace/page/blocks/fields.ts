import type {
  AnyBlock,
  Checkboxes,
  Datepicker,
  FileInput,
  InputBlock,
  KnownBlock,
  MultiStaticSelect,
  NumberInput,
  Option,
  PlainTextInput,
  RadioButtons,
  StaticSelect,
} from '@slack/types'
import type { ElementState, PageFile } from '../../protocol.ts'

export type TextField = PlainTextInput | NumberInput
/** The elements that hold a value. */
export type Field =
  | TextField
  | StaticSelect
  | RadioButtons
  | MultiStaticSelect
  | Checkboxes
  | Datepicker
  | FileInput

/** A field's value, in the shape of `view.state.values[block_id][action_id]`. */
export type FieldState =
  | { type: TextField['type']; value: string | null }
  | { type: 'static_select' | 'radio_buttons'; selected_option: Option | null }
  | { type: 'multi_static_select' | 'checkboxes'; selected_options: Option[] }
  | { type: 'datepicker'; selected_date: string | null }
  | { type: 'file_input'; files: PageFile[] }

/** What was typed so far, by block id and action id; fields nobody touched are absent. */
export type Typed = Record<string, Record<string, FieldState>>

/** A field where it stands; `input` is there when it has a label, a hint and may be required. */
export interface Placed {
  block: string
  action: string
  element: Field
  input?: InputBlock
}

const FIELDS: ReadonlySet<string> = new Set<Field['type']>([
  'plain_text_input',
  'number_input',
  'static_select',
  'radio_buttons',
  'multi_static_select',
  'checkboxes',
  'datepicker',
  'file_input',
])
const BLOCKS: ReadonlySet<string> = new Set<KnownBlock['type']>([
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'markdown',
  'rich_text',
  'section',
  'table',
])

export const isField = (element: { type: string }): element is Field => FIELDS.has(element.type)

/** Whether this page draws the block. */
export const isDrawn = (block: AnyBlock): block is KnownBlock => BLOCKS.has(block.type)

/** The fields of a surface in reading order. The server gives every block and element its id. */
export function fields(blocks: AnyBlock[]): Placed[] {
  return blocks.filter(isDrawn).flatMap((block): Placed[] => {
    const elements: { type: string; action_id?: string }[] =
      block.type === 'input'
        ? [block.element]
        : block.type === 'actions'
          ? block.elements
          : block.type === 'section' && block.accessory
            ? [block.accessory]
            : []
    return elements.filter(isField).map((element) => ({
      block: block.block_id ?? '',
      action: element.action_id ?? '',
      element,
      ...(block.type === 'input' ? { input: block } : {}),
    }))
  })
}

/** The value a field has before anybody touches it. */
export function initial(element: Field): FieldState {
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: element.initial_option ?? null }
    case 'multi_static_select':
    case 'checkboxes':
      return { type: element.type, selected_options: element.initial_options ?? [] }
    case 'datepicker':
      return { type: element.type, selected_date: element.initial_date ?? null }
    case 'file_input':
      return { type: element.type, files: [] }
    default:
      return { type: element.type, value: element.initial_value ?? null }
  }
}

/** What the field holds now: typed, else initial. An element that changed its type forgets what was typed. */
export function current(typed: Typed, { block, action, element }: Placed): FieldState {
  const state = typed[block]?.[action]
  return state?.type === element.type ? state : initial(element)
}

/** The value as it is sent: a number typed with full-width digits becomes an ordinary one. */
export function settled(state: FieldState): FieldState {
  return state.type === 'number_input' && state.value !== null
    ? { ...state, value: state.value.normalize('NFKC').trim() || null }
    : state
}

/** All values of a surface as Slack puts them into `view.state.values`; what was typed into vanished fields stays out. */
export function stateValues(blocks: AnyBlock[], typed: Typed): Record<string, Record<string, ElementState>> {
  const values: Record<string, Record<string, ElementState>> = {}
  for (const field of fields(blocks)) {
    values[field.block] = { ...values[field.block], [field.action]: settled(current(typed, field)) }
  }
  return values
}

export const isEmpty = (state: FieldState): boolean => {
  if ('value' in state) return state.value === null || state.value.trim() === ''
  if ('selected_option' in state) return state.selected_option === null
  if ('selected_options' in state) return state.selected_options.length === 0
  if ('selected_date' in state) return state.selected_date === null
  return state.files.length === 0
}
