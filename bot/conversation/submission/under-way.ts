import type { Language } from '../../../rules/describe.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import type { Turn } from '../turn.ts'
import { submissionWording } from '../wording/submission.ts'
import { progress, statusReply } from './progress.ts'

/** Says that a submitted project cannot be changed as it is, and where it stands. */
export function lockedTurn(now: Filling, language: Language): Turn {
  const lead = submissionWording(language).locked
  return { ...now, reply: { ...statusReply(now, language), lead: [lead] } }
}

/** Says that there is nothing to fill in while the offices have a project, and where it stands. */
export function underWay(now: Filling, language: Language): Turn {
  const lead = submissionWording(language).underWay
  const turn = progress(now, language)
  // What it waits for is asked there, and can be told.
  if (turn.reply.question) return turn
  const choices = [...turn.reply.choices, choice('new', language)]
  return { ...turn, reply: { ...turn.reply, lead: [lead, ...turn.reply.lead], choices } }
}
