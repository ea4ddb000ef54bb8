import { refusal } from '../../approval/submission.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { whisper } from '../line/whisper.ts'
import type { Services } from '../services.ts'
import { APPROVE, itemOf, RETURN, RETURN_VIEW, returnView } from '../views/card.ts'
import { REFUSALS, takeDecision } from '../work/decisions.ts'
import type { Listening } from './listening.ts'

/**
 * The buttons of the offices' cards. Who may decide is asked on the server at every click; a refusal is nobody else's
 * business.
 */
export function registerDecisions(listen: Listening, services: Services): void {
  listen.action(APPROVE, async ({ action, body }) => {
    const key = action.type === 'button' ? itemOf(action.value) : undefined
    await decide(services, body.user.id, body.channel?.id, key, { approve: true })
  })
  listen.action(RETURN, async ({ action, body }) => {
    const key = action.type === 'button' ? itemOf(action.value) : undefined
    const project = key && services.store.project(key[0])
    const item = project?.items.find((each) => each.id === key?.[1])
    const user = body.user.id
    const refused =
      project && item ? refusal(project, item.id, user, services.store.directory()) : 'unknown-item'
    if (refused || !project || !item)
      return whisper(services, user, body.channel?.id, REFUSALS[refused ?? 'unknown-item'])
    await services.once.views.open({
      trigger_id: body.trigger_id,
      view: returnView(project, item, titleOf(project)),
    })
  })
  listen.view(RETURN_VIEW, async ({ ack, body, view }) => {
    const reason = view.state.values.reason?.reason?.value?.trim() ?? ''
    if (reason.length < 2) {
      await ack({ response_action: 'errors', errors: { reason: '请写明退回理由，申报人要照着改。' } })
      return
    }
    await ack()
    await decide(services, body.user.id, undefined, itemOf(view.private_metadata), { approve: false, reason })
  })
}

async function decide(
  services: Services,
  user: string,
  channel: string | undefined,
  key: [string, string] | undefined,
  decision: { approve: boolean; reason?: string },
): Promise<void> {
  const refused = key ? await takeDecision(services, user, key, decision) : REFUSALS['unknown-item']
  if (refused) await whisper(services, user, channel, refused)
}
