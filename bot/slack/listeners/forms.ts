import type { Facts } from '../../../rules/facts.ts'
import { press } from '../../conversation/button.ts'
import { day } from '../../conversation/clock.ts'
import { filling } from '../../conversation/fill/filling.ts'
import { interview } from '../../conversation/fill/interview.ts'
import { take } from '../../conversation/fill/taking.ts'
import { outdated } from '../../conversation/moment.ts'
import { emptyReply, joined } from '../../conversation/reply.ts'
import { phrases, type Standing, type Turn } from '../../conversation/turn.ts'
import { takesAnswers } from '../../project/requests.ts'
import { momentOf } from '../../render/blocks.ts'
import { understand } from '../../understand/understand.ts'
import type { Office } from '../services.ts'
import { FORM_VIEW, formQuestions, formView, type ReadQuantity } from '../views/form.ts'
import { locked, notInHand } from '../views/form-reply.ts'
import { type FormValues, readForm } from '../views/form-values.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/** The form that asks a group of questions at once. */
export function registerForms(listen: Listening, office: Office): void {
  const read = reading(office)
  listen.action(/^form\.\d+$/, async ({ action, body }) => {
    const user = body.user.id
    const person = office.store.person(user)
    const of = momentOf(action.block_id)
    if (of && outdated('form', of, { person }, person.language)) {
      await takeTurn(office, { user, channel: body.channel?.id }, (standing) =>
        press('form', undefined, standing, office.desk(), person.language, of),
      )
      return
    }
    const project = office.store.project(person.conversation.project ?? '')
    const now = filling({ person, project }, office.desk())
    const questions =
      now && takesAnswers(now.project)
        ? formQuestions(interview(now.regulation, now.project), person.conversation.asked)
        : []
    if (!now || questions.length === 0) {
      // There is nothing to fill in: the person hears how the project stands instead.
      await takeTurn(office, { user, channel: body.channel?.id }, (standing) =>
        press('choose-change', undefined, standing, office.desk(), person.language),
      )
      return
    }
    const view = formView(questions, now.project, read, person.language)
    await office.once.views.open({ trigger_id: body.trigger_id, view })
  })

  listen.view(FORM_VIEW, async ({ ack, body, view }) => {
    const user = body.user.id
    const { language } = office.store.person(user)
    const form = readForm(view, read, language)
    if (Object.keys(form.errors).length > 0) {
      await ack({ response_action: 'errors', errors: form.errors })
      return
    }
    await ack()
    await takeTurn(office, { user }, (standing) => filed(office, view.private_metadata, form, standing))
  })
}

/** Files a form under the project it was opened for, and under no other. */
function filed(office: Office, id: string, { answers, filled }: FormValues, standing: Standing): Turn {
  const { language } = standing.person
  const now = filling(standing, office.desk())
  if (now?.project.id !== id)
    return { ...standing, reply: notInHand(office.store.project(id), standing, language, filled) }
  if (now.project.status === 'submitted' || now.project.status === 'approved')
    return { ...standing, reply: locked(now.project, language, filled) }
  if (filled.length > 0) return take(now, answers, office.desk(), language)
  const turn = press('resume', undefined, standing, office.desk(), language)
  const lead = phrases(language)('表单里没有改动，原来的回答都在。', 'Nothing was changed in the form.')
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** Reads a quantity in the form as in the chat. */
const reading =
  (office: Office): ReadQuantity =>
  (fact, text): Facts | undefined => {
    const { facts } = understand(text, { places: [], asked: fact, today: day(office.desk().now) })
    const value = facts[fact]
    return value === undefined ? undefined : { [fact]: value }
  }
