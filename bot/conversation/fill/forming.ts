import type { Language } from '../../../rules/describe.ts'
import { choice } from '../acts.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { leftWording } from '../wording/left.ts'
import { type Filling, filling } from './filling.ts'
import { interview } from './interview.ts'
import { change } from './moves.ts'
import { askedAgain, start, step, unpaused } from './steps.ts'

/** What asking for the form comes to where none can be opened: only a click can, so its button is offered. */
export function offerForm(standing: Standing, desk: Desk, language: Language): Turn {
  const say = leftWording(language)
  const now = filling(standing, desk)
  if (!now) return saying(say.formAfterStart, start(standing, desk, language), language)
  const state = interview(now.regulation, now.project)
  const turn = askedAgain(state, now, language) ?? step({ ...now, person: unpaused(now.person) }, language)
  if (turn.reply.question) return saying(say.form, turn, language)
  const choices = [choice('form', language, 'primary'), ...turn.reply.choices]
  return saying(say.form, { ...turn, reply: { ...turn.reply, choices } }, language)
}

/** Asks for the cost table anew, says how it is given, and shows the present one. */
export function editBudget(now: Filling, language: Language): Turn {
  const say = leftWording(language)
  const turn = change(now, BUDGET, language)
  return saying(turn.reply.question?.id === BUDGET ? say.budget : say.noBudget, turn, language)
}

const BUDGET = 'budget'

const saying = (lead: string, turn: Turn, language: Language): Turn => ({
  ...turn,
  reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply),
})
