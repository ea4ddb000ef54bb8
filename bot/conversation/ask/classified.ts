import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import { isDoubtOnly } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Provision } from '../../../rules/schema.ts'
import type { Inquiry } from '../../understand/understanding.ts'
import { type Answer, emptyReply, type Reply, type Section } from '../reply.ts'
import { findingItem, pick } from '../wording/provision.ts'
import { refusalWording } from '../wording/refusal.ts'
import { tell } from '../wording/telling.ts'
import { find, STRONG } from './find/find.ts'
import { ofTopic, toItems } from './sections.ts'

/** A classified project: says the route, takes no content. */
export function classifiedReply(regulation: Compiled | undefined, language: Language): Reply {
  const say = refusalWording(language)
  const facts: Facts = { classified: true }
  const reply: Reply = {
    ...emptyReply(language),
    title: say.classifiedTitle,
    topics: ['classified'],
    facts,
    lead: [say.classified],
  }
  if (!regulation) return reply
  const telling = tell(regulation, facts, language)
  const { value } = telling.assessment.verdict
  const items = toItems(
    telling,
    ofTopic(telling, 'classified').filter((f) => f.status === 'holds'),
  )
  return {
    ...reply,
    region: regulation.id,
    verdict: value === 'not-applicable' ? value : null,
    sections: items.length > 0 ? [{ title: say.classifiedRules, items }] : [],
    note: pick(regulation.note, language),
  }
}

/**
 * What would follow if a project were classified, for who asks or mentions it: first what the text says to the very
 * question. Nothing is taken down of it.
 */
export function ifClassifiedReply(
  regulation: Compiled | undefined,
  language: Language,
  inquiries: readonly Inquiry[] = [],
): Reply {
  const say = refusalWording(language)
  const reply = classifiedReply(regulation, language)
  const [asked] = inquiries.filter(({ bare }) => !bare)
  const answer = regulation && asked ? saidOfClassified(regulation, language, asked) : undefined
  return {
    ...reply,
    title: say.ifClassifiedTitle,
    ...(answer && { answer, sections: without(reply.sections, answer.text) }),
    lead: [say.ifClassified],
    facts: {},
    verdict: null,
  }
}

/** What a text says of classified projects that is nearest to a question. */
function saidOfClassified(
  regulation: Compiled,
  language: Language,
  { sought, words }: Inquiry,
): Answer | undefined {
  const telling = tell(regulation, { classified: true }, language)
  const of = new Map(telling.assessment.findings.map((finding) => [finding.provision, finding]))
  const isOn = (p: Provision) => p.about.includes('classified') && !isDoubtOnly(p)
  const [near] = find(regulation, {
    words: sought,
    whole: words,
    topics: ['classified'],
    isOpen: (p) => isOn(p) && of.get(p)?.status !== 'fails',
    isTold: () => false,
  }).filter(({ provision, score }) => provision !== undefined && score >= STRONG)
  const finding = near?.provision && of.get(near.provision)
  if (!finding) return undefined
  const item = findingItem(telling, finding)
  return { text: item.text, polarity: null, citations: item.citations ?? [] }
}

/** Sections without what is said before them. */
const without = (sections: readonly Section[], text: string): Section[] =>
  sections
    .map((each) => ({ ...each, items: each.items.filter((item) => item.text !== text) }))
    .filter(({ items }) => items.length > 0)
