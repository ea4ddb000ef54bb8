import type { KnownBlock } from '@slack/types'
import { describe, expect, test } from 'vitest'
import { parted } from '../../bot/workspace/page/chat/live.ts'
import type { PageMessage } from '../../bot/workspace/protocol.ts'

const text = (value: string) => ({ type: 'plain_text' as const, text: value })
const words = (value: string, block_id?: string): KnownBlock => ({
  type: 'section',
  text: text(value),
  ...(block_id && { block_id }),
})
const row = (block_id: string): KnownBlock => ({
  type: 'actions',
  block_id,
  elements: [{ type: 'button', action_id: 'a.0', text: text(block_id) }],
})
const asks = (moment: string) => [
  words('项目是否涉密？', `qt0 ${moment}`),
  row(`q0 ${moment}`),
  row(`qc0 ${moment}`),
]
/** A conversation of messages with these blocks, one after the other. */
const talk = (...all: KnownBlock[][]): PageMessage[] =>
  all.map((blocks, i) => ({ ts: `${i}`, user: 'UBOT', text: '话', blocks }))
const ids = (messages: PageMessage[]) =>
  messages.map(({ ts, blocks = [] }) => `${ts}: ${blocks.map(({ block_id = '-' }) => block_id).join(', ')}`)

const ROWS: [what: string, messages: PageMessage[], live: string | undefined, said: string[]][] = [
  ['nothing is asked', talk([words('答')], [row('c0 1 P')]), undefined, ['0: -', '1: c0 1 P']],
  [
    'a question stands alone: nothing of its message is left',
    talk([words('答')], asks('2 P')),
    '1',
    ['0: -'],
  ],
  [
    'what stands before a question stays in its message',
    talk([words('已保存'), row('c0 2 P'), ...asks('2 P')]),
    '0',
    ['0: -, c0 2 P'],
  ],
  [
    'a later question takes the place of one that does not say yet that it is over',
    talk([words('已保存'), ...asks('2 P')], asks('3 P')),
    '1',
    ['0: -, qt0 2 P'],
  ],
  [
    'something else is spoken of: the question is over',
    talk(asks('2 P'), [words('已暂停'), row('c0 3 P')]),
    undefined,
    ['0: qt0 2 P', '1: -, c0 3 P'],
  ],
  [
    'something comes in between of the same moment: the question stays',
    talk(asks('2 P'), [words('市数据局已通过'), row('c0 2 P')]),
    '0',
    ['1: -, c0 2 P'],
  ],
  [
    'a card of another kind comes in between: the question stays',
    talk(asks('2 P'), [words('待办'), row('decide')]),
    '0',
    ['1: -, decide'],
  ],
  [
    'a list to tick is part of its question',
    talk([words('已保存'), words('有没有？', 'qt0 2 P'), words('甲', 'boxes'), row('q0 2 P')]),
    '0',
    ['0: -'],
  ],
  [
    'a list that is over shows no boxes',
    talk([words('有没有？', 'qt0 2 P'), words('甲', 'boxes'), row('q0 2 P')], asks('3 P')),
    '1',
    ['0: qt0 2 P'],
  ],
  [
    'a folded question tells only of itself',
    talk([words('✓ 涉密：否', 'o0 2 P')], asks('3 P')),
    '1',
    ['0: o0 2 P'],
  ],
  [
    'the question of a colleague names no moment, and keeps its buttons when something else is asked',
    talk([words('同事请您回答'), words('资金来源？', 'qt0'), row('q0')], asks('1 ')),
    '1',
    ['0: -, qt0, q0'],
  ],
  [
    'the first block of a message carries its name as well',
    talk([words('涉密？', 'qt0 2 P reply.1'), row('q0 2 P')]),
    '0',
    [],
  ],
]

describe('the question that waits in a conversation', () => {
  test.each(ROWS)('%s', (_, messages, live, said) => {
    const { question, said: left } = parted(messages)
    expect(question?.message.ts).toBe(live)
    expect(ids(left)).toEqual(said)
  })

  test('is known by its words, its choices and its controls', () => {
    const { question } = parted(talk([words('已保存'), ...asks('2 P')]))
    const of = (blocks: KnownBlock[] = []) => blocks.map(({ block_id }) => block_id)
    expect([of(question?.words), of(question?.choices), of(question?.controls)]).toEqual([
      ['qt0 2 P'],
      ['q0 2 P'],
      ['qc0 2 P'],
    ])
  })
})
