import type { Language } from '../../../rules/describe.ts'
import { joined } from '../reply.ts'
import type { Turn } from '../turn.ts'
import type { Filling } from './filling.ts'
import { findAsked, idOf, interview, questionNamed } from './interview.ts'
import { listed } from './listing.ts'
import { review } from './overview.ts'
import { askSecrecy } from './secrecy.ts'
import { askedAgain, put, step } from './steps.ts'
import { whyListReply, whyReply } from './why.ts'

/** Goes back to the answer given before the present question; nothing is erased. */
export function back(now: Filling, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const present = state.answered.findIndex((each) => idOf(each) === now.person.conversation.asked)
  const earlier = state.answered[present < 0 ? state.answered.length - 1 : Math.max(0, present - 1)]
  return earlier ? put(earlier, state, now, language) : step(now, language)
}

/** Asks one question again, so that its answer can be changed. */
export function change(now: Filling, id: string, language: Language): Turn {
  if (id === 'classified' && now.project.facts.classified) return askSecrecy(now, language)
  const state = interview(now.regulation, now.project)
  const asked = questionNamed(state, id)
  return asked ? put(asked, state, now, language) : review(now, language)
}

/** Says why the present question is asked; then asks it again. */
export function why(now: Filling, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const list = listed(now.person, state)
  const turn = askedAgain(state, now, language)
  if (!turn) return step(now, language)
  const asked = findAsked(state, now.person.conversation.asked ?? '')
  const reply =
    list.length > 0 ? whyListReply(list, state, language) : asked && whyReply(asked, state, language)
  return reply ? { ...turn, reply: joined(reply, turn.reply) } : turn
}
