import type { Language } from '../../rules/describe.ts'
import { takesAnswers } from '../project/requests.ts'
import { inHand } from './colleague/helping.ts'
import { askAgain } from './colleague/reply-to.ts'
import { type Filling, filling } from './fill/filling.ts'
import { interview } from './fill/interview.ts'
import { askSecrecy, isConfirming } from './fill/secrecy.ts'
import { askedAgain as askAgainIn } from './fill/steps.ts'
import { emptyReply, joined } from './reply.ts'
import { awaited, awaitedQuestion } from './submission/awaiting.ts'
import type { Desk, Standing, Turn } from './turn.ts'

/** The filling under way, when it takes answers now. */
export function interviewing(standing: Standing, desk: Desk): Filling | undefined {
  const now = inHand(standing, desk) ? undefined : filling(standing, desk)
  if (!now || now.person.conversation.paused || now.person.conversation.asked === undefined) return undefined
  return takesAnswers(now.project) ? now : undefined
}

/** After an interruption the question that was under way is asked again. */
export function resumed(turn: Turn, desk: Desk, language: Language): Turn {
  const help = inHand(turn, desk)
  if (help) return askAgain(turn, help, language)
  const again = askedAgain(turn, desk, language)
  if (!again) return turn
  const { question: _open, ...reply } = turn.reply
  return { ...turn, ...again, reply: joined({ ...reply, facts: turn.reply.facts }, again.reply) }
}

/** The submitted project in hand, when it is being asked for a fact that it waits on. */
export function supplying(standing: Standing, desk: Desk): Filling | undefined {
  const now = inHand(standing, desk) ? undefined : filling(standing, desk)
  const { asked } = standing.person.conversation
  const waits = now && asked !== undefined && awaited(now)?.facts.some((id) => id === asked)
  return waits ? now : undefined
}

function waitingQuestion(turn: Turn, desk: Desk, language: Language): Turn | undefined {
  const now = supplying(turn, desk)
  const waits = now && awaited(now)
  if (!waits) return undefined
  return { ...now, reply: { ...emptyReply(language), question: awaitedQuestion(waits, now, language) } }
}

function askedAgain(turn: Turn, desk: Desk, language: Language): Turn | undefined {
  if (isConfirming(turn.person)) return askSecrecy(turn, language)
  const now = interviewing(turn, desk)
  if (!now) return waitingQuestion(turn, desk, language)
  return askAgainIn(interview(now.regulation, now.project), now, language)
}
