import type { KnownBlock } from '@slack/types'
import { expect, test } from 'vitest'
import { actionOf, placed, problems, stateValues, type Values } from '../../bot/workspace/block-kit/values.ts'
import type { ElementState } from '../../bot/workspace/protocol.ts'

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const option = (value: string) => ({ text: plain(`选 ${value}`), value })
const options = [option('a'), option('b')]

const ask = (element: object, more: object = {}): KnownBlock[] => {
  const block = {
    type: 'input',
    block_id: 'b',
    label: plain('名'),
    element: { action_id: 'a', ...element },
    ...more,
  }
  return JSON.parse(JSON.stringify([block]))
}

const stateOf = (element: object, said?: ElementState) =>
  stateValues(ask(element), said ? { b: { a: said } } : {}).b?.a

const ELEMENTS: [object, object, object, object][] = [
  [{ type: 'plain_text_input' }, { value: null }, { value: '字' }, { value: '字' }],
  [{ type: 'plain_text_input', initial_value: '旧' }, { value: '旧' }, { value: '' }, { value: null }],
  [
    { type: 'static_select', options },
    { selected_option: null },
    { selected_option: { value: 'b' } },
    { selected_option: option('b') },
  ],
  [{ type: 'users_select' }, { selected_user: null }, { selected_user: 'U2' }, { selected_user: 'U2' }],
  [
    { type: 'users_select', initial_user: 'U2' },
    { selected_user: 'U2' },
    { selected_user: null },
    { selected_user: null },
  ],
  [
    { type: 'radio_buttons', options, initial_option: option('a') },
    { selected_option: option('a') },
    { selected_option: null },
    { selected_option: null },
  ],
  [
    { type: 'checkboxes', options },
    { selected_options: [] },
    { selected_options: [{ value: 'b' }] },
    { selected_options: [option('b')] },
  ],
  [
    { type: 'checkboxes', options, initial_options: [option('a')] },
    { selected_options: [option('a')] },
    { selected_options: [] },
    { selected_options: [] },
  ],
]

test.each(ELEMENTS)('%j holds %j at first, and after %j it holds %j', (element, first, said, then) => {
  const type = 'type' in element ? String(element.type) : ''
  expect(stateOf(element)).toEqual({ type, ...first })
  expect(stateOf(element, { type, ...said })).toEqual({ type, ...then })
})

test.each([
  [
    'an option that is not offered',
    { type: 'static_select', options },
    { type: 'static_select', selected_option: { value: 'z' } },
  ],
  ['the value of another element', { type: 'plain_text_input' }, { type: 'email_text_input', value: '1' }],
  ['a list for a person', { type: 'users_select' }, { type: 'users_select', selected_user: ['U2'] }],
  ['a number for a text', { type: 'plain_text_input' }, { type: 'plain_text_input', value: 1 }],
])('%s is not taken', (_, element, said) => {
  expect(() => stateOf(element, said)).toThrow()
})

test('what is said of fields that are not there is left out', () => {
  const values: Values = { x: { y: { type: 'plain_text_input', value: '外' } } }
  expect(stateValues(ask({ type: 'plain_text_input' }), values)).toEqual({
    b: { a: { type: 'plain_text_input', value: null } },
  })
})

const PROBLEMS: [string, object, object, object, string | undefined][] = [
  ['nothing', { type: 'plain_text_input' }, {}, {}, '请填写此项'],
  ['nothing, where nothing is needed', { type: 'plain_text_input' }, {}, { optional: true }, undefined],
  ['too little', { type: 'plain_text_input', min_length: 2 }, { value: '一' }, {}, '至少 2 个字'],
  ['too much', { type: 'plain_text_input', max_length: 1 }, { value: '一二' }, {}, '最多 1 个字，现有 2 个'],
  ['nobody chosen', { type: 'users_select' }, { selected_user: null }, {}, '请填写此项'],
  ['no choice', { type: 'checkboxes', options }, { selected_options: [] }, {}, '请填写此项'],
  ['what is right', { type: 'plain_text_input', min_length: 2 }, { value: '一二' }, {}, undefined],
]

test.each(PROBLEMS)('a form with %s', (_, element, said, more, problem) => {
  const type = 'type' in element ? String(element.type) : ''
  const blocks = ask(element, more)
  const values = stateValues(blocks, { b: { a: { type, ...said } } })
  expect(problems(blocks, values).b).toBe(problem)
})

test('an action carries what the bot put there, whatever the page says', () => {
  const [button] = placed([
    {
      type: 'actions',
      block_id: 'b',
      elements: [{ type: 'button', action_id: 'a', text: plain('过'), value: '7' }],
    },
  ])
  expect(button && actionOf(button.element, { type: 'button', value: '8' })).toEqual({
    type: 'button',
    text: plain('过'),
    value: '7',
  })
})
