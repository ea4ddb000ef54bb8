import type { Finding } from '../../../rules/assess.ts'
import { isBar } from '../../../rules/provision.ts'
import { SUBJECT_NAMES } from '../../../rules/schema.ts'
import { CLAUSE_ENDS, CLOSED_ASKED } from '../../understand/lexicon/forms.ts'
import type { Inquiry } from '../../understand/understanding.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { articleWording } from '../wording/article.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { marks } from '../wording/marks.ts'
import { placeName } from '../wording/place.ts'
import { cite, provisionItem } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { folded, section } from './sections.ts'

/** Fewer than these are told one by one. */
const A_LIST = 3
/** So many are named in the first line. */
const NAMED = 8

/** What an article closes, as a list, for who asks which cases are: 哪些情况不能通过. */
export function closedReply(
  { regulation, language, assessment }: Telling,
  { words }: Inquiry,
  { provision: main }: Finding,
): Reply | undefined {
  if (!CLOSED_ASKED.test(words) || !isBar(main)) return undefined
  const items = assessment.findings
    .filter(({ status, provision: p }) => status !== 'fails' && p.article === main.article && isBar(p))
    .map(({ provision }) => ({ text: provisionItem(regulation, provision, language).text }))
  if (items.length < A_LIST) return undefined
  const name = articleWording(language).name(main.article)
  const say = firstLineWording(language)
  const heads = items.slice(0, NAMED).map(({ text }) => text.split(CLAUSE_ENDS)[0] ?? '')
  const named = heads.join(marks(language).semicolon) + (items.length > NAMED ? say.etc : '')
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${SUBJECT_NAMES.bar[language]}`,
    answer: {
      text: say.several(name) + marks(language).colon + named,
      polarity: null,
      citations: [cite(regulation, main)],
    },
    sections: folded(section(name, items)),
  }
}
