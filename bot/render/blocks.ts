import type {
  Button,
  ContainerBlock,
  KnownBlock,
  RichTextBlock,
  RichTextList,
  RichTextSection,
  SectionBlock,
  StaticSelect,
  TableBlock,
} from '@slack/types'
import { type Act, isAct } from '../conversation/acts.ts'
import type {
  Box,
  Choice,
  Item,
  Moment,
  Over,
  Question,
  Reply,
  Section,
  Table,
} from '../conversation/reply.ts'
import { packed } from './packed.ts'
import { frame } from './wording.ts'
import { itemText, progressText, summaryText } from './words.ts'

/** A Slack message: blocks, and a text for notifications. */
export interface Message {
  text: string
  blocks: KnownBlock[]
}

const HEADER_SIZE = 150
const FIELD_SIZE = 2_000
const LABEL_SIZE = 75
const BUTTONS_PER_ROW = 25
/** More buttons of one act than this are a menu. */
const MENU_FROM = 8
const MENU_SIZE = 100
/** A text element has no published limit; pieces of this size stay below every limit seen. */
const PIECE = 2_800

/** A reply as Slack messages. User text only ever stands in elements that Slack does not parse. */
export function messages(reply: Reply): Message[] {
  const text = summaryText(reply)
  const asked = reply.question ? [questionBlocks(reply.question, reply)] : []
  return packed([...replyParts(reply), ...asked]).map((blocks) => ({ text, blocks }))
}

/** A reply as blocks, in reading order, as far as its question; those of a part stand together. */
function replyParts({
  language,
  title,
  answer,
  lead,
  sections,
  table,
  choices,
  note,
  moment,
}: Reply): KnownBlock[][] {
  return [
    ...(title ? [[header(title)]] : []),
    ...(answer ? pieces(itemText(answer, language)).map((piece) => [rich([boldSection(piece)])]) : []),
    ...lead.flatMap((paragraph) => pieces(paragraph).map((piece) => [rich([plainSection(piece)])])),
    ...sections
      .filter(({ folded }) => !folded)
      .map((section, i) =>
        isSummary(section) ? summaryBlocks(section, `r${i}`, moment) : [sectionBlock(section, language)],
      ),
    ...(table ? [[tableBlock(table, language)]] : []),
    ...sections.filter(({ folded }) => folded).map((section) => [foldedBlock(section, language)]),
    ...(note ? [[context(note)]] : []),
    ...buttonRows(choices, 'c', moment, language).map((block) => [block]),
  ]
}

/** A question as blocks: every one of them has an id by which it is known, so that it can be folded, or shown elsewhere. */
function questionBlocks(
  question: Question,
  { moment, language }: Pick<Reply, 'moment' | 'language'>,
): KnownBlock[] {
  const { text, hint, boxes, choices, controls = [] } = question
  const progress = progressText(question, language)
  const words = [
    ...(progress ? [context(progress)] : []),
    rich([boldSection(text)]),
    ...(hint ? pieces(hint).map((piece) => rich([plainSection(piece)])) : []),
  ]
  return [
    ...words.map((block, i) => ({ ...block, block_id: idAt(`qt${i}`, moment) })),
    ...(boxes ? [boxesBlock(boxes, language)] : []),
    ...buttonRows(choices, 'q', moment, language),
    ...buttonRows(controls, 'qc', moment, language),
  ]
}

/** The line that stands in the place of a question which is over. */
export const overBlocks = ({ line, change, moment }: Over): KnownBlock[] => [
  {
    type: 'section',
    block_id: idAt('o0', moment),
    text: { type: 'plain_text', text: line, emoji: false },
    ...(change ? { accessory: button(change, 0) } : {}),
  },
]

/** The blocks of a message before its question; nothing when it shows none. */
export function aboveQuestion<B extends { type: string; block_id?: unknown }>(
  blocks: readonly B[],
): B[] | undefined {
  const begin = blocks.findIndex(({ block_id }) => typeof block_id === 'string' && OF_QUESTION.test(block_id))
  return begin < 0 ? undefined : blocks.slice(0, begin)
}

/** The ids of the blocks of a question: its words, its boxes, its choices, its controls. */
const OF_QUESTION = /^(?:q[tc]?\d+|boxes)(?: |$)/

/** The action of boxes to tick; what is ticked is read when a button is pressed. */
export const BOXES = 'boxes'

/** Boxes to tick; Slack takes at most ten of them. */
const boxesBlock = (boxes: readonly Box[], language: Reply['language']): KnownBlock => ({
  type: 'input',
  block_id: BOXES,
  label: plain(frame(language).tick),
  element: {
    type: 'checkboxes',
    action_id: BOXES,
    options: boxes.map(({ id, label }, i) => ({ text: plain(`${i + 1}. ${label}`), value: id })),
  },
})

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
  return rich([boldSection(title), listOf(items, ordered, language)])
}

