import type { Cell, Grid, Line, Loose } from '../../tables/grid.ts'
import { piecesOf } from '../../tables/pieces.ts'
import { gathered, isMore, type Layout, placed } from './around.ts'
import { type Column, columnsOf, unitSaid, WORD_COLUMNS } from './columns.ts'
import type { Fen } from './money.ts'
import { clauses, headless, spoken } from './spoken.ts'
import { TITLE } from './words.ts'

/** Finds the costs in a text: the first table under a head of costs, or else its lines of words. */
export function layoutOf(text: string): Layout {
  const pieces = piecesOf(text, { csv: true })
  const grids = pieces.flatMap((piece) => ('grid' in piece ? piece.grid : []))
  const loose = pieces.flatMap((piece) => ('loose' in piece ? piece.loose : []))
  const main = grids.find((grid) => headIn(grid) >= 0)
  if (main) return underHead(main, grids, loose)
  const own = grids.filter(({ form }) => form === 'markdown')
  const words = pieces.flatMap((piece): Loose[] => ('loose' in piece ? [piece.loose] : []))
  const at = words.findIndex((line, i) => isHeadOfWords(line, words[i + 1]))
  const head = words[at]
  if (head) return underWords(head, words.slice(0, at), words.slice(at + 1), grids)
  const said = firstUnit(loose.map((line) => line.text))
  const isNote = (line: Loose) =>
    unitSaid(line.text) !== undefined ? !/\d/.test(line.text) : TITLE.test(line.text)
  const lines = pieces.flatMap((piece) => {
    if ('grid' in piece) return own.includes(piece.grid) ? [] : piece.grid.lines.map(headless)
    return isNote(piece.loose) ? [] : costsIn(piece.loose)
  })
  const columns = WORD_COLUMNS.map((column) => ({ ...column, unit: column.unit && said }))
  const notes = {
    above: loose
      .filter(isNote)
      .map((line) => line.text)
      .filter(isMore),
    below: [],
  }
  return { columns, lines, notes, outside: [], others: own, isSpoken: true }
}

/** Which line of a table is a head of costs; -1 where none is. */
export const headIn = ({ lines }: Grid): number =>
  lines.findIndex((line) => columnsOf(line, undefined) !== undefined)

function underHead(main: Grid, grids: readonly Grid[], loose: readonly Loose[]): Layout {
  const at = headIn(main)
  const head = main.lines[at]
  const [first = 0, shape] = [head?.number, shapeOf(head)]
  const before = main.lines.slice(0, at).map(({ cells }) =>
    cells
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' '),
  )
  const isContinued = (grid: Grid) =>
    grid === main ||
    grid.lines.some((line) => shapeOf(line) === shape) ||
    (grid.form === main.form && headIn(grid) < 0 && widthOf(grid) === widthOf(main))
  const rows = grids
    .filter(isContinued)
    .flatMap(({ lines }) => lines.filter((line) => line.number > first && shapeOf(line) !== shape))
  const around = [...loose.filter((line) => line.number < first).map(({ text }) => text), ...before]
  const shifted = head && isShifted(head, rows)
  const cells = [...(shifted ? [{ text: '', from: 0, to: 0 }] : []), ...(head?.cells ?? [])]
  const columns = columnsOf({ cells }, firstUnit(around)) ?? []
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const wide = [...columns, ...Array.from({ length: width - columns.length }, () => NAMELESS)]
  return gathered(
    wide,
    rows,
    loose,
    first,
    before,
    grids.filter((grid) => !isContinued(grid)),
  )
}
const NAMELESS: Column = { head: '', role: undefined, unit: undefined }

/** The blank head of the numbers is lost where a text has been trimmed. */
const isShifted = ({ cells }: Line, rows: readonly Line[]): boolean =>
  cells[0]?.text !== '' &&
  rows.length > 0 &&
  rows.every((row) => row.cells.length === cells.length + 1) &&
  rows.some((row) => /^[\d一二三四五六七八九十（(]{1,4}[)）]?$/.test(row.cells[0]?.text ?? ''))

const widthOf = ({ lines }: Grid): number => Math.max(...lines.map(({ cells }) => cells.length))

const shapeOf = (line: Line | undefined): string =>
  line?.cells.map(({ text }) => text.replaceAll(/\s/g, '')).join('|') ?? ''

const costsIn = ({ text, number, from }: Loose): Line[] =>
  clauses(text).map((clause) => spoken(clause.text, number, from + clause.at))

/** Words under a head of words: 费用名称 2026年 2027年 合计. */
const isHeadOfWords = (line: Loose, next: Loose | undefined): boolean =>
  next !== undefined &&
  wordsIn(line).length > 2 &&
  wordsIn(next).length === wordsIn(line).length &&
  columnsOf({ cells: wordsIn(line) }, undefined) !== undefined

function underWords(
  head: Loose,
  above: readonly Loose[],
  below: readonly Loose[],
  others: readonly Grid[],
): Layout {
  const columns = columnsOf({ cells: wordsIn(head) }, firstUnit(above.map((line) => line.text))) ?? []
  const rows = below.map((line): Line => {
    const cells = wordsIn(line)
    const { number, text, from } = line
    return cells.length === columns.length
      ? { number, cells, to: from + text.length }
      : placed(spoken(text, number, from), columns)
  })
  return gathered(columns, rows, above, head.number, [], others)
}

const wordsIn = ({ text, from }: Loose): Cell[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    from: from + index,
    to: from + index + word.length,
  }))

const firstUnit = (lines: readonly string[]): Fen | undefined =>
  lines.map(unitSaid).find((unit) => unit !== undefined)
