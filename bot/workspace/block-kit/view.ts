import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import { asSent } from './as-sent.ts'
import { homeBlocks, modalBlocks } from './blocks.ts'
import { identifier, plainText } from './composition.ts'

// Limits: docs.slack.dev/reference/views.

const common = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: identifier.optional(),
}

const modal = z
  .strictObject({
    ...common,
    type: z.literal('modal'),
    title: plainText(24),
    blocks: modalBlocks,
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
  })
  .refine((view) => view.submit || view.blocks.every((block) => block.type !== 'input'), {
    path: ['submit'],
    message: 'must be there because the view has an input block',
  })

const home = z.strictObject({ ...common, type: z.literal('home'), blocks: homeBlocks })

type Checked<View> = Omit<View, 'blocks'> & { blocks: KnownBlock[] }
export type Modal = Checked<ModalView>
export type Home = Checked<HomeView>

export const modalView = asSent<Modal>(modal)
export const homeView = asSent<Home>(home)

/** A larger view, in bytes of its JSON, is refused: `view_too_large`. */
export const VIEW_SIZE = 250_000
