import type { Compiled } from '../../../../rules/regulation.ts'
import type { Provision } from '../../../../rules/schema.ts'
import { articleWording } from '../../wording/article.ts'
import { documentName, officeName, pick, provisionText } from '../../wording/provision.ts'
import { type Index, indexOf } from './bm25.ts'

/** What can be found in a regulation: its provisions, and each article as its digest tells it. */
export interface Findable {
  article: number
  provision?: Provision
}

/** A regulation to be searched: its own words, and the words in which people ask, apart. */
export interface Corpus {
  all: readonly Findable[]
  /** The article of each, by its place among the articles. */
  of: readonly number[]
  words: Index
  asks: Index
  /** What each ask asks for, as a place in `all`. */
  asked: readonly number[]
}

const LANGUAGES = ['zh', 'en'] as const

/** @param without An ask that is left out, to see whether its provision is found without it. */
export function corpusOf(regulation: Compiled): Corpus {
  const all = regulation.all.flatMap(({ number, provisions }): Findable[] => [
    ...provisions.map((provision) => ({ article: number, provision })),
    { article: number },
  ])
  const asks = all.flatMap(({ provision }, place) => (provision?.asks ?? []).map((ask) => ({ ask, place })))
  return {
    all,
    of: regulation.all.flatMap(({ provisions }, place) => [...provisions.map(() => place), place]),
    words: indexOf(all.map((each) => wordsOf(regulation, each))),
    asks: indexOf(asks.map(({ ask }) => ask)),
    asked: asks.map(({ place }) => place),
  }
}

/** Everything that the text says in one place, in both languages, with the heading it stands under. */
function wordsOf(regulation: Compiled, { article: number, provision: p }: Findable): string {
  const article = regulation.all.find((each) => each.number === number)
  const headings = [article?.title, article?.title, ...LANGUAGES.map((l) => articleWording(l).name(number))]
  if (!p) return [...headings, article?.chapter, article?.digest].join(' ')
  const offices = [...(p.by ?? []), ...(p.to ?? [])].flatMap((id) => [
    officeName(regulation, id, 'en'),
    ...(regulation.offices[id]?.aliases ?? []),
  ])
  const papers = [p.document, ...(p.chapters ?? [])].flatMap((text) =>
    text ? [documentName(text, 'en')] : [],
  )
  const doubts = p.doubt ? LANGUAGES.map((language) => pick(p.doubt ?? { zh: '' }, language)) : []
  const said = LANGUAGES.map((language) => provisionText(regulation, p, language))
  return [...headings, ...said, ...offices, ...papers, ...doubts].join(' ')
}
