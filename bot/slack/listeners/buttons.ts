import type { BlockAction } from '@slack/bolt'
import { z } from 'zod'
import { pressAloud } from '../../conversation/aloud.ts'
import { press, pressUnknown } from '../../conversation/button.ts'
import { actOf, BOXES, momentOf } from '../../render/blocks.ts'
import { isAloud } from '../line/direct.ts'
import type { Services } from '../services.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/**
 * Buttons under replies carry an act and their place; what the act means is looked up in the conversation, never
 * trusted from the click. What opens a modal has a listener of its own, since it needs the click's trigger.
 */
const REPLY_BUTTON = /^(?!form\.|delegate\.)[\w-]+\.\d+$/

/** Where a button was pressed is where it is answered: in its thread, and in a channel always in one. */
function placeOf({ channel, message }: Pick<BlockAction, 'channel' | 'message'>) {
  const thread = threaded.safeParse(message).data
  const place = { channel: channel?.id }
  return { ...place, thread: thread?.thread_ts ?? (isAloud(place) ? thread?.ts : undefined) }
}

const threaded = z.looseObject({ ts: z.string(), thread_ts: z.string().optional() })

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
    const origin = { ...placeOf(body), user: body.user.id, trigger: body.trigger_id }
    const pressed = isAloud(origin) ? pressAloud : press
    await takeTurn(services, origin, (standing, desk) => {
      const { language } = standing.person
      return act
        ? pressed(act, value, standing, desk, language, momentOf(action.block_id))
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
