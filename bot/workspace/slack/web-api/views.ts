import { z } from 'zod'
import { anyView, homeView, modalView } from '../../block-kit/view.ts'
import { Refusal } from '../../refusal.ts'
import { json } from '../content.ts'
import { openModal, publishHome, pushModal, updateView, viewObject } from '../views.ts'
import { method } from './method.ts'

const triggered = z.object({ trigger_id: z.string(), view: json(modalView) })

/** Modals and Home tabs. */
export const views = {
  'views.open': method(triggered, ({ trigger_id, view }, { workspace, triggers }) => ({
    view: viewObject(workspace, openModal(workspace, triggers.exchange(trigger_id), view)),
  })),

  'views.push': method(triggered, ({ trigger_id, view }, { workspace, triggers }) => ({
    view: viewObject(workspace, pushModal(workspace, triggers.exchange(trigger_id), view)),
  })),

  'views.update': method(
    z.object({
      view: json(anyView),
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
    }),
    ({ view, hash, ...which }, { workspace }) => {
      if (which.view_id === undefined && which.external_id === undefined)
        throw new Refusal('missing_argument', {
          response_metadata: { messages: ['[ERROR] missing required field: view_id'] },
        })
      return { view: viewObject(workspace, updateView(workspace, which, view, hash)) }
    },
  ),

  'views.publish': method(
    z.object({ user_id: z.string(), view: json(homeView), hash: z.string().optional() }),
    ({ user_id, view, hash }, { workspace }) => ({
      view: viewObject(workspace, publishHome(workspace, user_id, view, hash)),
    }),
  ),
}
