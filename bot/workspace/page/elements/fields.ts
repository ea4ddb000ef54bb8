import type { AnyBlock, InputBlock, Option } from '@slack/types'
import type { ElementState } from '../../protocol.ts'
import { type Field, isDrawn, isField } from './drawn.ts'

/** A field's value, in the shape of `view.state.values[block_id][action_id]`. */
export type FieldState =
  | { type: 'plain_text_input'; value: string | null }
  | { type: 'static_select' | 'radio_buttons'; selected_option: Option | null }
  | { type: 'users_select'; selected_user: string | null }
  | { type: 'checkboxes'; selected_options: Option[] }

/** What was typed so far, by block id and action id; fields nobody touched are absent. */
export type Typed = Record<string, Record<string, FieldState>>

/** A field where it stands; `input` is there when it has a label, a hint and may be required. */
export interface Placed {
  block: string
  action: string
  element: Field
  input?: InputBlock
}

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
    case 'users_select':
      return { type: element.type, selected_user: element.initial_user ?? null }
    case 'checkboxes':
      return { type: element.type, selected_options: element.initial_options ?? [] }
    case 'plain_text_input':
      return { type: element.type, value: element.initial_value ?? null }
  }
}

/** What the field holds now: typed, else initial. An element that changed its type forgets what was typed. */
export function current(typed: Typed, { block, action, element }: Placed): FieldState {
  const state = typed[block]?.[action]
  return state?.type === element.type ? state : initial(element)
}

/** All values of a surface as Slack puts them into `view.state.values`; what was typed into vanished fields stays out. */
export function stateValues(blocks: AnyBlock[], typed: Typed): Record<string, Record<string, ElementState>> {
  const values: Record<string, Record<string, ElementState>> = {}
  for (const field of fields(blocks)) {
    values[field.block] = { ...values[field.block], [field.action]: current(typed, field) }
  }
  return values
}
