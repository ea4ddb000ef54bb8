import type { Regulation } from '../regulation.ts'
import { TOPICS } from '../schema.ts'

const WIDTH = 100
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** Columns that a terminal needs for a text; Chinese characters take two. */
const widthOf = (text: string) => text.length + (text.match(WIDE)?.length ?? 0)

/** What each regulation has: articles, provisions, silent topics, and the articles whose provisions carry doubts. */
export function overview(regulations: readonly Regulation[]): string {
  const heads = ['办法', '条', '有规则的条', '规定', '没有规定的主题', '疑问']
  const rows = regulations.map(({ id, place, all, silent }) => {
    const provisions = all.flatMap((article) => article.provisions)
    const ruled = all.filter((article) => article.provisions.length > 0)
    const doubts = provisions.filter((p) => p.doubt)
    return [
      `${place} ${id}`,
      ...[all, ruled, provisions, silent, doubts].map((counted) => String(counted.length)),
    ]
  })
  return [table([heads, ...rows]), ...regulations.map(openEnds)].join('\n\n')
}

/** Where a regulation leaves something open; an article with several doubts shows how many. */
function openEnds({ id, place, all, silent }: Regulation): string {
  const doubts = all.flatMap(({ number, provisions }) => {
    const count = provisions.filter((p) => p.doubt).length
    return count > 0 ? `${number}${count > 1 ? `(${count})` : ''}` : []
  })
  const topics = silent.map(({ topic }) => TOPICS[topic].zh)
  return [`${place} ${id}`, listed('没有规定的主题', topics), listed('有疑问的条', doubts)].join('\n')
}

/** Items after their heading, on as many lines as they need. */
function listed(heading: string, items: readonly string[]): string {
  const indent = ' '.repeat(widthOf(heading) + 4)
  const lines = [`  ${heading}：`]
  for (const item of items.length > 0 ? items : ['无']) {
    const line = `${lines.at(-1)}${item} `
    if (widthOf(line) > WIDTH) lines.push(`${indent}${item} `)
    else lines[lines.length - 1] = line
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** Rows under one another: the first column to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows
    .map((row) =>
      row.map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
        return column === 0 ? cell + space : space + cell
      }),
    )
    .map((cells) => cells.join('  '))
    .join('\n')
}
