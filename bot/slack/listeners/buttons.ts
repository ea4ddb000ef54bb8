import type { App } from '@slack/bolt'
import { ACTS } from '../../conversation/choices.ts'
import { press } from '../../conversation/press.ts'
import { actOf } from '../../render/blocks.ts'
import type { Office } from '../office.ts'
import { troubled } from '../trouble.ts'
import { takeTurn } from '../turns.ts'

/** The acts that reply buttons carry; their meaning is looked up in the conversation, never trusted from the click. */
const PRESSED = new RegExp(
  `^(${[...ACTS, 'region', 'answer', 'change'].filter((act) => act !== 'form').join('|')}).d+$`,
)

/** Buttons under replies. */
export function registerButtons(app: App, office: Office): void {
  app.action(PRESSED, async ({ ack, action, body }) => {
    await ack()
    if (action.type !== 'button' || !('action_id' in action)) return
    const user = body.user.id
    const channel = 'channel' in body ? body.channel?.id : undefined
    const act = actOf(action.action_id)
    await troubled(office, { user, channel }, () =>
      takeTurn(office, { user, channel }, (standing) =>
        press(act, action.value, standing, office.desk(), standing.person.language),
      ),
    )
  })
}
