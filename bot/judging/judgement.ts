import { type Delta, deltaOf, isSame } from '../../rules/delta.ts'
import type { Language } from '../../rules/describe.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { Project } from '../../store/schema.ts'
import type { Section } from '../conversation/reply.ts'
import { type Telling, tell } from '../conversation/wording/telling.ts'
import { verdictTitle } from '../conversation/wording/verdict.ts'
import { differences, grounds } from './sections.ts'
import { judgingWording } from './wording.ts'

/** What the rules as they are now make of a project, and, where the former wording can be read, what that made of it. */
export interface Judgement {
  after: Telling
  known?: { before: Telling; delta: Delta }
}

/** Judges the same facts by both wordings. */
export function judgementOf(
  { facts }: Pick<Project, 'facts'>,
  { was, now }: { was: Compiled | undefined; now: Compiled },
  language: Language,
): Judgement {
  const after = tell(now, facts, language)
  if (!was) return { after }
  const before = tell(was, facts, language)
  return { after, known: { before, delta: deltaOf(before.assessment, after.assessment) } }
}

/** Whether it is certain that nothing differs for the project. */
export const isUnchanged = ({ known }: Judgement): boolean => known !== undefined && isSame(known.delta)

/** The verdict before and after in one line, or that the former one cannot be told and what it is now. */
export function verdictLines({ after, known }: Judgement): string[] {
  const say = judgingWording(after.language)
  const now = wordsOf(after)
  if (!known) return [say.unreadable, say.verdictNow(now)]
  return [known.delta.verdict ? say.verdictFrom(wordsOf(known.before), now) : say.verdictStays(now)]
}

/** How what differs is marked, where anything does. */
export const marksLine = ({ after, known }: Judgement): string[] =>
  known && !isSame(known.delta) ? [judgingWording(after.language).marks] : []

const wordsOf = ({ assessment, language }: Telling): string => verdictTitle(assessment.verdict, language)

/** What differs, of each subject so much at most; where the former wording cannot be read, what the verdict rests on. */
export const sectionsOf = ({ after, known }: Judgement, most?: number): Section[] =>
  known ? differences(known.delta, { before: known.before, after }, most) : grounds(after)
