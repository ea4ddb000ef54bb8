/** The cells of a line of a Markdown table, without the marks around them. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** The last column of a cost table as it is drafted: what follows from number and unit price, or was given. */
const AMOUNT = 4
/** The columns that an amount follows from. */
const FACTORS = [2, 3]

/**
 * A cost table as a person changed it, without what was drafted from the former figures: a sum that they left as it was,
 * and the amount of a row whose number or unit price they changed. What they wrote themselves stays, to be checked.
 */
export function withoutStale(changed: string, drafted: string): string {
  const head = drafted.split('\n')[0] ?? ''
  if (!isAsDrafted(changed, drafted)) return changed
  const former = new Map(drafted.split('\n').map((line) => [keyOf(cellsOf(line)), cellsOf(line)]))
  return changed
    .split('\n')
    .flatMap((line) => {
      const cells = cellsOf(line)
      const was = former.get(keyOf(cells))
      if (!was || line.trim() === head.trim()) return [line]
      const isAsWas = cells[AMOUNT] === was[AMOUNT]
      if (isAsWas && isSum(cells)) return []
      return isAsWas && FACTORS.some((i) => cells[i] !== was[i])
        ? [`| ${cells.with(AMOUNT, '').join(' | ')} |`]
        : [line]
    })
    .join('\n')
}

/** Whether a person has kept the columns of a drafted cost table, and what its sum is called: it can be drafted anew then. */
export function isAsDrafted(changed: string, drafted: string): boolean {
  const [head = '', ...rows] = changed.split('\n')
  const isOwnSum = (row: string) => cellsOf(row).some((cell) => cell.includes('合计') && cell !== '合计')
  return head.trim() === drafted.split('\n')[0]?.trim() && !rows.some(isOwnSum)
}

/** A row is known again by its number and name. */
const keyOf = ([number = '', name = '']: readonly string[]) => `${number} ${name}`
const isSum = ([number = '', name = '']: readonly string[]) => number === '' && name === '合计'
