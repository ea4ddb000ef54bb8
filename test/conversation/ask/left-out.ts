import type { Query } from '../../../bot/conversation/ask/find/bm25.ts'
import { corpusOf } from '../../../bot/conversation/ask/find/corpus.ts'
import { type Hit, nearest } from '../../../bot/conversation/ask/find/find.ts'
import type { Compiled } from '../../../rules/regulation.ts'

/** What is found for the words in which somebody asked, with those very words left out of the index. */
export interface LeftOut {
  words: string
  article: number
  hits: readonly Hit[]
  /** The articles found, the nearest first. */
  articles: readonly number[]
}

export const ANYTHING = { topics: [], isOpen: () => true, isTold: () => false }

/** Every ask of a regulation, looked up as if nobody had ever put it so. */
export function leftOut(regulation: Compiled): LeftOut[] {
  const corpus = corpusOf(regulation)
  const asks = corpus.all.flatMap(({ article, provision }) =>
    (provision?.asks ?? []).map((words) => ({ words, article })),
  )
  return asks.map(({ words, article }, left) => {
    const near = (query: Query) => corpus.asks.near(query).map((score, i) => (i === left ? 0 : score))
    const hits = nearest({ ...corpus, asks: { near } }, { ...ANYTHING, words })
    return { words, article, hits, articles: [...new Set(hits.map((hit) => hit.article))] }
  })
}

/** How many of a hundred have their article among the first so many. */
export const share = (all: readonly LeftOut[], within: number): number =>
  (100 * all.filter(({ article, articles }) => articles.slice(0, within).includes(article)).length) /
  all.length
