import type { Inquiry } from '../../understand/understanding.ts'
import { emptyReply, type Item, type Reply } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { articleTitle, articleWording } from '../wording/article.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import { findingItem, officeName } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { covers } from './covering.ts'
import type { Hit } from './find/find.ts'
import { folded, section } from './sections.ts'

/** The most that stand beside the digest of an article. */
const MOST = 3

/** An article that says it in no provision of its own: the part of its digest that is nearest. */
export function digestReply(telling: Telling, { words }: Inquiry, hit: Hit, others: readonly Hit[]): Reply {
  const { regulation, language } = telling
  const article = regulation.all.find(({ number }) => number === hit.article)
  const parts = (article?.digest ?? '').split('\n').map((part) => part.replace(/^[-\d. ]+/, '').trim())
  const near = parts.filter((part) => part !== '' && covers(part, words))
  const [text = '', ...rest] = near.length > 0 ? near : parts.filter((part) => part !== '')
  const citation = { regulation: regulation.id, article: hit.article }
  const related = others.slice(0, MOST).flatMap(({ provision }): Item[] => {
    const finding = telling.assessment.findings.find((f) => f.provision === provision)
    return finding ? [findingItem(telling, finding)].filter((item) => item.text) : []
  })
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${articleWording(language).name(hit.article)} ${article?.title ?? ''}`,
    answer: { text, polarity: null, citations: [citation] },
    sections: [
      ...folded(
        section(
          article?.title ?? '',
          rest.map((each) => ({ text: each })),
        ),
      ),
      ...section(firstLineWording(language).related, related),
    ],
  }
}

/** Nothing near: that the text does not say it, whom to ask, and what comes nearest. */
export function silentReply(telling: Telling, [nearest]: readonly Hit[]): Reply {
  const { regulation, language } = telling
  const say = firstLineWording(language)
  const [office = ''] = Object.keys(regulation.offices)
  const article = regulation.all.find(({ number }) => number === nearest?.article)
  const items = article
    ? [
        {
          text: articleTitle(regulation, article.title, language),
          citations: [{ regulation: regulation.id, article: article.number }],
        },
      ]
    : []
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${answerWording(language).textSilent}`,
    answer: { text: say.silent(officeName(regulation, office, language)), polarity: null, citations: [] },
    sections: section(say.nearest, items),
  }
}
