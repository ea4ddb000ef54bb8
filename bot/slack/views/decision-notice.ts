import type { PendingItem } from '../../../store/schema.ts'
import { choice } from '../../conversation/acts.ts'
import type { Filling } from '../../conversation/fill/filling.ts'
import { speakingOf } from '../../conversation/moment.ts'
import { emptyReply, type Reply } from '../../conversation/reply.ts'
import { awaited, awaitedQuestion, awaitedWords } from '../../conversation/submission/awaiting.ts'
import { officeName } from '../../conversation/wording/provision.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { notice } from '../wording/decision.ts'
import { actionOf } from './item.ts'

/** What the applicant is told of a decision, and what comes next; a project that stands still asks them to go on. */
export function decisionNotice(now: Filling, item: PendingItem): Reply {
  const { person, project, regulation } = now
  const { language } = person
  const say = notice(language)
  const waits = awaited(now)
  const asks = waits && waits.at.length > 0 ? waits : undefined
  const approved = item.state === 'approved'
  const name = (office: string) => officeName(regulation, office, language)
  const next = project.items
    .filter((each) => each.state === 'open')
    .map((each) => say.stop(name(each.office), actionOf(each, regulation, language)))
  const reason = item.decision?.reason
  const head = approved ? say.approved : say.returned
  return {
    ...emptyReply(language),
    region: regulation.id,
    title: head(name(item.office), titleOf(project, language)),
    lead: [
      say.step(actionOf(item, regulation, language)),
      ...(reason ? [approved ? say.comment(reason) : say.reason(reason)] : []),
      ...(project.status === 'approved' ? [say.ended] : []),
      ...(next.length > 0 ? [say.next(next)] : []),
      ...(asks ? [awaitedWords(asks, now, language)] : []),
      ...(approved ? [] : [say.again]),
    ],
    citations: [{ regulation: regulation.id, article: item.article }],
    moment: speakingOf(project, person),
    ...(asks ? { question: awaitedQuestion(asks, now, language) } : {}),
    choices: approved
      ? [
          asks
            ? { ...choice('status', language), act: 'open', value: project.id }
            : choice('status', language),
        ]
      : [
          choice('choose-change', language, 'primary'),
          choice('review', language),
          { ...choice('submit', language), label: say.submitAgain },
        ],
  }
}
