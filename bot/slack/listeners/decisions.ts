import { type Refusal, type Ruling, refusal } from '../../project/submission.ts'
import { aside } from '../aside.ts'
import { whisper } from '../line/whisper.ts'
import type { Services } from '../services.ts'
import { APPROVE, RETURN } from '../views/card.ts'
import { type ItemKey, itemOf } from '../views/item.ts'
import { REASON, RETURN_VIEW, returnView } from '../views/return-reason.ts'
import { card } from '../wording/card.ts'
import { refusals } from '../wording/decision.ts'
import { takeDecision } from '../work/deciding.ts'
import { type Listening, submission } from './listening.ts'

/**
 * The buttons of the offices' cards. Who may decide is asked on the server at every click; a refusal is nobody else's
 * business.
 */
export function registerDecisions(listen: Listening, services: Services): void {
  listen.action(APPROVE, async ({ action, body }) => {
    const key = action.type === 'button' ? itemOf(action.value) : undefined
    await decide(services, body.user.id, body.channel?.id, key, { approve: true }, body.trigger_id)
  })
  listen.action(RETURN, async ({ action, body }) => {
    const key = action.type === 'button' ? itemOf(action.value) : undefined
    const project = key && (await services.store.project(key[0]))
    const item = project?.items.find((each) => each.id === key?.[1])
    const user = body.user.id
    const refused =
      project && item ? refusal(project, item.id, user, await services.store.directory()) : 'unknown-item'
    if (refused || !project || !item)
      return refuse(services, user, body.channel?.id, refused ?? 'unknown-item')
    const { language } = await services.store.person(user)
    const view = returnView(project, item, language)
    const opened = await aside(services, 'opening the form of a return', { user }, () =>
      services.once.views.open({ trigger_id: body.trigger_id, view }),
    )
    if (!opened) await whisper(services, user, body.channel?.id, card(language).returnNotOpened)
  })
  listen.view(RETURN_VIEW, async ({ ack, body, view }) => {
    const reason = view.state.values.reason?.reason?.value?.trim() ?? ''
    if (reason.length < REASON.least || reason.length > REASON.most) {
      const say = card((await services.store.person(body.user.id)).language)
      const error = reason.length < REASON.least ? say.noReason : say.longReason(reason.length, REASON.most)
      await ack({ response_action: 'errors', errors: { reason: error } })
      return
    }
    await ack()
    const ruling = { approve: false, reason }
    await decide(services, body.user.id, undefined, itemOf(view.private_metadata), ruling, submission(view))
  })
}

async function decide(
  services: Services,
  user: string,
  channel: string | undefined,
  key: ItemKey | undefined,
  ruling: Ruling,
  event: string,
): Promise<void> {
  const refused = key ? await takeDecision(services, user, key, ruling, event) : 'unknown-item'
  if (refused) await refuse(services, user, channel, refused)
}

async function refuse(
  services: Services,
  user: string,
  channel: string | undefined,
  why: Refusal,
): Promise<void> {
  const { language } = await services.store.person(user)
  await whisper(services, user, channel, refusals(language)[why])
}
