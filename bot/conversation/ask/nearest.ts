import MiniSearch from 'minisearch'
import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { helpReply } from '../help.ts'
import type { Choice, Reply } from '../reply.ts'
import type { Desk } from '../turn.ts'
import { articleTitle, articleWording } from '../wording/article.ts'
import { placeName } from '../wording/place.ts'

/** How many articles are offered when nothing else matches. */
const OFFERED = 3

interface Entry {
  id: string
  region: string
  article: number
  title: string
  digest: string
}

/** Pairs of neighbouring characters stand in for words, which Chinese does not part; Latin words stay whole. */
function tokens(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[a-z0-9]+|\p{Script=Han}+/gu)].flatMap(([run]) =>
    /[a-z0-9]/.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
}

const indexes = new WeakMap<ReadonlyMap<string, Compiled>, MiniSearch<Entry>>()

function indexOf(regulations: ReadonlyMap<string, Compiled>): MiniSearch<Entry> {
  const known = indexes.get(regulations)
  if (known) return known
  const index = new MiniSearch<Entry>({
    fields: ['title', 'digest'],
    storeFields: ['region', 'article', 'title'],
    tokenize: tokens,
    searchOptions: { boost: { title: 2 }, combineWith: 'OR' },
  })
  for (const { id: region, all } of regulations.values())
    index.addAll(
      all.map(({ number, title, digest }) => ({
        id: `${region}/${number}`,
        region,
        article: number,
        title,
        digest,
      })),
    )
  indexes.set(regulations, index)
  return index
}

/** The articles whose digest is nearest to some words: of one regulation, or of all when none is known. */
function nearestArticles(
  text: string,
  regulation: Compiled | undefined,
  regulations: ReadonlyMap<string, Compiled>,
): { regulation: Compiled; article: number; title: string }[] {
  return indexOf(regulations)
    .search(text, regulation ? { filter: (hit) => hit.region === regulation.id } : {})
    .slice(0, OFFERED)
    .flatMap((hit) => {
      const found = regulations.get(String(hit.region))
      return found ? [{ regulation: found, article: Number(hit.article), title: String(hit.title) }] : []
    })
}

/** What is said when a message was not understood: the nearest articles, and what can be asked. */
export function nearestReply(
  text: string,
  regulation: Compiled | undefined,
  desk: Desk,
  language: Language,
): Reply {
  const say = articleWording(language)
  const found = nearestArticles(text, regulation, desk.regulations)
  const help = helpReply(language, desk, found.length > 0 ? say.nearestFound : say.noneFound)
  if (found.length === 0) return help
  const nearest = found.map(({ regulation: whose, article, title }) => ({
    text: articleTitle(whose, title, language),
    citations: [{ regulation: whose.id, article }],
  }))
  const choices = found.map(
    ({ regulation: whose, article }): Choice => ({
      act: 'article',
      value: `${whose.id} ${article}`,
      label: say.named(placeName(whose, language), article),
    }),
  )
  return {
    ...help,
    sections: [{ title: say.nearest, items: nearest }, ...help.sections],
    choices: [...choices, ...help.choices],
  }
}
