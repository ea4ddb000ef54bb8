import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import { isBar } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { type Provision, SUBJECT_NAMES, type Subject, type Topic } from '../../../rules/schema.ts'
import { SPLITS } from '../../understand/lexicon/flags.ts'
import type { Inquiry } from '../../understand/understanding.ts'
import { startChoice } from '../help.ts'
import { type Answer, emptyReply, type Reply } from '../reply.ts'
import { placeName } from '../wording/place.ts'
import { findingItem } from '../wording/provision.ts'
import { refusalWording } from '../wording/refusal.ts'
import { type Telling, tell } from '../wording/telling.ts'
import { find, STRONG } from './find/find.ts'
import { ofTopic, toItems } from './sections.ts'

/**
 * Declines to help with splitting, skipping or back-dating, and names who answers for it. Who only asks whether it may
 * be done gets first what the text closes, where it is near to the question.
 */
export function evasionReply(
  regulation: Compiled | undefined,
  facts: Facts,
  language: Language,
  inquiries: readonly Inquiry[] = [],
): Reply {
  const say = refusalWording(language)
  const reply: Reply = {
    ...emptyReply(language),
    title: say.evasionTitle,
    topics: ['accountability'],
    lead: [say.evasion],
    choices: [startChoice(language)],
  }
  if (!regulation) return reply
  const telling = tell(regulation, facts, language)
  const items = toItems(telling, ofTopic(telling, 'accountability'))
  const [asked] = inquiries
  const closed = asked && isPolar(asked) ? closedBy(telling, asked) : undefined
  return {
    ...reply,
    region: regulation.id,
    facts,
    ...(closed && {
      title: `${placeName(regulation, language)} · ${SUBJECT_NAMES[closed.topic][language]}`,
      answer: closed.answer,
    }),
    sections: [{ title: say.accountability, items }],
  }
}

const isPolar = ({ form }: Inquiry): boolean => form === 'may' || form === 'need' || form === 'confirm'

/**
 * The nearest of what the text forbids, closes or holds somebody liable for; where nothing is near and a step is to be
 * skipped, what it closes until a project is approved.
 */
function closedBy(
  telling: Telling,
  { sought, words }: Inquiry,
): { topic: Subject; answer: Answer } | undefined {
  const { regulation, assessment } = telling
  const of = new Map(assessment.findings.map((finding) => [finding.provision, finding]))
  const isOpen = (p: Provision) => of.get(p)?.status !== 'fails'
  const [near] = find(regulation, {
    words: sought,
    topics: ['bar'],
    isOpen: (p) => isOpen(p) && (isBar(p) || p.about.includes('accountability')),
    isTold: () => false,
  }).filter(({ score }) => score >= STRONG)
  const finding =
    (near?.provision && of.get(near.provision)) ??
    (SPLITS.test(words) ? undefined : assessment.findings.find(({ provision: p }) => isOpen(p) && awaits(p)))
  if (!finding) return undefined
  const item = findingItem(telling, finding)
  const [topic = 'bar'] = finding.provision.about
  return { topic, answer: { text: item.text, polarity: null, citations: item.citations ?? [] } }
}

/** What nobody may do before a project is approved. */
const awaits = ({ norm, about }: Provision): boolean =>
  norm === 'gate' && about.includes('initiation') && WAITS.some((topic) => about.includes(topic))
const WAITS: readonly Topic[] = ['procurement', 'build', 'payment']
