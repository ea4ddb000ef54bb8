import type { Cell, Line } from '../../tables/grid.ts'
import { apart, rankOf } from './levels.ts'
import { countOf, moneyOf } from './money.ts'
import { OF_WHICH, OVER_TIME } from './words.ts'

/** A line of words as cells of number, name, quantity, price and amount: 终端 3台 0.45, 监理费 6万, 云主机 4台 12个月 0.15. */
export function spoken(text: string, number: number, from: number): Line {
  const { number: numbered, name } = apart(text)
  const start = from + text.length - name.length
  const mark: Cell = { text: numbered, from, to: start }
  return read(mark, tokens(name, start), { number, to: from + text.length })
}

/** The line of a table without a head, in the same cells. */
export function headless({ number, cells, to }: Line): Line {
  const filled = cells.filter(({ text }) => text !== '')
  const [first, ...others] = filled
  const isNumbered = first && others.length > 1 && rankOf(first.text) !== undefined
  return read(isNumbered ? first : nothingAt(to), isNumbered ? others : filled, { number, to })
}

/** Figures that do not come to a quantity, a price or an amount are left with the name, and nothing is read of them. */
function read(mark: Cell, all: readonly Cell[], { number, to }: { number: number; to: number }): Line {
  const nothing = nothingAt(to)
  const line = (...cells: Cell[]): Line => ({ number, cells: [mark, ...cells], to })
  const first = all.findIndex(({ text }, i) => i > 0 && isFigure(text))
  const figures = first < 0 ? [] : all.slice(first)
  const whole = together(all, to)
  const named = together(first < 0 ? all : all.slice(0, first), to)
  const meant = OF_WHICH.test(whole.text) && figures.length > 1 ? undefined : meaning(figures)
  return meant ? line(named, ...meant.map((each) => each ?? nothing)) : line(whole, nothing, nothing, nothing)
}

const nothingAt = (to: number): Cell => ({ text: '', from: to, to })

function together(cells: readonly Cell[], to: number): Cell {
  const [first, last] = [cells[0], cells.at(-1)]
  return { text: cells.map(({ text }) => text).join(' '), from: first?.from ?? to, to: last?.to ?? to }
}

/** Which figures are the quantity, the price and the amount; nothing where it cannot be told. */
function meaning(figures: readonly Cell[]): (Cell | undefined)[] | undefined {
  if (figures.some(({ text }) => !isFigure(text))) return undefined
  const money = figures.filter(({ text }) => /元|万/.test(text))
  const counts = figures.filter((cell) => !money.includes(cell))
  const [one, two, three] = counts
  if (figures.length === 1) return [undefined, undefined, figures[0]]
  if (money.length === 1) {
    const [price] = money
    return counts.length <= 2 ? [over(one, two), price, undefined] : undefined
  }
  if (money.length === 2) return counts.length <= 1 ? [one, ...money] : undefined
  if (money.length > 2) return undefined
  if (!two || counts.length > 4) return undefined
  if (OVER_TIME.test(two.text)) return three ? [over(one, two), three, counts[3]] : undefined
  return counts.length <= 3 ? [one, two, three] : undefined
}

/** So many over so long, as one quantity. */
const over = (one: Cell | undefined, two: Cell | undefined): Cell | undefined =>
  one && two ? { text: `${one.text}×${two.text}`, from: one.from, to: two.to } : one

const isFigure = (token: string): boolean =>
  countOf(token) !== undefined || moneyOf(token, undefined) !== undefined

/** Words between blanks and signs; what stands in brackets, or between the digits of one figure, stays with its word. */
function tokens(words: string, start: number): Cell[] {
  const found = words.matchAll(TOKEN)
  return [...found].flatMap(({ 0: text, index }, i) => {
    const joined = i === 0 ? JOINED.exec(text) : null
    const [name = '', figure] = [joined?.[1] ?? joined?.[3], joined?.[2] ?? joined?.[4]]
    const from = start + index
    const to = from + text.length
    if (figure === undefined || !isFigure(figure)) return [{ text, from, to }]
    const at = from + name.length
    return [
      { text: name, from, to: at },
      { text: figure, from: at, to },
    ]
  })
}
const TOKEN = /(?:[（(][^（()）]*[)）]|(?<=[\s：:¥￥])\d{1,3}(?:,\d{3})+(?!\d)|[^\s，,；;：:×*（(])+|[（(]/g
/** A figure directly after a name, where no name ends like that: 软件开发300万元, 等保测评（三级）1次. */
const JOINED = /^(.*[）)])(\d\S*)$|^(\D{2,})(\d[\d,.]*(?:万元|元|万))$/

/** Several costs in one sentence, apart: 总投资320万元，其中软件开发300万元，监理20万元. */
export function clauses(text: string): { text: string; at: number }[] {
  const found = [...text.matchAll(/[^，,；;。]+/g)].map(({ 0: clause, index }) => ({
    text: clause.trim(),
    at: index + clause.length - clause.trimStart().length,
  }))
  return found.length > 1 && found.every((clause) => CLAUSE.test(clause.text)) ? found : [{ text, at: 0 }]
}
/** A name directly followed by what it costs. */
const CLAUSE = /^(?:其中)?[^\d\s]{2,}[\s：:]?\d[\d,]*(?:\.\d+)?(?:万元|元|万)$/
