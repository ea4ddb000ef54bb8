import { press } from '../../conversation/button.ts'
import { delegable, delegate, notOpened } from '../../conversation/colleague/send.ts'
import { filling } from '../../conversation/fill/filling.ts'
import { outdated } from '../../conversation/moment.ts'
import { momentOf } from '../../render/blocks.ts'
import { aside } from '../aside.ts'
import type { Services } from '../services.ts'
import { COLLEAGUE_VIEW, colleagueView, questionIn } from '../views/colleague.ts'
import { notInHand } from '../views/form-reply.ts'
import { askable } from '../work/delegating.ts'
import { takeTurn } from '../work/turns.ts'
import { type Listening, submission } from './listening.ts'

/** Sending the present question to a colleague: a button opens Slack's own list of people, its submission sends. */
export function registerColleagues(listen: Listening, services: Services): void {
  listen.action(/^delegate\.\d+$/, async ({ action, body }) => {
    const user = body.user.id
    const person = await services.store.person(user)
    const of = momentOf(action.block_id)
    const project = await services.store.project(person.conversation.project ?? '')
    const now = filling({ person, project }, services.desk())
    const over = of && outdated('delegate', of, { person }, person.language)
    const asked = now && !over && delegable(now)
    if (now && asked) {
      const view = colleagueView(now.project, asked, person.language)
      const opened = await aside(services, 'opening the list of colleagues', { user }, () =>
        services.once.views.open({ trigger_id: body.trigger_id, view }),
      )
      if (opened) return
    }
    await takeTurn(
      services,
      { user, channel: body.channel?.id, trigger: body.trigger_id },
      (standing, desk) => {
        const here = asked && filling(standing, desk)
        return here
          ? notOpened(here, person.language)
          : press('delegate', undefined, standing, desk, person.language, of)
      },
    )
  })

  listen.view(COLLEAGUE_VIEW, async ({ ack, body, view }) => {
    const user = body.user.id
    const { language } = await services.store.person(user)
    const { project: id, question } = questionIn(view.private_metadata)
    const to = view.state.values.to?.to?.selected_user ?? ''
    const note = view.state.values.note?.note?.value?.trim()
    const project = await services.store.project(id)
    const found = await askable(services, { user, to, question, project }, language)
    if ('why' in found) {
      await ack({ response_action: 'errors', errors: { to: found.why } })
      return
    }
    await ack()
    await found.reach()
    await takeTurn(services, { user, trigger: submission(view) }, (standing, desk) => {
      const now = filling(standing, desk)
      const { called } = found
      return now?.project.id === id
        ? delegate(now, { question, to, called, ...(note ? { note } : {}) }, desk, language)
        : { ...standing, reply: notInHand(project, standing, language) }
    })
  })
}
