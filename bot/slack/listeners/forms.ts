import type { App } from '@slack/bolt'
import type { FactId, Facts } from '../../../rules/facts.ts'
import { filling } from '../../conversation/filling.ts'
import { interview } from '../../conversation/interview.ts'
import { take } from '../../conversation/steps.ts'
import { understand } from '../../understand/understand.ts'
import { FORM_VIEW, formQuestions, formView, readForm, stale } from '../form.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'
import { takeTurn } from '../turns.ts'

/** The form that asks a group of questions at once. */
export function registerForms(app: App, office: Office): void {
  app.action(/^form\.\d+$/, async ({ ack, body, client }) => {
    await ack()
    if (body.type !== 'block_actions') return
    const person = office.store.person(body.user.id)
    const now = filling(
      { person, project: office.store.project(person.conversation.project ?? '') },
      office.desk(),
    )
    if (!now) return
    const questions = formQuestions(interview(now.regulation, now.project), person.conversation.asked)
    await client.views.open({
      trigger_id: body.trigger_id,
      view: formView(questions, now.project, person.language),
    })
  })
  app.view(FORM_VIEW, async ({ ack, body, view }) => {
    const user = body.user.id
    const { language } = office.store.person(user)
    const { answers, errors } = readForm(
      view.state.values,
      (fact, text) => readQuantity(office, fact, text),
      language,
    )
    if (Object.keys(errors).length > 0) {
      await ack({ response_action: 'errors', errors })
      return
    }
    await ack()
    await troubled(office, { user }, () =>
      takeTurn(office, { user }, (standing) => {
        const now = filling(standing, office.desk())
        if (!now || now.project.id !== view.private_metadata) return { ...standing, reply: stale(language) }
        return take(now, answers, office.desk(), language)
      }),
    )
  })
}

function readQuantity(office: Office, fact: FactId, text: string): Facts | undefined {
  const { facts } = understand(text, { places: [], asked: fact, today: office.desk().now.slice(0, 10) })
  const value = facts[fact]
  return value === undefined ? undefined : { [fact]: value }
}
