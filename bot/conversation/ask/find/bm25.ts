import { tokens } from './tokens.ts'

/** How soon a repeated token counts no more, and how much a long text is held against it: measured on asks left out. */
const K1 = 2
const B = 0.75

/** A token that no text has says less against all of them than one that some have says for these. */
const UNHEARD = 0.3

/** What is looked for: tokens, and how much each counts. */
export type Query = ReadonlyMap<string, number>

/** Texts that can be asked how near they are to a query. */
export interface Index {
  /** BM25 of every text, in the order given, as a share of what a text made of nothing but the query would reach. */
  near(query: Query): Float64Array
}

/** An index over texts. */
export function indexOf(texts: readonly string[]): Index {
  const postings = new Map<string, { text: number; count: number }[]>()
  const lengths = texts.map((each, text) => {
    const all = tokens(each)
    const counts = new Map<string, number>()
    for (const token of all) counts.set(token, (counts.get(token) ?? 0) + 1)
    for (const [token, count] of counts) {
      const known = postings.get(token)
      if (known) known.push({ text, count })
      else postings.set(token, [{ text, count }])
    }
    return all.length
  })
  const average = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, texts.length)
  const rarity = (found: number) => Math.log(1 + (texts.length - found + 0.5) / (found + 0.5))
  return {
    near(query) {
      const scores = new Float64Array(texts.length)
      let whole = 0
      for (const [token, share] of query) {
        const found = postings.get(token) ?? []
        const weight = share * rarity(found.length)
        if (share === 1) whole += found.length > 0 ? weight : weight * UNHEARD
        for (const { text, count } of found) {
          const length = (lengths[text] ?? 0) / average
          scores[text] =
            (scores[text] ?? 0) + (weight * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
        }
      }
      if (whole > 0) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / whole
      return scores
    },
  }
}
