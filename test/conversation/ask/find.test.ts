import { expect, test } from 'vitest'
import { corpusOf } from '../../../bot/conversation/ask/find/corpus.ts'
import { find, nearest } from '../../../bot/conversation/ask/find/find.ts'
import { loadRegulations } from '../../../rules/valid.ts'

const regulations = loadRegulations()
const anything = { topics: [], isOpen: () => true, isTold: () => false }

/**
 * Whether the article of each provision is found from the words of somebody who asked for it, with those very words left
 * out of the index; so many of a hundred first, and among the first three.
 */
function leftOut(): { first: number; three: number } {
  const found = [...regulations.values()].flatMap((regulation) => {
    const corpus = corpusOf(regulation)
    const asks = corpus.all.flatMap(({ article, provision }) =>
      (provision?.asks ?? []).map((words) => ({ words, article })),
    )
    return asks.map(({ words, article }, left) => {
      const near = (query: readonly string[]) =>
        corpus.asks.near(query).map((score, i) => (i === left ? 0 : score))
      const hits = nearest({ ...corpus, asks: { near } }, { ...anything, words })
      return hits.findIndex((hit) => hit.article === article)
    })
  })
  const share = (within: number) =>
    (100 * found.filter((place) => place >= 0 && place < within).length) / found.length
  return { first: share(1), three: share(3) }
}

test('an article is found from a question that nobody has put in these words yet', () => {
  const { first, three } = leftOut()
  expect(first).toBeGreaterThan(62)
  expect(three).toBeGreaterThan(75)
})

test('what the facts rule out is not found', () => {
  for (const regulation of regulations.values()) {
    const [hit] = find(regulation, { ...anything, words: '验收由谁组织' })
    const without = find(regulation, {
      ...anything,
      words: '验收由谁组织',
      isOpen: (provision) => provision !== hit?.provision,
    })
    expect(without.map(({ provision }) => provision)).not.toContain(hit?.provision)
  }
})

test('words that no text has find nothing', () => {
  for (const regulation of regulations.values())
    expect(find(regulation, { ...anything, words: 'qwxz ☃' })).toEqual([])
})
