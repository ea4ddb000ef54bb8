import type { Button, KnownBlock, RichTextBlock, RichTextSection, TableBlock } from '@slack/types'
import type { Choice, Reply, Section, Table } from '../conversation/reply.ts'
import { itemText, progressText, summaryText } from './words.ts'

/** A Slack message: blocks, and a text for notifications. */
export interface Message {
  text: string
  blocks: KnownBlock[]
}

/** Slack refuses a message whose blocks are near 13,200 characters together; longer answers become several. */
const MESSAGE_SIZE = 12_000
const HEADER_SIZE = 150
const LABEL_SIZE = 75
const BUTTONS_PER_ROW = 25
/** A text element has no published limit; pieces of this size stay below every limit seen. */
const PIECE = 2_800

/** A reply as Slack messages. User text only ever stands in elements that Slack does not parse. */
export function messages(reply: Reply): Message[] {
  const text = summaryText(reply)
  return packed(replyBlocks(reply)).map((blocks) => ({ text, blocks }))
}

/** A reply as blocks, in reading order. */
export function replyBlocks({
  language,
  title,
  lead,
  sections,
  table,
  question,
  choices,
  note,
}: Reply): KnownBlock[] {
  const progress = question && progressText(question, language)
  return [
    ...(title ? [header(title)] : []),
    ...lead.flatMap((paragraph) => pieces(paragraph).map((piece) => rich([plainSection(piece)]))),
    ...sections.map((section) => sectionBlock(section, language)),
    ...(table ? [tableBlock(table, language)] : []),
    ...(note ? [context(note)] : []),
    ...(question
      ? [
          ...(progress ? [context(progress)] : []),
          rich([boldSection(question.text)]),
          ...(question.hint ? pieces(question.hint).map((piece) => rich([plainSection(piece)])) : []),
          ...buttonRows(question.choices, 'q'),
        ]
      : []),
    ...buttonRows(choices, 'c'),
  ]
}

const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: text.slice(0, HEADER_SIZE), emoji: false },
})
const context = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'plain_text', text: text.slice(0, PIECE), emoji: false }],
})
const rich = (elements: RichTextBlock['elements']): RichTextBlock => ({ type: 'rich_text', elements })
const plainSection = (text: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text }],
})
const boldSection = (text: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text, style: { bold: true } }],
})

function sectionBlock({ title, items, ordered }: Section, language: Reply['language']): RichTextBlock {
  return rich([
    boldSection(title),
    {
      type: 'rich_text_list',
      style: ordered ? 'ordered' : 'bullet',
      elements: items.map((item) => plainSection(itemText(item, language).slice(0, PIECE))),
    },
  ])
}

/** Slack shows at most 20 columns and 10,000 characters of table in a message; a cell is cut before that. */
function tableBlock({ head, rows }: Table, language: Reply['language']): TableBlock {
  const room = Math.floor(9_000 / Math.max(1, rows.length * head.length))
  const cell = (text: string) => ({ type: 'raw_text' as const, text: text.slice(0, room) || '—' })
  return {
    type: 'table',
    rows: [head.map(cell), ...rows.map((row) => row.map((each) => cell(itemText(each, language))))],
    column_settings: head.map(() => ({ is_wrapped: true })),
  }
}

/** Buttons carry their act in the action id; what it means is decided on the server at the click. */
function buttonRows(choices: readonly Choice[], name: string): KnownBlock[] {
  const buttons = choices.map(
    ({ act, value, label, style }, i): Button => ({
      type: 'button',
      action_id: `${act}.${i}`,
      text: { type: 'plain_text', text: label.slice(0, LABEL_SIZE), emoji: false },
      ...(value === undefined ? {} : { value }),
      ...(style ? { style } : {}),
    }),
  )
  return chunks(buttons, BUTTONS_PER_ROW).map((elements, row) => ({
    type: 'actions',
    block_id: `${name}${row}`,
    elements,
  }))
}

/** The act that a button of ours stands for. */
export const actOf = (actionId: string): string => actionId.replace(/\.\d+$/, '')

function packed(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const all: KnownBlock[][] = [[]]
  let size = 0
  for (const block of blocks) {
    const length = JSON.stringify(block).length
    const current = all.at(-1)
    if (current && current.length > 0 && (size + length > MESSAGE_SIZE || current.length === 50)) {
      all.push([block])
      size = length
    } else {
      current?.push(block)
      size += length
    }
  }
  return all.filter((each) => each.length > 0)
}

function pieces(text: string): string[] {
  const all: string[] = []
  for (let i = 0; i < text.length; i += PIECE) all.push(text.slice(i, i + PIECE))
  return all
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
