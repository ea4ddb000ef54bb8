import { readCosts } from './cost-table.ts'
import type { Counted } from './counted.ts'
import { type Fen, plain, WAN, written, YUAN } from './reading/money.ts'

/** An amount to stand in a row's cell. */
export interface Change {
  row: Counted
  to: Fen
}

/** A table with other amounts in some rows, each in the unit and with the decimals of what stood there; all else as it was. */
export function rewritten(text: string, changes: readonly Change[]): string {
  return changes
    .flatMap(({ row: { place, written: was }, to }) => (place && was ? { place, was: was.fen, to } : []))
    .toSorted((a, b) => b.place.from - a.place.from)
    .reduce((so, { place, was, to }) => {
      const cell = text.slice(place.from, place.to)
      return so.slice(0, place.from) + inCell(cell, was, to) + so.slice(place.to)
    }, text)
}

/** Sums that were right and are not any more, put right; those that a person wrote wrong stay, to be looked at. */
export function withSums(text: string, mayChange: (row: Counted) => boolean): string {
  const { rows, findings } = readCosts(text)
  const changes = findings.flatMap((finding): Change[] => {
    if ((finding.kind !== 'sum' && finding.kind !== 'heading') || 'column' in finding) return []
    const row = rows.find(({ line, name }) => line === finding.line && name === finding.name)
    return row && mayChange(row) ? [{ row, to: finding.expected }] : []
  })
  return rewritten(text, changes)
}

/** Percentages of the whole that were right and are not any more, put right. */
export function withShares(text: string, mayChange: (row: Counted) => boolean): string {
  const { rows, findings } = readCosts(text)
  return findings
    .flatMap((finding) => {
      const row = finding.kind === 'share' ? rows.find(({ line }) => line === finding.line) : undefined
      const { share, sharePlace: place } = row ?? {}
      if (finding.kind !== 'share' || !row || !share || !place || !mayChange(row)) return []
      return /[%％]\s*$/.test(text.slice(place.from, place.to))
        ? { place, to: percent(finding.expected, share.step) }
        : []
    })
    .toSorted((a, b) => b.place.from - a.place.from)
    .reduce((so, { place, to }) => `${so.slice(0, place.from)}${to}%${so.slice(place.to)}`, text)
}

/** Ten-thousandths of a per cent with as many decimals as were written. */
function percent(share: Fen, step: Fen): string {
  const last = (share + step / 2n) / step
  return written(last * step, WAN, 7 - String(step).length)
}

const FIGURE = /\d[\d,，]*(?:[.．]\d+)?/

function inCell(cell: string, was: Fen, to: Fen): string {
  const [digits = ''] = FIGURE.exec(plain(cell)) ?? []
  const number = digits.replaceAll(',', '')
  const decimals = number.split('.')[1]?.length ?? 0
  const unit =
    [WAN, YUAN, 1_000n * YUAN, 10_000n * WAN].find(
      (each) => Number(written(was, each)) === Math.abs(Number(number)),
    ) ?? WAN
  const said = written(to, unit, decimals)
  const figure = FIGURE.exec(cell)
  return figure ? cell.slice(0, figure.index) + said + cell.slice(figure.index + figure[0].length) : said
}
