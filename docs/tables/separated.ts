import type { Cell, Line } from './grid.ts'

/** What stands in a cell as one line: broken lines are joined, without a blank between Chinese. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/\s*(?:\r?\n|<br\s*\/?>)\s*/gi, '\n')
    .replaceAll(/(?<=[\p{Script=Han}，、；（）])\n|\n(?=[\p{Script=Han}，、；（）])/gu, '')
    .replaceAll(/\*\*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The line of tab- or comma-separated cells at a place: a quoted cell may hold separators, quotes and line breaks. */
export function separated(text: string, at: number, number: number, separator: '\t' | ','): Line {
  const cells: Cell[] = []
  let from = at
  for (;;) {
    const { raw, to } = cellAt(text, from, separator)
    cells.push({ text: oneLine(raw), from, to })
    if (text[to] !== separator) return { number, cells, to }
    from = to + 1
  }
}

/** A quoted cell ends with a quote before a separator or line end; without one, a quote is a sign like others. */
function cellAt(text: string, from: number, separator: '\t' | ','): { raw: string; to: number } {
  QUOTED[separator].lastIndex = from
  const quoted = QUOTED[separator].exec(text)
  if (quoted) return { raw: (quoted[1] ?? '').replaceAll('""', '"'), to: QUOTED[separator].lastIndex }
  const end = text.slice(from).search(separator === ',' ? /,|\r?\n/ : /\t|\r?\n/)
  const to = end < 0 ? text.length : from + end
  return { raw: text.slice(from, to), to }
}
const QUOTED = {
  '\t': /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y,
  ',': /"((?:[^"]|"")*)"(?=,|\r?\n|$)/y,
}

/** The line of a Markdown table at a place. */
export function piped(text: string, at: number, number: number): Line {
  const end = text.indexOf('\n', at)
  const to = end < 0 ? text.length : end
  const line = text.slice(at, to).trimEnd()
  const cells: Cell[] = []
  let from = at + line.search(/\|/) + 1
  for (const { 0: raw } of line.slice(from - at).matchAll(/(?:\\.|[^|\\]|\\$)*(?:\||$)/g)) {
    if (raw === '') break
    const inner = raw.replace(/\|$/, '')
    const lead = inner.length - inner.trimStart().length
    const words = inner.trim()
    const start = from + lead
    cells.push({ text: oneLine(unescaped(words)), from: start, to: start + words.length })
    from += raw.length
  }
  return { number, cells, to }
}

const unescaped = (cell: string): string => cell.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
