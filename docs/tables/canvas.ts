import { table } from '../markdown.ts'

/** A canvas takes 300 cells a table, its head among them. */
const CELLS = 300
/** The most rows of one table, for the reader's sake. */
const ROWS = 50
/** The most characters of one table; a block of a document takes little more. */
const LENGTH = 10_000

/** A table in parts that a canvas takes, each under the same head. */
export function tables(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string[] {
  const most = Math.max(1, Math.min(ROWS, Math.floor(CELLS / head.length) - 2))
  const parts: (readonly string[])[][] = rows.length === 0 ? [[]] : []
  let length = 0
  for (const row of rows) {
    const own = row.join('').length
    const part = parts.at(-1)
    if (part && part.length < most && length + own <= LENGTH) part.push(row)
    else parts.push([row])
    length = parts.at(-1)?.length === 1 ? own : length + own
  }
  return parts.map((part) => table(head, part, numeric))
}
