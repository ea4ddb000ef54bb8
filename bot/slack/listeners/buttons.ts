import type { App } from '@slack/bolt'
import { press } from '../../conversation/press.ts'
import { actOf, momentOf } from '../../render/blocks.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'
import { takeTurn } from '../turns.ts'

/**
 * Buttons under replies carry an act and their place; what the act means is looked up in the conversation, never
 * trusted from the click. What opens a modal has a listener of its own, since it needs the click's trigger.
 */
const REPLY_BUTTON = /^(?!form\.|delegate\.)[a-z-]+\.\d+$/

/** Buttons under replies. */
export function registerButtons(app: App, office: Office): void {
  app.action(REPLY_BUTTON, async ({ ack, action, body }) => {
    await ack()
    if (!('action_id' in action)) return
    const value =
      action.type === 'static_select'
        ? action.selected_option?.value
        : action.type === 'button'
          ? action.value
          : undefined
    const user = body.user.id
    const channel = 'channel' in body ? body.channel?.id : undefined
    const act = actOf(action.action_id)
    await troubled(office, { user, channel }, () =>
      takeTurn(office, { user, channel }, (standing) =>
        press(act, value, standing, office.desk(), standing.person.language, momentOf(action.block_id)),
      ),
    )
  })
}
