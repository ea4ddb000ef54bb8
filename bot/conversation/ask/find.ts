import MiniSearch from 'minisearch'
import type { Language } from '../../../rules/describe.ts'
import { articleName } from '../../../rules/numerals.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { helpReply } from '../help.ts'
import type { Choice, Reply } from '../reply.ts'
import { type Desk, phrases } from '../turn.ts'

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
export function tokens(text: string): string[] {
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
export function nearestArticles(
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
  const say = phrases(language)
  const found = nearestArticles(text, regulation, desk.regulations)
  const opening =
    found.length > 0
      ? say('没有完全读懂，这几条可能有关：', 'Not quite understood; these articles may be about it:')
      : say('这句话我没有读懂，换个说法试试。', 'I did not understand that; try other words.')
  const help = helpReply(language, desk, opening)
  if (found.length === 0) return help
  const nearest = found.map(({ regulation: { id, place }, article, title }) => ({
    text: `${place} ${title}`,
    citations: [{ regulation: id, article }],
  }))
  const choices = found.map(
    ({ regulation: { id, place }, article }): Choice => ({
      act: 'article',
      value: `${id} ${article}`,
      label: `${place}${articleName(article)}`,
    }),
  )
  return {
    ...help,
    sections: [{ title: say('最接近的条文', 'Nearest articles'), items: nearest }, ...help.sections],
    choices: [...choices, ...help.choices],
  }
}
