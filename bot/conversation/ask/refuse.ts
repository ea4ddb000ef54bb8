import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { startChoice } from '../help.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { pick } from '../wording/provision.ts'
import { refusalWording } from '../wording/refusal.ts'
import { tell } from '../wording/telling.ts'
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

/** What would follow if a project were classified, for who asks or mentions it: nothing is taken down of it. */
export function ifClassifiedReply(regulation: Compiled | undefined, language: Language): Reply {
  const say = refusalWording(language)
  return { ...classifiedReply(regulation, language), title: say.ifClassifiedTitle, lead: [say.ifClassified] }
}

/** Declines to help with splitting, skipping or back-dating, and names who answers for it. */
export function evasionReply(regulation: Compiled | undefined, facts: Facts, language: Language): Reply {
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
  return {
    ...reply,
    region: regulation.id,
    facts,
    sections: [{ title: say.accountability, items }],
  }
}
