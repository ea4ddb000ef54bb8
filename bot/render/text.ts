import type { Reply, Table } from '../conversation/reply.ts'
import { itemText, progressText } from './words.ts'

/** A reply as plain text, for the terminal and wherever buttons cannot be shown. */
export function plainText(reply: Reply): string {
  const { language, title, lead, sections, table, note, question, choices } = reply
  const zh = language === 'zh'
  const parts: string[] = []
  if (title) parts.push(`【${title}】`)
  parts.push(...lead)
  for (const section of sections) {
    const lines = section.items.map(
      (item, i) => `${section.ordered ? `  ${i + 1}. ` : '  · '}${itemText(item, language)}`,
    )
    parts.push([`${section.title}${zh ? '：' : ':'}`, ...lines].join('\n'))
  }
  if (table) parts.push(...tableText(table, language))
  if (question) {
    const progress = progressText(question, language)
    const options = question.choices.map((choice) => choice.label).join(zh ? ' ｜ ' : ' | ')
    parts.push(
      [
        `${progress ? `${progress}　` : ''}${question.text}`,
        ...(question.hint ? [question.hint] : []),
        ...(options ? [`${zh ? '可选：' : 'Options: '}${options}`] : []),
      ].join('\n'),
    )
  }
  if (choices.length > 0)
    parts.push(
      `${zh ? '也可以说：' : 'You can also say: '}${choices.map((choice) => choice.label).join(zh ? ' ｜ ' : ' | ')}`,
    )
  if (note) parts.push(note)
  return parts.join('\n\n')
}

/** A table row by row: the first cell names the row, the others follow with the head of their column. */
function tableText({ head, rows }: Table, language: Reply['language']): string[] {
  return rows.map(([name, ...cells]) => {
    const lines = cells.map(
      (cell, i) => `  ${head[i + 1]}${language === 'zh' ? '：' : ': '}${itemText(cell, language)}`,
    )
    return [`【${name?.text ?? ''}】`, ...lines].join('\n')
  })
}
