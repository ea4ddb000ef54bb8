import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { withOwnWords } from '../../documents/revisions.ts'
import { lastAnswer, reversalOf, unanswered } from '../../project/answers.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { takingWording } from '../wording/taking.ts'
import type { Filling } from './filling.ts'
import { interview, labelOf, questionNamed } from './interview.ts'
import { askedAgain, step } from './steps.ts'
import { atRest, putRight } from './taking.ts'

/** Puts back what an answer took the place of, or leaves its questions open again, unless they were answered anew. */
export function takeBack(value: string | undefined, now: Filling, desk: Desk, language: Language): Turn {
  const say = takingWording(language)
  const found = reversalOf(now.project, value === undefined ? lastAnswer(now.project) : Number(value))
  if (!found) {
    const reply = { ...emptyReply(language), lead: [say.notTakenBack] }
    const again = askedAgain(interview(now.regulation, now.project), now, language)
    return again ? { ...again, reply: joined(reply, again.reply) } : { ...now, reply }
  }
  const { before, first } = found
  const labels = first.flatMap((id) => questionNamed(interview(now.regulation, now.project), id) ?? [])
  const project = unanswered(now.project, first, now.person.id, desk.now)
  const open = { ...now, project }
  const lead = labels.length > 0 ? [say.openAgain(labels.map((each) => labelOf(each, language)))] : []
  const restores = Object.keys({ ...before.facts, ...before.texts, ...before.milestones }).length > 0
  const { asked, paused } = now.person.conversation
  const turn = restores
    ? putRight(typedAgain(open, before, desk), before, desk, language, 'undo')
    : paused || asked === undefined
      ? atRest(open, language)
      : step(open, language)
  return { ...turn, reply: joined({ ...emptyReply(language), lead }, turn.reply) }
}

/** What somebody had typed in a paper and then taken for the answer is theirs again, and no draft that goes with the answer. */
function typedAgain(now: Filling, { texts }: Pick<Project, 'texts'>, desk: Desk): Filling {
  const about = new Set(Object.keys(texts))
  const hand = { by: now.person.id, at: desk.now }
  const documents = Object.entries(now.project.documents).map(
    ([kind, document]) => [kind, withOwnWords(document, about, hand)] as const,
  )
  return { ...now, project: { ...now.project, documents: Object.fromEntries(documents) } }
}
