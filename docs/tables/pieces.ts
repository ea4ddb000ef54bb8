import type { Grid, Line, Piece } from './grid.ts'
import { mended } from './mended.ts'
import { piped, separated } from './separated.ts'

/**
 * The tables and other lines of a text, in order. Tables are Markdown, pasted from a spreadsheet or, where those are looked
 * for as well, comma-separated (ordinary sentences have commas, too). A blank line ends a table.
 */
export function piecesOf(text: string, { csv = false } = {}): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let number = 1
  let under: Grid | undefined
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const raw = text.slice(at, end < 0 ? text.length : end)
    const form = formOf(raw) ?? (csv ? commas(text, at, under) : undefined)
    if (!form) {
      under = undefined
      if (raw.trim()) pieces.push({ loose: { text: raw.trim(), number, from: at } })
      at += raw.length + 1
      number += 1
      continue
    }
    const line = form === 'markdown' ? piped(text, at, number) : separated(text, at, number, SEPARATORS[form])
    if (under?.form === form) under.lines.push(line)
    else {
      under = { form, lines: [line] }
      pieces.push({ grid: under })
    }
    number += text.slice(at, line.to).split('\n').length
    at = text.indexOf('\n', line.to) < 0 ? text.length : text.indexOf('\n', line.to) + 1
  }
  return mended(pieces).flatMap((piece) => ('grid' in piece ? tidy(piece.grid) : piece))
}

const SEPARATORS = { tabs: '\t', csv: ',' } as const

function formOf(line: string): 'markdown' | 'tabs' | undefined {
  if (/^\s*\|/.test(line)) return 'markdown'
  return line.includes('\t') && line.trim() ? 'tabs' : undefined
}

/** Lines are comma-separated under others that are, under a head without figures, or where figures are quoted. */
function commas(text: string, at: number, under: Grid | undefined): 'csv' | undefined {
  const first = separated(text, at, 0, ',')
  if (first.cells.length < 2) return undefined
  if (under?.form === 'csv') return 'csv'
  if (/"[\d,.]+"/.test(text.slice(at, first.to))) return 'csv'
  const next = separated(text, text.indexOf('\n', first.to) + 1 || text.length, 0, ',')
  const isHead = !first.cells.some((cell) => /^[¥￥]?[\d.]+(?:\D|$)/.test(cell.text) && !/年/.test(cell.text))
  return isHead && next.cells.length === first.cells.length ? 'csv' : undefined
}

/** A table without the line under its head and lines in which nothing stands; none where nothing is left. */
function tidy({ form, lines }: Grid): Piece[] {
  const isRule = (line: Line) => form === 'markdown' && line.cells.every(({ text }) => /^:?-*:?$/.test(text))
  const kept = lines.filter((line) => !isRule(line) && line.cells.some(({ text }) => text !== ''))
  return kept.length > 0 ? [{ grid: { form, lines: kept } }] : []
}
