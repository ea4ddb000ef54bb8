import type { Language } from '../../rules/describe.ts'
import { FACTS, facts as factSchema } from '../../rules/facts.ts'
import type { Answers } from '../project/answers.ts'
import type { Understanding } from '../understand/understanding.ts'
import { actLabelled } from './acts.ts'
import { type Filling, filling } from './fill/filling.ts'
import { putRight } from './fill/taking.ts'
import { lockedTurn } from './submission/under-way.ts'
import type { Desk, Standing, Turn } from './turn.ts'

/** An answer that is said to be wrong while no question is open: put right, or said to be with the offices. */
export function correction(
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const now = filling(standing, desk)
  const corrects = u.corrected.some((id) => u.told.includes(id) && now?.project.facts[id] !== undefined)
  if (!now || !corrects || u.questioning || u.topics.length + u.places.length > 0) return undefined
  const { status } = now.project
  if (status === 'submitted' || status === 'approved') return lockedTurn(now, language)
  const answers = toldIn(u, now)
  return answers && putRight(now, answers, desk, language)
}

/** What a message says to the question whether a project is really classified; a button's words count like the button. */
export function confirmationIn({ text, facts, told }: Understanding): boolean | undefined {
  const act = actLabelled(text)
  if (act === 'confirm-classified' || act === 'confirm-unclassified') return act === 'confirm-classified'
  return told.includes('classified') ? facts.classified : undefined
}

/**
 * What a message tells outright, as answers; `undefined` when it tells nothing. Words about something that was not
 * asked take the place of an answer only where they say that it was wrong.
 */
export function toldIn(
  { facts, told: all, corrected, milestones }: Understanding,
  { project, person }: Filling,
): Answers | undefined {
  const told = all.filter(
    (id) =>
      id === person.conversation.asked ||
      project.facts[id] === undefined ||
      FACTS[id].type === 'quantity' ||
      corrected.includes(id),
  )
  if (told.length === 0 && Object.keys(milestones).length === 0) return undefined
  return { facts: factSchema.parse(Object.fromEntries(told.map((id) => [id, facts[id]]))), milestones }
}
