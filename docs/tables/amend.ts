import { type BudgetRow, type Fen, parseBudget, wan } from './budget.ts'

/** The one row of a cost table with this name. */
export function rowNamed(text: string, name: string): BudgetRow | undefined {
  const [row, ...others] = parseBudget(text).rows.filter((each) => each.name === name)
  return others.length === 0 ? row : undefined
}

/**
 * A cost table as it was typed, with another amount in one row, and in the line of the sum. `undefined` where the amount
 * follows from a number and a unit price, or the table does not read as it should afterwards.
 */
export function amended(
  text: string,
  { name, price, amount: former }: BudgetRow,
  amount: Fen,
): string | undefined {
  if (price !== undefined) return undefined
  const before = parseBudget(text)
  const total = before.total - former + amount
  const lines = text.split('\n').map((line) => {
    if (line.includes(name)) return withAmount(line, former, amount)
    return SUM.test(line) ? withAmount(line, before.total, total) : line
  })
  const changed = lines.join('\n')
  const after = parseBudget(changed)
  const isSo = rowNamed(changed, name)?.amount === amount && after.total === total
  return isSo && after.problems.length <= before.problems.length ? changed : undefined
}

/**
 * A cost table as it was typed, without one row, and with the line of the sum put right. `undefined` where the table does
 * not read as it should afterwards.
 */
export function withoutRow(text: string, { name, amount }: BudgetRow): string | undefined {
  const before = parseBudget(text)
  const total = before.total - amount
  const lines = text.split('\n')
  const [place, ...others] = lines.flatMap((line, i) => (line.includes(name) ? i : []))
  if (place === undefined || others.length > 0) return undefined
  const left = lines
    .toSpliced(place, 1)
    .map((line) => (SUM.test(line) ? withAmount(line, before.total, total) : line))
    .join('\n')
  const after = parseBudget(left)
  const isSo = after.rows.length === before.rows.length - 1 && after.total === total && after.rows.length > 0
  return isSo && after.problems.length <= before.problems.length ? left : undefined
}

const SUM = /总计|合计|总投资/
/** The last figure of a line, with what follows it. */
const LAST_FIGURE = /(\d+(?:[,，]\d{3})*(?:\.\d{1,6})?)(\D*)$/

/** The line with its last figure changed, in the unit in which it stood for the former amount; else as it was. */
function withAmount(line: string, former: Fen, amount: Fen): string {
  return line.replace(LAST_FIGURE, (whole: string, digits: string, rest: string) => {
    const written = Number(digits.replaceAll(/[,，]/g, ''))
    if (written === Number(wan(former))) return wan(amount) + rest
    return written === Number(former) / 100 ? `${Number(amount) / 100}${rest}` : whole
  })
}
