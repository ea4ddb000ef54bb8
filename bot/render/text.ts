import type { Language } from '../../rules/describe.ts'
import type { Question, Reply, Section, Table } from '../conversation/reply.ts'
import { frame } from './wording.ts'
import { itemText, progressText } from './words.ts'

/**
 * A reply as plain text, for the terminal and wherever buttons cannot be shown: the answer first, and what is folded only
 * by name, unless everything is wanted.
 */
export function plainText(reply: Reply, { full = false } = {}): string {
  const { language, lead, sections, table, note, question } = reply
  const [folded, shown] = full ? [[], sections] : partition(sections, (each) => each.folded === true)
  const parts = [
    headline(reply),
    ...lead,
    ...shown.map((section) => sectionText(section, language)),
    ...(table ? tableText(table, language) : []),
    ...(question ? [questionText(question, language)] : []),
    besides(reply, folded),
    note ?? '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** The title and, beside it, the answer with its articles. */
export function headline({ title, answer, language }: Reply): string {
  return `${title ? `【${title}】` : ''}${answer ? itemText(answer, language) : ''}`
}

/** A section of one item is one line. */
function sectionText({ title, items, ordered }: Section, language: Language): string {
  const say = frame(language)
  const [only, ...more] = items.map((item) => itemText(item, language))
  if (only !== undefined && more.length === 0 && !only.includes('\n')) return say.of(title, only)
  const lines = items.map((item, i) => {
    const text = itemText(item, language).replaceAll('\n', '\n     ')
    return `${ordered ? `  ${i + 1}. ` : '  · '}${text}`
  })
  return [say.headed(title), ...lines].join('\n')
}

function questionText(question: Question, language: Language): string {
  const say = frame(language)
  const progress = progressText(question, language)
  const options = question.choices.map((choice) => choice.label)
  return [
    `${progress ? `${progress}　` : ''}${question.text}`,
    ...(question.boxes ?? []).map(({ label }, i) => `  ${i + 1}. ${label}`),
    ...(question.hint ? [question.hint] : []),
    ...(options.length > 0 ? [say.options(options)] : []),
  ].join('\n')
}

/** What else there is: other things to say, and what can be unfolded. */
function besides({ choices, question, language }: Reply, folded: readonly Section[]): string {
  const say = frame(language)
  const also = [...choices, ...(question?.controls ?? [])].map((choice) => choice.label)
  return [
    ...(also.length > 0 ? [say.alsoSay(also)] : []),
    ...(folded.length > 0 ? [say.folded([...new Set(folded.map(({ title }) => title))])] : []),
  ].join(say.gap)
}

const partition = <T>(all: readonly T[], is: (each: T) => boolean): [T[], T[]] => [
  all.filter(is),
  all.filter((each) => !is(each)),
]

/** A table row by row: the first cell names the row, the others follow with the head of their column. */
function tableText({ head, rows }: Table, language: Reply['language']): string[] {
  const say = frame(language)
  return rows.map(([name, ...cells]) => {
    const lines = cells.map((cell, i) => `  ${say.of(head[i + 1] ?? '', itemText(cell, language))}`)
    return [`【${name?.text ?? ''}】`, ...lines].join('\n')
  })
}
