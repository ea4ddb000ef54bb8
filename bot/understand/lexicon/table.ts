/** A table of the lexicon: what a phrase means, and the phrases that mean it (see `phrases`). */
export type Table<V> = readonly (readonly [meaning: V, phrases: string])[]

/** A table as the rows of a matcher. */
export const rows = <V>(...tables: Table<V>[]): (readonly [string, V])[] =>
  tables.flat().flatMap(([meaning, cell]) => phrases(cell).map((phrase) => [phrase, meaning] as const))

/**
 * The phrases of one table cell: written one after the other with 、 or a line break between them, `{a,b}` standing for either and
 * `{,a}` for an optional part.
 */
export function phrases(cell: string): string[] {
  return cell
    .split(/[、\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .flatMap(expand)
}

function expand(phrase: string): string[] {
  const open = phrase.indexOf('{')
  if (open < 0) return [phrase]
  const close = phrase.indexOf('}', open)
  const head = phrase.slice(0, open)
  const tails = expand(phrase.slice(close + 1))
  return phrase
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => tails.map((tail) => head + choice + tail))
}
