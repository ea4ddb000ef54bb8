import { find } from '../../bot/conversation/ask/find/find.ts'
import { placesOf } from '../../bot/conversation/turn.ts'
import { understand } from '../../bot/understand/understand.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { Question } from './questions.ts'

/** How often the nearest article is the right one, by how near it is and by how much nearer than the next. */
export interface Nearness {
  /** At least so near, and nearer than the next by at least this factor. */
  score: number
  lead: number
  count: number
  right: number
}

const SCORES = [0, 0.6, 0.8, 1, 1.3]
const LEADS = [1, 1.2, 1.5]
const TODAY = '2026-11-26'

/** What calling an answer direct rests on (`ask/found.ts`), from the single questions on one article. */
export function nearnessOf(
  conversations: readonly (readonly Question[])[],
  regulations: ReadonlyMap<string, Compiled>,
): Nearness[] {
  const places = placesOf(regulations)
  const judged = conversations.flatMap(([question]) => {
    const regulation = question?.group === 'article' ? regulations.get(question.region ?? '') : undefined
    if (!question || !regulation) return []
    const { inquiries, topics } = understand(question.ask, { places, today: TODAY })
    const [inquiry] = inquiries
    if (!inquiry) return []
    const hits = find(regulation, {
      words: inquiry.sought,
      whole: inquiry.words,
      topics,
      isOpen: () => true,
      isTold: () => false,
    })
    const [first] = hits
    if (!first) return []
    const next = hits.find(({ article }) => article !== first.article)?.score ?? 0
    return [
      { score: first.score, lead: first.score / next, right: question.articles.includes(first.article) },
    ]
  })
  const cell = (value: number, bounds: readonly number[]) => bounds.findLast((bound) => value >= bound)
  return SCORES.flatMap((score) =>
    LEADS.map((lead) => {
      const those = judged.filter(
        (each) => cell(each.score, SCORES) === score && cell(each.lead, LEADS) === lead,
      )
      return { score, lead, count: those.length, right: those.filter(({ right }) => right).length }
    }),
  )
}
