import type { Line, Piece } from './grid.ts'
import { oneLine } from './separated.ts'

/** A row of a table pasted from a spreadsheet, and which table it is of; or any other piece. */
type Entry = { line: Line; of: number } | { piece: Piece }

/**
 * Pieces of a text in which a row that a line break within a cell has torn apart is one row again, as it happens where a
 * spreadsheet's cells come without their quotes. Rows are joined only where both ends are words, and together they are
 * as wide as their table.
 */
export function mended(pieces: readonly Piece[]): Piece[] {
  const entries = pieces.flatMap((piece, of): Entry[] =>
    'grid' in piece && piece.grid.form === 'tabs'
      ? piece.grid.lines.map((line) => ({ line, of }))
      : [{ piece }],
  )
  const widest = Math.max(0, ...entries.map((entry) => ('line' in entry ? entry.line.cells.length : 0)))
  const done: Entry[] = []
  for (const entry of entries) {
    if ('line' in entry) lastCellOn(done, entry, widest)
    const from = done.findLastIndex((each) => 'line' in each || 'grid' in each.piece)
    const joined = 'line' in entry ? joinedTo(done.slice(Math.max(from, 0)), entry.line, widest) : undefined
    if (!joined || !('line' in entry)) {
      done.push(entry)
      continue
    }
    const torn = done[from]
    done.splice(from, done.length, { line: joined, of: entry.of })
    if (torn && 'of' in torn) regroup(done, torn.of, entry.of)
  }
  return together(done)
}

/** How the row after a torn one begins: another word may be the head of another table. */
const NUMBERED = /^$|^[\d一二三四五六七八九十（(]/

/** Lines without a tab between two rows are the rest of the last cell of the first, where that row is whole. */
function lastCellOn(done: Entry[], next: { line: Line; of: number }, widest: number): void {
  const from = done.findLastIndex((each) => 'line' in each || 'grid' in each.piece)
  const start = done[from]
  const between = done.slice(from + 1)
  if (!start || !('line' in start) || between.length === 0 || start.line.cells.length !== widest) return
  const { number, cells } = start.line
  const loose = between.flatMap((each) => ('piece' in each && 'loose' in each.piece ? each.piece.loose : []))
  const end = cells.at(-1)
  if (!end || !isWords(end.text) || number + between.length + 1 !== next.line.number) return
  if (!NUMBERED.test(next.line.cells[0]?.text ?? '')) return
  const text = oneLine([end.text, ...loose.map((each) => each.text)].join('\n'))
  const to = Math.max(...loose.map((each) => each.from + each.text.length))
  const whole = { number, cells: cells.with(-1, { ...end, text, to }), to }
  done.splice(from, done.length, { line: whole, of: start.of })
  regroup(done, start.of, next.of)
}

function regroup(done: readonly Entry[], was: number, of: number): void {
  for (const each of done) if ('of' in each && each.of === was) each.of = of
}

/** The row that a line is the rest of, with all that stands between them; nothing where it is a row of its own. */
function joinedTo([start, ...between]: readonly Entry[], rest: Line, widest: number): Line | undefined {
  if (!start || !('line' in start)) return undefined
  const row = start.line
  const [end, first] = [row.cells.at(-1), rest.cells[0]]
  const isWhole = [row, rest].some(({ cells }) => cells.length >= widest)
  if (isWhole || !end || !first || row.cells.length + rest.cells.length - 1 !== widest) return undefined
  if (!isWords(end.text) || !isWords(first.text) || row.number + between.length + 1 !== rest.number)
    return undefined
  const middle = between.flatMap((each) =>
    'piece' in each && 'loose' in each.piece ? each.piece.loose.text : [],
  )
  const text = oneLine([end.text, ...middle, first.text].join('\n'))
  const cells = [...row.cells.slice(0, -1), { text, from: end.from, to: first.to }, ...rest.cells.slice(1)]
  return { number: row.number, cells, to: rest.to }
}

const isWords = (text: string): boolean => /^[^\d\s¥￥]/.test(text) && /\p{L}/u.test(text)

function together(entries: readonly Entry[]): Piece[] {
  const pieces: Piece[] = []
  let last: number | undefined
  for (const entry of entries) {
    const before = pieces.at(-1)
    if ('piece' in entry) pieces.push(entry.piece)
    else if (before && 'grid' in before && last === entry.of) before.grid.lines.push(entry.line)
    else pieces.push({ grid: { form: 'tabs', lines: [entry.line] } })
    last = 'of' in entry ? entry.of : undefined
  }
  return pieces
}
