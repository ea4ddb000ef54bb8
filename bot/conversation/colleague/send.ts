import type { Language } from '../../../rules/describe.ts'
import type { Request } from '../../../store/schema.ts'
import { openRequests, send, takesAnswers } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { type Asked, findAsked, interview, labelOf } from '../fill/interview.ts'
import { listed } from '../fill/listing.ts'
import { review } from '../fill/overview.ts'
import { put, step } from '../fill/steps.ts'
import { singly } from '../fill/ticking.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { delegationWording } from '../wording/colleague.ts'
import { listingWording } from '../wording/listing.ts'

/** The question that can be sent to a colleague now: the one that is being asked, while answers are still taken. */
export function delegable({ person, project, regulation }: Filling): Asked | undefined {
  const { asked } = person.conversation
  return asked !== undefined && takesAnswers(project)
    ? findAsked(interview(regulation, project), asked)
    : undefined
}

/** What typing "请同事填" comes to: only a button can open the list of colleagues. */
export function delegating(now: Filling, language: Language): Turn {
  const say = delegationWording(language)
  const list = listed(now.person, interview(now.regulation, now.project))
  if (list.length > 0 && takesAnswers(now.project)) {
    const turn = singly(now, language)
    const lead = listingWording(language).delegateSingly
    return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
  }
  const asked = delegable(now)
  if (asked) {
    const turn = put(asked, interview(now.regulation, now.project), now, language)
    return { ...turn, reply: joined({ ...emptyReply(language), lead: [say.pressToDelegate] }, turn.reply) }
  }
  const lead = say.nothingAsked
  return {
    ...now,
    reply: { ...emptyReply(language), lead: [lead], choices: [choice('choose-change', language)] },
  }
}

/** What is said where the list of colleagues did not open: how one is asked by typing. */
export function notOpened(now: Filling, language: Language): Turn {
  const asked = delegable(now)
  const turn = asked ? put(asked, interview(now.regulation, now.project), now, language) : step(now, language)
  const lead = delegationWording(language).notOpened
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** Sends a question to a colleague and goes on with the next one. */
export function delegate(
  now: Filling,
  to: Pick<Request, 'question' | 'to' | 'called' | 'note'>,
  desk: Desk,
  language: Language,
): Turn {
  const { person, project, regulation } = now
  const asked = findAsked(interview(regulation, project), to.question)
  if (!asked || !takesAnswers(project) || isWithColleague(now, to)) return review(now, language)
  const sent = send(project, { id: desk.newId(), ...to }, person.id, desk.now)
  const turn = step({ ...now, project: sent }, language)
  const label = labelOf(asked, language)
  const lead = delegationWording(language).sent(label, to.called)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** Whether this colleague has this question already. */
export const isWithColleague = (
  { project }: Pick<Filling, 'project'>,
  { question, to }: Pick<Request, 'question' | 'to'>,
): boolean => openRequests(project, question).some((each) => each.to === to)
