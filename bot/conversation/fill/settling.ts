import { isDeepStrictEqual } from 'node:util'
import type { Language } from '../../../rules/describe.ts'
import type { Difference, Project, ProjectDocument } from '../../../store/schema.ts'
import { type Open, openDifferences, subjectOf, untold, withTold } from '../../documents/differences.ts'
import { isLocked, withDraft, withoutBlock } from '../../documents/revisions.ts'
import { noted } from '../../project/history.ts'
import { choice } from '../acts.ts'
import { emptyReply, type Reply } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { differenceWording } from '../wording/differences.ts'
import { submissionWording } from '../wording/submission.ts'
import type { Filling } from './filling.ts'
import { change } from './moves.ts'
import { asking, isUnanswered, nameOf, type Settling, takeable } from './naming.ts'
import { step } from './steps.ts'
import { type Taken, takeWritten } from './taking-written.ts'

/** Settles one difference as the applicant chose; without a name, the first that is open. Then the next is asked. */
export function settle(
  act: Settling,
  name: string | undefined,
  now: Filling,
  desk: Desk,
  language: Language,
): Turn {
  const say = differenceWording(language)
  const { project } = now
  const open = openDifferences(project).find((each) => name === undefined || nameOf(project, each) === name)
  if (!open) return { ...now, reply: over(name, project, language) }
  if (isLocked(project)) return locked(now, language)
  const subject = subjectOf(open)
  if (act === 'answer-anew' && subject !== undefined) return change(now, subject, language)
  const written = takeable(project).filter(({ difference }) => difference === open.difference)
  if (act === 'take-written' && written.length > 0) return takeWritten(written, now, desk, language)
  const isNone = act === 'take-answered' && isUnanswered(subject, project)
  if (act === 'take-written' || act === 'answer-anew' || isNone)
    return { ...now, reply: asking(emptyReply(language), project, language) }
  const hand = { by: now.person.id, at: desk.now }
  const document = settled(open, act, hand)
  const holds = act === 'keep-written' ? 'written' : 'answered'
  const after = noted(
    { ...project, documents: { ...project.documents, [open.kind]: document } },
    { ...hand, what: 'settle', document: open.kind, block: open.difference.key, holds },
  )
  const lead = act === 'keep-written' ? say.kept : say.taken
  const turn = step({ ...now, project: after }, language)
  return { ...turn, reply: asking({ ...turn.reply, lead: [lead, ...turn.reply.lead] }, after, language) }
}

/** Takes everything that documents say otherwise, or before it was answered. */
export function settleAll(id: string | undefined, now: Filling, desk: Desk, language: Language): Turn {
  const { project } = now
  const all = id === undefined || id === project.id ? takeable(project).filter(isUndisputed) : []
  if (all.length === 0) return { ...now, reply: over(id, project, language) }
  return isLocked(project) ? locked(now, language) : takeWritten(all, now, desk, language)
}

function settled(
  { document, difference }: Open,
  act: 'keep-written' | 'take-answered',
  hand: { by: string; at: string },
): ProjectDocument {
  const { key, person, draft } = difference
  const without = (document.differences ?? []).filter((each) => each.key !== key)
  const kept: Difference = { ...difference, kept: true }
  if (act === 'keep-written')
    return person === undefined
      ? { ...withoutBlock(document, key, hand), differences: without }
      : { ...document, differences: [...without, kept] }
  if (person === undefined) return { ...document, differences: [...without, kept] }
  const changed = draft === undefined ? withoutBlock(document, key, hand) : withDraft(document, key, hand)
  return { ...changed, differences: without }
}

/** What two places say differently of one answer is settled one by one. */
const isUndisputed = ({ written }: Taken, _: number, all: readonly Taken[]): boolean =>
  all.every((each) => keyOf(each.written) !== keyOf(written) || isDeepStrictEqual(each.written, written))

const keyOf = (written: Taken['written']): string => ('fact' in written ? written.fact : written.field)

function locked(now: Filling, language: Language): Turn {
  const lead = submissionWording(language).locked
  return { ...now, reply: { ...emptyReply(language), lead: [lead], choices: [choice('status', language)] } }
}

function over(name: string | undefined, project: Project, language: Language): Reply {
  const say = differenceWording(language)
  const [id] = name?.split(' ') ?? []
  if (id !== undefined && id !== project.id)
    return {
      ...emptyReply(language),
      lead: [say.ofAnother],
      choices: [{ act: 'open', value: id, label: say.openOther }],
    }
  return { ...emptyReply(language), lead: [say.settled], choices: [choice('review', language)] }
}

/**
 * A submission that passes no open difference the applicant was not told of: the first time, and again where one has
 * come up since, they are named and nothing is submitted yet.
 */
export function knowingly(turn: Turn, now: Filling, confirmed: boolean, language: Language): Turn {
  const { project } = now
  if (isLocked(project) || openDifferences(project).length === 0) return turn
  if (confirmed && untold(project).length === 0) return turn
  const told = withTold(project)
  if (turn.project?.status !== 'submitted')
    return { ...turn, project: told, reply: asking(turn.reply, project, language) }
  const lead = differenceWording(language).beforeSubmitting
  const reply = { ...emptyReply(language), lead: [lead], choices: [choice('submit-now', language)] }
  return { ...now, project: told, reply: asking(reply, project, language) }
}
