import type { Language } from '../../../rules/describe.ts'
import { articleName } from '../../../rules/numerals.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { type Citation, emptyReply, type Reply } from '../reply.ts'
import { type Desk, phrases } from '../turn.ts'
import { cite, pick, provisionText } from '../wording/provision.ts'

/** Our digest of one article with the rules formalised from it. */
export function articleReply(
  regulation: Compiled,
  number: number,
  { official }: Desk,
  language: Language,
): Reply {
  const say = phrases(language)
  const article = regulation.all.find((each) => each.number === number)
  const base = { ...emptyReply(language), region: regulation.id, note: pick(regulation.note, language) }
  if (!article) {
    const skipped = regulation.gaps.includes(number)
    const lead = skipped
      ? say(
          `公布的文本里没有${articleName(number)}，条文序号在这里跳了一个。`,
          `The published text skips Article ${number}.`,
        )
      : say(
          `《${regulation.name}》共 ${regulation.articles} 条，没有${articleName(number)}。`,
          `The text has ${regulation.articles} articles; there is no Article ${number}.`,
        )
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
    title: `${language === 'zh' ? regulation.place : regulation.en} · ${say(articleName(number), `Article ${number}`)} ${article.title}`,
    lead: [
      article.digest,
      ...(article.reason
        ? [say(`这一条不设判断规则：${article.reason}`, `No rule is computed from it: ${article.reason}`)]
        : []),
    ],
    sections: [
      ...(original ? [{ title: say('条文原文', 'The official text'), items: [{ text: original }] }] : []),
      ...(items.length > 0 ? [{ title: say('由此得出的规则', 'Rules drawn from it'), items }] : []),
      ...(doubts.length > 0
        ? [{ title: say('条文没有说清的', 'What the text leaves in doubt'), items: doubts }]
        : []),
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
  const say = phrases(language)
  const items = cited.flatMap((citation) => {
    const regulation = regulations.get(citation.regulation)
    const article = regulation?.all.find((each) => each.number === citation.article)
    return regulation && article
      ? [{ text: `${say(regulation.place, regulation.en)} ${article.title}`, citations: [citation] }]
      : []
  })
  const lead = items.length > 0 ? [] : [say('到现在为止还没有引用过条文。', 'No article has been cited yet.')]
  return {
    ...emptyReply(language),
    lead,
    sections:
      items.length > 0 ? [{ title: say('前面的回答依据这些条文', 'The answers so far rest on'), items }] : [],
  }
}
