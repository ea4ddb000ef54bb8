import type { Reply, Table } from '../conversation/reply.ts'
import { frame } from './wording.ts'
import { itemText, progressText } from './words.ts'

/** A reply as plain text, for the terminal and wherever buttons cannot be shown. */
export function plainText(reply: Reply): string {
  const { language, title, lead, sections, table, note, question, choices } = reply
  const say = frame(language)
  const parts: string[] = []
  if (title) parts.push(`【${title}】`)
  parts.push(...lead)
  for (const section of sections) {
    const lines = section.items.map(
      (item, i) =>
        `${section.ordered ? `  ${i + 1}. ` : '  · '}${itemText(item, language).replaceAll('\n', '\n     ')}`,
    )
    parts.push([say.headed(section.title), ...lines].join('\n'))
  }
  if (table) parts.push(...tableText(table, language))
  if (question) {
    const progress = progressText(question, language)
    const options = question.choices.map((choice) => choice.label)
    parts.push(
      [
        `${progress ? `${progress}　` : ''}${question.text}`,
        ...(question.hint ? [question.hint] : []),
        ...(options.length > 0 ? [say.options(options)] : []),
      ].join('\n'),
    )
  }
  if (choices.length > 0) parts.push(say.alsoSay(choices.map((choice) => choice.label)))
  if (note) parts.push(note)
  return parts.join('\n\n')
}

/** A table row by row: the first cell names the row, the others follow with the head of their column. */
function tableText({ head, rows }: Table, language: Reply['language']): string[] {
  const say = frame(language)
  return rows.map(([name, ...cells]) => {
    const lines = cells.map((cell, i) => `  ${say.of(head[i + 1] ?? '', itemText(cell, language))}`)
    return [`【${name?.text ?? ''}】`, ...lines].join('\n')
  })
}
