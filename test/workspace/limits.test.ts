import { expect, test } from 'vitest'
import { ANNA, desk, outcome } from './desk.ts'
import * as kit from './kit.ts'

type Make = (size: number) => object

/** What is limited, the limit, something of a given size, and where it is found too large. */
const IN_MESSAGE: [string, number, Make, string][] = [
  ['characters of a section', 3000, kit.section, '/text/text'],
  [
    'fields of a section',
    10,
    (size) => ({ type: 'section', fields: kit.many(size, () => kit.plain('栏')) }),
    '/fields',
  ],
  [
    'characters of a field',
    2000,
    (size) => ({ type: 'section', fields: [kit.plain(kit.long(size))] }),
    '/fields/0/text',
  ],
  [
    'characters of a header',
    150,
    (size) => ({ type: 'header', text: kit.plain(kit.long(size)) }),
    '/text/text',
  ],
  [
    'elements of a context',
    10,
    (size) => ({ type: 'context', elements: kit.many(size, () => kit.plain('注')) }),
    '/elements',
  ],
  [
    'elements of actions',
    25,
    (size) => kit.actions(...kit.many(size, (action_id) => kit.button({ action_id: `${action_id}` }))),
    '/elements',
  ],
  [
    'characters of a button',
    75,
    (size) => kit.actions(kit.button({ text: kit.plain(kit.long(size)) })),
    '/elements/0/text/text',
  ],
  [
    'characters of its value',
    2000,
    (size) => kit.actions(kit.button({ value: kit.long(size) })),
    '/elements/0/value',
  ],
  [
    'characters of its address',
    3000,
    (size) => kit.actions(kit.button({ url: kit.long(size) })),
    '/elements/0/url',
  ],
  [
    'characters of an action_id',
    255,
    (size) => kit.actions(kit.button({ action_id: kit.long(size) })),
    '/elements/0/action_id',
  ],
  ['characters of a block_id', 255, (size) => ({ ...kit.section(1), block_id: kit.long(size) }), '/block_id'],
  [
    'characters of a confirmation',
    300,
    (size) =>
      kit.actions(
        kit.button({
          confirm: {
            title: kit.plain('真'),
            text: kit.plain(kit.long(size)),
            confirm: kit.plain('是'),
            deny: kit.plain('否'),
          },
        }),
      ),
    '/elements/0/confirm/text/text',
  ],
  [
    'options of a menu',
    100,
    (size) => kit.chooser('static_select', kit.many(size, kit.option)),
    '/elements/0/options',
  ],
  [
    'characters of an option',
    75,
    (size) => kit.chooser('static_select', [kit.option(0, { text: kit.plain(kit.long(size)) })]),
    '/elements/0/options/0/text/text',
  ],
  [
    'characters of its value',
    150,
    (size) => kit.chooser('static_select', [kit.option(0, { value: kit.long(size) })]),
    '/elements/0/options/0/value',
  ],
  [
    'characters of a placeholder',
    150,
    (size) => kit.chooser('static_select', [kit.option(0)], { placeholder: kit.plain(kit.long(size)) }),
    '/elements/0/placeholder/text',
  ],
  [
    'radio buttons',
    10,
    (size) => kit.chooser('radio_buttons', kit.many(size, kit.option)),
    '/elements/0/options',
  ],
  ['checkboxes', 10, (size) => kit.chooser('checkboxes', kit.many(size, kit.option)), '/elements/0/options'],
  [
    'characters of a label',
    2000,
    (size) => kit.input(kit.line, { label: kit.plain(kit.long(size)) }),
    '/label/text',
  ],
  ['rows of a table', 100, (size) => kit.table(size, 1), '/rows'],
  ['cells of a row', 20, (size) => kit.table(1, size), '/rows/0'],
]

test.each(IN_MESSAGE)('%s in a message: at most %i', async (_, limit, make, pointer) => {
  const post = async (size: number) =>
    outcome(await desk(), 'chat.postMessage', { channel: ANNA.id, text: '文', blocks: [make(size)] })
  expect(await post(limit)).toEqual(['ok'])
  expect(await post(limit + 1)).toEqual([
    'invalid_blocks',
    expect.stringMatching(
      new RegExp(`must be at most ${limit} .*, found ${limit + 1} \\[json-pointer:/blocks/0${pointer}\\]`),
    ),
  ])
})

const TYPES: [string, object, string][] = [
  [
    'an empty text',
    kit.section(0),
    'must be at least 1 characters, found 0 [json-pointer:/blocks/0/text/text]',
  ],
  ['a section of nothing', { type: 'section' }, 'must have text or fields [json-pointer:/blocks/0]'],
  [
    'a header in mrkdwn',
    { type: 'header', text: { type: 'mrkdwn', text: '题' } },
    'must be one of plain_text, found "mrkdwn" [json-pointer:/blocks/0/text/type]',
  ],
  ['an unknown block', { type: 'banner' }, 'unsupported type: banner [json-pointer:/blocks/0/type]'],
  ['no type', {}, 'unsupported type: undefined [json-pointer:/blocks/0/type]'],
  [
    'an unknown element',
    kit.actions({ type: 'slider' }),
    'unsupported type: slider [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'an unknown property',
    { ...kit.section(1), color: 'red' },
    'invalid additional property: color [json-pointer:/blocks/0]',
  ],
  [
    'an unknown style',
    kit.actions(kit.button({ style: 'blue' })),
    'must be one of primary, danger, found "blue" [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a button twice',
    kit.actions(kit.button(), kit.button()),
    "action_id must be unique, found 'b' twice [json-pointer:/blocks/0/elements]",
  ],
  [
    'no label',
    { type: 'input', element: kit.line },
    'missing required field: label [json-pointer:/blocks/0/label]',
  ],
  [
    'a button in an input',
    kit.input(kit.button()),
    'unsupported type: button [json-pointer:/blocks/0/element/type]',
  ],
  [
    'a text field among actions',
    kit.actions(kit.line),
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
]

test.each(TYPES)('a message does not take %s', async (_, block, message) => {
  const said = await outcome(await desk(), 'chat.postMessage', { channel: ANNA.id, blocks: [block] })
  expect(said).toEqual(['invalid_blocks', `[ERROR] ${message}`])
})

const TOGETHER: [string, object[], string][] = [
  ['50 blocks', kit.many(50, () => kit.section(1)), 'ok'],
  ['51 blocks', kit.many(51, () => kit.section(1)), 'must be at most 50 items, found 51'],
  [
    'one block_id twice',
    kit.many(2, () => ({ ...kit.section(1), block_id: 'd' })),
    "block_id must be unique, found 'd' twice",
  ],
  ['tables of 10,001', [kit.table(5, 1, 1000), kit.table(1, 1, 5001)], 'all tables must be at most 10000'],
  ['texts of 13,200', [...kit.many(4, () => kit.section(3000)), kit.section(1200)], 'ok'],
  ['texts of 13,201', [...kit.many(4, () => kit.section(3000)), kit.section(1201)], 'msg_blocks_too_long'],
]

test.each(TOGETHER)('a message with %s', async (_, blocks, expected) => {
  const said = await outcome(await desk(), 'chat.postMessage', { channel: ANNA.id, blocks })
  expect(said.at(-1)).toContain(expected)
})
