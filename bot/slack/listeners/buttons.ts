import { z } from 'zod'
import { press, pressUnknown } from '../../conversation/button.ts'
import { actOf, BOXES, momentOf } from '../../render/blocks.ts'
import type { Services } from '../services.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/**
 * Buttons under replies carry an act and their place; what the act means is looked up in the conversation, never
 * trusted from the click. What opens a modal has a listener of its own, since it needs the click's trigger.
 */
const REPLY_BUTTON = /^(?!form\.|delegate\.)[\w-]+\.\d+$/

/** Buttons under replies. */
export function registerButtons(listen: Listening, services: Services): void {
  listen.action(REPLY_BUTTON, async ({ action, body }) => {
    const act = actOf(action.action_id)
    const value =
      act === 'ticked'
        ? ticked(body)
        : action.type === 'static_select'
          ? action.selected_option?.value
          : action.type === 'button'
            ? action.value
            : undefined
    const origin = { user: body.user.id, channel: body.channel?.id, trigger: body.trigger_id }
    await takeTurn(services, origin, (standing, desk) => {
      const { language } = standing.person
      return act
        ? press(act, value, standing, desk, language, momentOf(action.block_id))
        : pressUnknown(standing, desk, language)
    })
  })
}

const state = z.looseObject({
  state: z.looseObject({
    values: z.looseObject({
      [BOXES]: z.looseObject({
        [BOXES]: z.looseObject({ selected_options: z.array(z.looseObject({ value: z.string() })) }),
      }),
    }),
  }),
})

/** The boxes that are ticked in the message of a click, as an act carries them. */
function ticked(body: unknown): string {
  const { data } = state.safeParse(body)
  const boxes = data?.state.values[BOXES][BOXES].selected_options ?? []
  return boxes.map(({ value }) => value).join(' ')
}
