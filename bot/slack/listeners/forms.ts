import type { Facts } from '../../../rules/facts.ts'
import { press } from '../../conversation/button.ts'
import { day } from '../../conversation/clock.ts'
import { filling } from '../../conversation/fill/filling.ts'
import { interview } from '../../conversation/fill/interview.ts'
import { take } from '../../conversation/fill/taking.ts'
import { outdated } from '../../conversation/moment.ts'
import { emptyReply, joined } from '../../conversation/reply.ts'
import type { Standing, Turn } from '../../conversation/turn.ts'
import { takesAnswers } from '../../project/requests.ts'
import { momentOf } from '../../render/blocks.ts'
import { understand } from '../../understand/understand.ts'
import type { Services } from '../services.ts'
import { FORM_VIEW, formQuestions, formView, type ReadQuantity } from '../views/form.ts'
import { locked, notInHand } from '../views/form-reply.ts'
import { type FormValues, readForm } from '../views/form-values.ts'
import { form as formWords } from '../wording/form.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/** The form that asks a group of questions at once. */
export function registerForms(listen: Listening, services: Services): void {
  const read = reading(services)
  listen.action(/^form\.\d+$/, async ({ action, body }) => {
    const user = body.user.id
    const person = services.store.person(user)
    const of = momentOf(action.block_id)
    if (of && outdated('form', of, { person }, person.language)) {
      await takeTurn(services, { user, channel: body.channel?.id }, (standing) =>
        press('form', undefined, standing, services.desk(), person.language, of),
      )
      return
    }
    const project = services.store.project(person.conversation.project ?? '')
    const now = filling({ person, project }, services.desk())
    const questions =
      now && takesAnswers(now.project)
        ? formQuestions(interview(now.regulation, now.project), person.conversation.asked)
        : []
    if (!now || questions.length === 0) {
      // There is nothing to fill in: the person hears how the project stands instead.
      await takeTurn(services, { user, channel: body.channel?.id }, (standing) =>
        press('choose-change', undefined, standing, services.desk(), person.language),
      )
      return
    }
    const view = formView(questions, now.project, read, person.language)
    await services.once.views.open({ trigger_id: body.trigger_id, view })
  })

  listen.view(FORM_VIEW, async ({ ack, body, view }) => {
    const user = body.user.id
    const { language } = services.store.person(user)
    const form = readForm(view, read, language)
    if (Object.keys(form.errors).length > 0) {
      await ack({ response_action: 'errors', errors: form.errors })
      return
    }
    await ack()
    await takeTurn(services, { user }, (standing) => filed(services, view.private_metadata, form, standing))
  })
}

/** Files a form under the project it was opened for, and under no other. */
function filed(services: Services, id: string, { answers, filled }: FormValues, standing: Standing): Turn {
  const { language } = standing.person
  const now = filling(standing, services.desk())
  if (now?.project.id !== id)
    return { ...standing, reply: notInHand(services.store.project(id), standing, language, filled) }
  if (now.project.status === 'submitted' || now.project.status === 'approved')
    return { ...standing, reply: locked(now.project, language, filled) }
  if (filled.length > 0) return take(now, answers, services.desk(), language)
  const turn = press('resume', undefined, standing, services.desk(), language)
  const unchanged = { ...emptyReply(language), lead: [formWords(language).unchanged] }
  return { ...turn, reply: joined(unchanged, turn.reply) }
}

/** Reads a quantity in the form as in the chat. */
const reading =
  (services: Services): ReadQuantity =>
  (fact, text): Facts | undefined => {
    const { facts } = understand(text, { places: [], asked: fact, today: day(services.desk().now) })
    const value = facts[fact]
    return value === undefined ? undefined : { [fact]: value }
  }
