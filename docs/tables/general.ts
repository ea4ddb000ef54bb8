import { tables } from './canvas.ts'
import type { Grid } from './grid.ts'
import { piecesOf } from './pieces.ts'

/** A text taken apart for a document: words as they were written, and tables as Markdown that a canvas takes. */
export type Stretch = { words: string } | { tables: string[] }

/**
 * Tables pasted from a spreadsheet (functions, interfaces, data, systems, results, milestones, risks …) as Markdown, with
 * all their columns and in their place among the words. Their first row is the head.
 */
export function stretchesOf(text: string): Stretch[] {
  if (!text.includes('\t')) return [{ words: text }]
  const stretches: Stretch[] = []
  let at = 0
  for (const piece of piecesOf(text)) {
    if (!('grid' in piece) || !isTable(piece.grid)) continue
    const [first, last] = [piece.grid.lines[0], piece.grid.lines.at(-1)]
    const from = first?.cells[0]?.from ?? at
    stretches.push(...wordsIn(text.slice(at, from)), { tables: drawnTable(piece.grid) })
    at = last?.to ?? at
  }
  return [...stretches, ...wordsIn(text.slice(at))]
}

/** One row, or one column, is a line of words with blanks in it. */
const isTable = ({ form, lines }: Grid): boolean =>
  form === 'tabs' &&
  lines.length > 1 &&
  lines.some(({ cells }) => cells.filter(({ text }) => text !== '').length > 1)

const wordsIn = (text: string): Stretch[] =>
  text.trim() === '' ? [] : [{ words: text.replaceAll('\t', ' ') }]

/** Any table as Markdown that a canvas takes. */
export function drawnTable({ lines }: Grid): string[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  const [head = [], ...rows] = lines.map(({ cells }) =>
    Array.from({ length: width }, (_, i) => cells[i]?.text ?? ''),
  )
  return tables(head, rows)
}