const listOf = (
  items: readonly Item[],
  ordered: true | undefined,
  language: Reply['language'],
): RichTextList => ({
  type: 'rich_text_list',
  style: ordered ? 'ordered' : 'bullet',
  elements: items.map((item) => linked(plainSection(itemText(item, language).slice(0, PIECE)), item)),
})

/** A line with what opens it at its end. */
const linked = (line: RichTextSection, { link }: Item): RichTextSection =>
  link
    ? { ...line, elements: [...line.elements, { type: 'text', text: ' ' }, { type: 'link', ...link }] }
    : line

/** Whether a section sums up answers, each with what can be done about it. */
const isSummary = ({ choice, items }: Section): boolean =>
  choice !== undefined || items.some((item) => item.choice !== undefined)

/** A summary of answers: a row for each, what it answers on the left, and on the right the button that changes it. */
function summaryBlocks(
  { title, choice, items }: Section,
  name: string,
  moment: Moment | undefined,
): KnownBlock[] {
  const row = (
    place: number,
    texts: Pick<SectionBlock, 'text' | 'fields'>,
    pressed: Choice | undefined,
  ): SectionBlock => ({
    type: 'section',
    block_id: idAt(`${name}.${place}`, moment),
    ...texts,
    ...(pressed && { accessory: button(pressed, place) }),
  })
  return [
    row(0, { text: { type: 'mrkdwn', text: `*${title}*` } }, choice),
    ...items.map(({ name: label, text, choice: pressed }, i) => {
      const words = text.slice(0, FIELD_SIZE) || '—'
      const texts = label === undefined ? { text: whole(words) } : { fields: [whole(label), whole(words)] }
      return row(i + 1, texts, pressed)
    }),
  ]
}

const whole = (text: string) => ({ type: 'plain_text' as const, text, emoji: false })

/** A section that is unfolded on demand. */
function foldedBlock({ title, items, ordered }: Section, language: Reply['language']): ContainerBlock {
  return {
    type: 'container',
    title: { type: 'plain_text', text: title.slice(0, HEADER_SIZE), emoji: false },
    child_blocks: [rich([listOf(items, ordered, language)])],
    is_collapsible: true,
    default_collapsed: true,
  }
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

/**
 * Buttons carry their act in the action id and their moment in the id of their row; what they mean, and whether they
 * still do anything, is decided on the server at the click.
 */
function buttonRows(
  choices: readonly Choice[],
  name: string,
  moment: Moment | undefined,
  language: Reply['language'],
): KnownBlock[] {
  const sharing = (act: Act) => choices.filter((choice) => choice.act === act)
  const inMenu = (act: Act) => act !== 'answer' && sharing(act).length > MENU_FROM
  const menus = [...new Set(choices.map(({ act }) => act))]
    .filter(inMenu)
    .map((act) => [menu(act, sharing(act), language)])
  const buttons = choices.flatMap((choice, i) => (inMenu(choice.act) ? [] : [button(choice, i)]))
  return [...menus, ...chunks(buttons, BUTTONS_PER_ROW)].map((elements, row) => ({
    type: 'actions',
    block_id: idAt(`${name}${row}`, moment),
    elements,
  }))
}

const idAt = (name: string, moment: Moment | undefined): string =>
  [name, ...(moment ? [moment.asking, moment.project ?? ''] : [])].join(' ')

const plain = (text: string) => ({
  type: 'plain_text' as const,
  text: text.slice(0, LABEL_SIZE),
  emoji: false,
})

function button({ act, value, label, about, style }: Choice, place: number): Button {
  return {
    type: 'button',
    action_id: `${act}.${place}`,
    text: plain(label),
    ...(about === undefined ? {} : { accessibility_label: plain(about).text }),
    ...(value === undefined ? {} : { value }),
    ...(style ? { style } : {}),
  }
}

function menu(act: Act, choices: readonly Choice[], language: Reply['language']): StaticSelect {
  return {
    type: 'static_select',
    action_id: `${act}.0`,
    placeholder: plain(frame(language).choose),
    options: choices.slice(0, MENU_SIZE).map(({ label, value = '' }) => ({ text: plain(label), value })),
  }
}

/** The act that a button of ours stands for; `undefined` when it is of no version that is known here. */
export function actOf(actionId: string): Act | undefined {
  const id = actionId.replace(/\.\d+$/, '')
  return isAct(id) ? id : undefined
}

/** The moment that a row of buttons is of; `undefined` for a row of an earlier version. */
export function momentOf(blockId: string): Moment | undefined {
  const [, asking, project] = /^(?:qc?|c|o|r\d+\.)\d+ (\d+) (\S*)$/.exec(blockId) ?? []
  return asking === undefined ? undefined : { asking: Number(asking), ...(project ? { project } : {}) }
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
