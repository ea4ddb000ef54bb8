import type { AnyBlock } from '@slack/types'
import { describe, expect, test } from 'vitest'
import { type Field, isDrawn } from '../../bot/workspace/page/elements/drawn.ts'
import {
  current,
  type FieldState,
  fields,
  initial,
  stateValues,
} from '../../bot/workspace/page/elements/fields.ts'

const text = (value: string) => ({ type: 'plain_text' as const, text: value })
const option = (value: string) => ({ text: text(value), value })
const input = (block_id: string, element: Field): AnyBlock => ({
  type: 'input',
  block_id,
  label: text('标签'),
  element: { ...element, action_id: 'v' },
})

describe('values have the shape of view.state.values', () => {
  const rows: [string, Field, FieldState | undefined, unknown][] = [
    [
      'empty text is null',
      { type: 'plain_text_input' },
      undefined,
      { type: 'plain_text_input', value: null },
    ],
    [
      'text',
      { type: 'plain_text_input' },
      { type: 'plain_text_input', value: ' 养老 ' },
      { type: 'plain_text_input', value: ' 养老 ' },
    ],
    [
      'text with a first value',
      { type: 'plain_text_input', initial_value: '旧' },
      undefined,
      { type: 'plain_text_input', value: '旧' },
    ],
    [
      'a first value taken away',
      { type: 'plain_text_input', initial_value: '旧' },
      { type: 'plain_text_input', value: null },
      { type: 'plain_text_input', value: null },
    ],
    [
      'a select',
      { type: 'static_select', options: [option('甲')] },
      { type: 'static_select', selected_option: option('甲') },
      { type: 'static_select', selected_option: option('甲') },
    ],
    [
      'a select nobody used',
      { type: 'static_select', options: [option('甲')] },
      undefined,
      { type: 'static_select', selected_option: null },
    ],
    [
      'radio buttons',
      { type: 'radio_buttons', options: [option('甲')], initial_option: option('甲') },
      undefined,
      { type: 'radio_buttons', selected_option: option('甲') },
    ],
    [
      'checkboxes',
      { type: 'checkboxes', options: [option('甲')] },
      undefined,
      { type: 'checkboxes', selected_options: [] },
    ],
  ]
  test.each(rows)('%s', (_, element, typed, expected) => {
    expect(stateValues([input('b', element)], typed ? { b: { v: typed } } : {})).toEqual({
      b: { v: expected },
    })
  })
})

describe('what is typed', () => {
  const name: AnyBlock = input('name', { type: 'plain_text_input' })
  const typed = { name: { v: { type: 'plain_text_input', value: '养老' } } } as const

  test('stays when the view is updated around it', () => {
    const hint: AnyBlock = { type: 'section', text: text('说明') }
    expect(stateValues([hint, name], typed)).toEqual(typed)
  })

  test('is not sent once its field is gone', () => {
    expect(stateValues([{ type: 'divider' }], typed)).toEqual({})
  })

  test('is forgotten when the element becomes another one', () => {
    const [field] = fields([input('name', { type: 'checkboxes', options: [option('甲')] })])
    expect(field && current(typed, field)).toEqual({ type: 'checkboxes', selected_options: [] })
  })
})

test('fields are found in inputs, actions and accessories, in reading order', () => {
  const select: Field = { type: 'static_select', action_id: 's', options: [option('甲')] }
  const blocks: AnyBlock[] = [
    {
      type: 'actions',
      block_id: 'a',
      elements: [{ type: 'button', action_id: 'go', text: text('去') }, select],
    },
    { type: 'section', block_id: 'b', text: text('段'), accessory: { ...select, action_id: 'x' } },
    input('c', { type: 'plain_text_input' }),
    { type: 'unknown' },
  ]
  expect(fields(blocks).map(({ block, action }) => `${block}/${action}`)).toEqual(['a/s', 'b/x', 'c/v'])
})

test('a block of another world is not taken for one we draw', () => {
  expect(isDrawn({ type: 'carousel' })).toBe(false)
})

test('before anybody touches it a field has what the bot put there', () => {
  expect(
    initial({ type: 'checkboxes', options: [option('甲'), option('乙')], initial_options: [option('乙')] }),
  ).toEqual({ type: 'checkboxes', selected_options: [option('乙')] })
})
