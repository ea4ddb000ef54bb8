import type { Language } from '../../rules/describe.ts'
import type { Desk, Standing, Turn } from './desk.ts'
import { type Filling, filling } from './filling.ts'
import { inHand } from './helping.ts'
import { findAsked, interview } from './interview.ts'
import { joined } from './reply.ts'
import { askAgain } from './replying.ts'
import { takesAnswers } from './requests.ts'
import { askSecrecy, isConfirming } from './secrecy.ts'
import { put } from './steps.ts'

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
  return { ...again, reply: joined({ ...reply, facts: turn.reply.facts }, again.reply) }
}

function askedAgain(turn: Turn, desk: Desk, language: Language): Turn | undefined {
  if (isConfirming(turn.person)) return askSecrecy(turn, language)
  const now = interviewing(turn, desk)
  if (!now) return undefined
  const state = interview(now.regulation, now.project)
  const asked = findAsked(state, now.person.conversation.asked ?? '')
  return asked && put(asked, state, now, language)
}
