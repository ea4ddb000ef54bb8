import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { day } from '../../clock.ts'
import { type Citation, emptyReply, type Reply } from '../reply.ts'
import type { Desk } from '../turn.ts'
import { answerWording } from '../wording/answer.ts'
import { articleTitle, articleWording } from '../wording/article.ts'
import { effectLine } from '../wording/effect.ts'
import { placeName } from '../wording/place.ts'
import { cite, pick, provisionText } from '../wording/provision.ts'

/** Our digest of one article with the rules formalised from it. */
export function articleReply(
  regulation: Compiled,
  number: number,
  { official, now }: Desk,
  language: Language,
): Reply {
  const say = articleWording(language)
  const article = regulation.all.find((each) => each.number === number)
  const base = { ...emptyReply(language), region: regulation.id, note: pick(regulation.note, language) }
  if (!article) {
    const lead = regulation.gaps.includes(number) ? say.skipped(number) : say.missing(number, regulation)
    return { ...base, lead: [lead] }
  }
  const original = official.get(regulation.id)?.get(number)
  const items = article.provisions.flatMap((p) => {
    const text = provisionText(regulation, p, language)
    return text ? [{ text, citations: [cite(regulation, p)] }] : []
  })
  const doubts = article.provisions.flatMap((p) => (p.doubt ? [{ text: pick(p.doubt, language) }] : []))
  return {
    ...base,
    title: `${placeName(regulation, language)} · ${say.name(number)} ${article.title}`,
    lead: [
      ...effectLine(regulation, day(now), language),
      article.digest,
      ...(article.reason ? [say.noRule(article.reason)] : []),
    ],
    sections: [
      ...(original ? [{ title: say.original, items: [{ text: original }] }] : []),
      ...(items.length > 0 ? [{ title: say.rules, items }] : []),
      ...(doubts.length > 0 ? [{ title: answerWording(language).doubts, items: doubts }] : []),
    ],
    citations: [{ regulation: regulation.id, article: number }],
  }
}

/** The articles that the answers so far rest on. */
export function citedReply(
  cited: readonly Citation[],
  regulations: ReadonlyMap<string, Compiled>,
  language: Language,
): Reply {
  const say = articleWording(language)
  const items = cited.flatMap((citation) => {
    const regulation = regulations.get(citation.regulation)
    const article = regulation?.all.find((each) => each.number === citation.article)
    return regulation && article
      ? [{ text: articleTitle(regulation, article.title, language), citations: [citation] }]
      : []
  })
  return items.length > 0
    ? { ...emptyReply(language), sections: [{ title: say.cited, items }] }
    : { ...emptyReply(language), lead: [say.noneCited] }
}
