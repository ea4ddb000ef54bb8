import type { Language } from '../../../rules/describe.ts'
import type { Section } from '../../../rules/vocabulary.ts'
import { choice } from '../acts.ts'
import { type Choice, emptyReply, joined } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { leftWording } from '../wording/left.ts'
import { type Filling, filling } from './filling.ts'
import { type Asked, findAsked, interview, sectionOf } from './interview.ts'
import { change } from './moves.ts'
import { formChoice, formPage } from './sections.ts'
import { askedAgain, put, start, step, unpaused } from './steps.ts'

/** What asking for the form comes to where none can be opened: only a click can, so its button is offered. */
export function offerForm(
  wanted: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const say = leftWording(language)
  const now = filling(standing, desk)
  if (!now) return saying(say.formAfterStart, start(standing, desk, language), language)
  const state = interview(now.regulation, now.project)
  const page = wanted === undefined ? undefined : formPage(state, wanted)
  if (page) {
    const button: Choice = { ...formChoice(page.section, language), style: 'primary' }
    const again = askedAgain(state, now, language) ?? { ...now, reply: emptyReply(language) }
    const reply = { ...again.reply, choices: [button, ...again.reply.choices] }
    return saying(say.formOf(button.label), { ...again, reply }, language)
  }
  const turn = askedAgain(state, now, language) ?? step({ ...now, person: unpaused(now.person) }, language)
  if (turn.reply.question) return saying(say.form, turn, language)
  const choices = [choice('form', language, 'primary'), ...turn.reply.choices]
  return saying(say.form, { ...turn, reply: { ...turn.reply, choices } }, language)
}

/** What a form that could not be opened comes to: that is said, and its questions are asked here instead. */
export function withoutForm(section: Section, standing: Standing, desk: Desk, language: Language): Turn {
  const now = filling(standing, desk)
  if (!now) return start(standing, desk, language)
  const state = interview(now.regulation, now.project)
  const isOf = (asked: Asked) => sectionOf(asked) === section
  const present = findAsked(state, now.person.conversation.asked ?? '')
  const open = [...(present ? [present] : []), ...state.remaining, ...state.putOff].find(isOf)
  const turn = open
    ? put(open, state, now, language)
    : (askedAgain(state, now, language) ?? step({ ...now, person: unpaused(now.person) }, language))
  return saying(leftWording(language).formNotOpened, turn, language)
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
