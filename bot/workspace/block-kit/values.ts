import type { InputBlock, KnownBlock } from '@slack/types'
import { z } from 'zod'
import type { ElementState } from '../protocol.ts'
import { found, Refusal } from '../refusal.ts'
import { type Element, element } from './elements.ts'

/** By block id and action id, as in `view.state.values`. */
export type Values = Record<string, Record<string, ElementState>>

export interface Placed {
  block: string
  action: string
  element: Element
}

const candidates = (block: KnownBlock): unknown[] => {
  if (block.type === 'actions') return block.elements
  if (block.type === 'section') return [block.accessory]
  return block.type === 'input' ? [block.element] : []
}

/** Everything in the blocks that a person can act on. */
export const placed = (blocks: KnownBlock[]): Placed[] =>
  blocks.flatMap((block) =>
    candidates(block).flatMap((candidate) => {
      const { data } = element.safeParse(candidate)
      return data?.action_id && block.block_id
        ? [{ block: block.block_id, action: data.action_id, element: data }]
        : []
    }),
  )

const chosen = z.object({ value: z.string() })
const said = {
  user: z.object({ selected_user: z.string().nullish() }),
  text: z.object({ value: z.string().nullish() }),
  option: z.object({ selected_option: chosen.nullish() }),
  options: z.object({ selected_options: z.array(chosen).nullish() }),
}

interface Option {
  text: unknown
  value: string
}

const pick = (options: Option[], choice: { value: string }) =>
  found(
    options.find((option) => option.value === choice.value),
    'invalid_arguments',
  )

/** What an element holds, checked against the element; without a `state`, what it holds at first. Null for a button. */
function valueIn(element: Element, state: ElementState | undefined) {
  const { type } = element
  if (state && state.type !== type) throw new Refusal('invalid_arguments')
  switch (type) {
    case 'button':
      return null
    case 'plain_text_input': {
      const value = state ? said.text.parse(state).value : element.initial_value
      return { type, value: value || null }
    }
    case 'users_select': {
      const user = state ? said.user.parse(state).selected_user : element.initial_user
      return { type, selected_user: user || null }
    }
    case 'static_select':
    case 'radio_buttons': {
      const option = state ? said.option.parse(state).selected_option : element.initial_option
      return { type, selected_option: option ? pick(element.options, option) : null }
    }
    case 'checkboxes': {
      const options = state ? said.options.parse(state).selected_options : element.initial_options
      return { type, selected_options: (options ?? []).map((option) => pick(element.options, option)) }
    }
  }
}

/** The state of all the inputs in the blocks, from what the page says of them. */
export function stateValues(blocks: KnownBlock[], values: Values): Values {
  const state: Values = {}
  for (const { block, action, element } of placed(blocks)) {
    const value = valueIn(element, values[block]?.[action])
    if (value) state[block] = { ...state[block], [action]: value }
  }
  return state
}

/** What an action carries beside its ids: the button's text and value, or what the element now holds. */
export function actionOf(element: Element, state: ElementState): ElementState {
  if (element.type === 'button') {
    const { type, text, value } = element
    return { type, text, ...(value !== undefined && { value }) }
  }
  return found(valueIn(element, state), 'invalid_arguments')
}

/** The people who are chosen anywhere among the values. */
export const chosenPeople = (values: Values): string[] =>
  Object.values(values)
    .flatMap((actions) => Object.values(actions))
    .flatMap((state) => (state.type === 'users_select' ? (said.user.parse(state).selected_user ?? []) : []))

function problem(element: Element, state: Record<string, unknown>): string | null {
  if (element.type === 'plain_text_input' && typeof state.value === 'string') {
    const { min_length = 0, max_length = 3000 } = element
    if (state.value.length < min_length) return `至少 ${min_length} 个字`
    if (state.value.length > max_length) return `最多 ${max_length} 个字，现有 ${state.value.length} 个`
  }
  return null
}

const isEmpty = ({ type: _, ...held }: ElementState) =>
  Object.values(held).every((value) => value === null || (Array.isArray(value) && value.length === 0))

/** What Slack's own client would not let pass on submission, by block id. */
export function problems(blocks: KnownBlock[], values: Values): Record<string, string> {
  const inputs = blocks.filter((block): block is InputBlock => block.type === 'input')
  const found: Record<string, string> = {}
  for (const { block, action, element } of placed(inputs)) {
    const state = values[block]?.[action]
    const optional = inputs.find((input) => input.block_id === block)?.optional === true
    const wrong = !state || isEmpty(state) ? (optional ? null : '请填写此项') : problem(element, state)
    if (wrong) found[block] = wrong
  }
  return found
}
