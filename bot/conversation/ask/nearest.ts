import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { helpReply } from '../help.ts'
import type { Choice, Reply } from '../reply.ts'
import type { Desk } from '../turn.ts'
import { articleTitle, articleWording } from '../wording/article.ts'
import { placeName } from '../wording/place.ts'
import { find, type Hit, NEAR } from './find/find.ts'

/** How many articles are offered where it is unsure which one is meant. */
const OFFERED = 3

/** An article of a text that words may be about. */
interface Near {
  regulation: Compiled
  article: number
  title: string
}

/** The articles of some hits, each once, the nearest first. */
function articlesOf(hits: readonly (Hit & { regulation: Compiled })[]): Near[] {
  const seen = new Set<string>()
  return hits
    .filter(({ score }) => score >= NEAR)
    .flatMap(({ regulation, article: number }) => {
      const key = `${regulation.id} ${number}`
      const article = regulation.all.find((each) => each.number === number)
      if (!article || seen.has(key)) return []
      seen.add(key)
      return [{ regulation, article: number, title: article.title }]
    })
    .slice(0, OFFERED)
}

/** Buttons that show the articles which some hits belong to, by their titles. */
export const articleChoices = (regulation: Compiled, hits: readonly Hit[], language: Language): Choice[] =>
  articlesOf(hits.map((hit) => ({ ...hit, regulation }))).map(({ article, title }) => ({
    act: 'article',
    value: `${regulation.id} ${article}`,
    label: `${articleWording(language).name(article)} ${title}`,
  }))

/** What is said when a message was not understood: the nearest articles, and what can be asked. */
export function nearestReply(
  text: string,
  regulation: Compiled | undefined,
  desk: Desk,
  language: Language,
): Reply {
  const say = articleWording(language)
  const searched = regulation ? [regulation] : [...desk.regulations.values()]
  const hits = searched.flatMap((each) =>
    find(each, { words: text, topics: [], isOpen: () => true, isTold: () => false }).map((hit) => ({
      ...hit,
      regulation: each,
    })),
  )
  const found = articlesOf(hits.toSorted((a, b) => b.score - a.score))
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
