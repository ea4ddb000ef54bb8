import { expect, test } from 'vitest'
import { desk, outcome } from './desk.ts'
import * as kit from './kit.ts'

/** What is limited, the limit, a modal of a given size, and where it is found too large. */
const IN_VIEW: [string, number, (size: number) => object, string][] = [
  ['characters of a title', 24, (size) => kit.modal({ title: kit.plain(kit.long(size)) }), '/title/text'],
  ['characters of a submit', 24, (size) => kit.modal({ submit: kit.plain(kit.long(size)) }), '/submit/text'],
  ['characters of a close', 24, (size) => kit.modal({ close: kit.plain(kit.long(size)) }), '/close/text'],
  [
    'characters of metadata',
    3000,
    (size) => kit.modal({ private_metadata: kit.long(size) }),
    '/private_metadata',
  ],
  ['characters of a callback_id', 255, (size) => kit.modal({ callback_id: kit.long(size) }), '/callback_id'],
  [
    'blocks',
    100,
    (size) =>
      kit.modal(
        {},
        kit.many(size, () => kit.section(1)),
      ),
    '/blocks',
  ],
  [
    'the max_length of an input',
    3000,
    (max_length) => kit.modal({}, [kit.input({ ...kit.line, max_length })]),
    '/blocks/0/element/max_length',
  ],
]

test.each(IN_VIEW)('%s in a modal: at most %i', async (_, limit, make, pointer) => {
  const open = async (size: number) =>
    outcome(await desk(), 'views.open', { trigger_id: 'none', view: make(size) })
  // A view that is right fails only afterwards, for want of a trigger.
  expect(await open(limit)).toEqual(['invalid_trigger_id'])
  expect(await open(limit + 1)).toEqual([
    'invalid_arguments',
    expect.stringMatching(
      new RegExp(`must be at most ${limit}.*, found ${limit + 1} \\[json-pointer:/view${pointer}\\]`),
    ),
  ])
})

test.each([
  ['a table', kit.modal({}, [kit.table(1, 1)]), 'unsupported type: table [json-pointer:/view/blocks/0/type]'],
  [
    'inputs without a submit',
    { ...kit.modal({}, [kit.input(kit.line)]), submit: undefined },
    'must be there because the view has an input block [json-pointer:/view/submit]',
  ],
  ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view/title]'],
])('a modal does not take %s', async (_, view, message) => {
  const said = await outcome(await desk(), 'views.open', { trigger_id: 'none', view })
  expect(said).toEqual(['invalid_arguments', `[ERROR] ${message}`])
})
