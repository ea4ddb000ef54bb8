import type { App } from '@slack/bolt'
import { refusal } from '../../approval/submission.ts'
import { titleOf } from '../../conversation/projects.ts'
import { APPROVE, itemOf, RETURN, RETURN_VIEW, returnView } from '../card.ts'
import { REFUSALS, takeDecision } from '../decisions.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'

/** The buttons of the offices' cards. Who may decide is asked on the server at every click. */
export function registerDecisions(app: App, office: Office): void {
  app.action(APPROVE, async ({ ack, action, body }) => {
    await ack()
    const key = action.type === 'button' ? itemOf(action.value) : undefined
    await decide(office, body.user.id, channelIn(body), key, { approve: true })
  })
  app.action(RETURN, async ({ ack, action, body, client }) => {
    await ack()
    if (body.type !== 'block_actions' || action.type !== 'button') return
    const key = itemOf(action.value)
    const project = key && office.store.project(key[0])
    const item = project?.items.find((each) => each.id === key?.[1])
    const user = body.user.id
    const refused =
      project && item ? refusal(project, item.id, user, office.store.directory()) : 'unknown-item'
    if (refused || !project || !item)
      return tell(office, user, channelIn(body), REFUSALS[refused ?? 'unknown-item'])
    await client.views.open({
      trigger_id: body.trigger_id,
      view: returnView(project, item, titleOf(project)),
    })
  })
  app.view(RETURN_VIEW, async ({ ack, body, view }) => {
    const reason = view.state.values.reason?.reason?.value?.trim() ?? ''
    if (reason.length < 2) {
      await ack({ response_action: 'errors', errors: { reason: '请写明退回理由，申报人要照着改。' } })
      return
    }
    await ack()
    await decide(office, body.user.id, undefined, itemOf(view.private_metadata), { approve: false, reason })
  })
}

const channelIn = (body: object): string | undefined =>
  'channel' in body && typeof body.channel === 'object' && body.channel && 'id' in body.channel
    ? String(body.channel.id)
    : undefined

async function decide(
  office: Office,
  user: string,
  channel: string | undefined,
  key: [string, string] | undefined,
  decision: { approve: boolean; reason?: string },
): Promise<void> {
  await troubled(office, { user, channel }, async () => {
    const refused = key ? await takeDecision(office, user, key, decision) : REFUSALS['unknown-item']
    if (refused) await tell(office, user, channel, refused)
  })
}

/** A refusal is nobody else's business: only the person who clicked sees it. */
async function tell(office: Office, user: string, channel: string | undefined, text: string): Promise<void> {
  const to = channel ?? office.store.person(user).channel
  if (to) await office.client.chat.postEphemeral({ channel: to, user, text })
}
