import type { Language } from '../../../rules/describe.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { choice } from '../acts.ts'
import { classifiedReply } from '../ask/classified.ts'
import { reasonsSection } from '../ask/sections.ts'
import { brief } from '../fill/brief.ts'
import type { Filling } from '../fill/filling.ts'
import { labelOf } from '../fill/interview.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { awaitedWording } from '../wording/submission.ts'
import { tell } from '../wording/telling.ts'
import { verdictWords } from '../wording/verdict.ts'

/** Says which fact was taken down. */
export function savedReply(fact: FactId, { project, regulation }: Filling, language: Language): Reply {
  const asked = { fact }
  const label = labelOf(asked, language)
  const answer = brief(asked, project, language)
  const lead = awaitedWording(language).saved(label, answer)
  return { ...emptyReply(language), region: regulation.id, facts: project.facts, lead: [lead] }
}

/** Tells that a project cannot go on after all, and why. */
export function backReply(regulation: Compiled, facts: Facts, language: Language): Reply {
  if (facts.classified) return classifiedReply(regulation, language)
  const say = awaitedWording(language)
  const telling = tell(regulation, facts, language)
  const verdict = verdictWords(telling.assessment.verdict, language)
  return {
    ...emptyReply(language),
    region: regulation.id,
    facts,
    verdict: telling.assessment.verdict.value,
    title: say.cannotGoOnTitle(verdict),
    lead: [say.cannotGoOn],
    sections: reasonsSection(telling),
    choices: [choice('choose-change', language, 'primary'), choice('review', language)],
  }
}

/** Says that a project waits for no such answer. */
export function notAwaited(language: Language): Reply {
  return { ...emptyReply(language), lead: [awaitedWording(language).notAwaited] }
}

/** Says that an answer contradicts what was submitted. */
export function otherThanGiven(language: Language): Reply {
  return { ...emptyReply(language), lead: [awaitedWording(language).otherThanGiven] }
}

/** Says that a project goes on waiting. */
export function stillWaiting(language: Language): Reply {
  return { ...emptyReply(language), lead: [awaitedWording(language).goesOnWaiting] }
}
