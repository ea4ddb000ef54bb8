import { z } from 'zod'
import { homeView, modalView } from '../../block-kit/view.ts'
import { openModal, publishHome } from '../../state/views.ts'
import { json } from '../content.ts'
import { viewObject } from '../objects.ts'
import { method } from './method.ts'

/** Modals and Home tabs. */
export const views = {
  'views.open': method(
    z.object({ trigger_id: z.string(), view: json(modalView) }),
    ({ trigger_id, view }, { workspace, triggers }) => ({
      view: viewObject(openModal(workspace, triggers.exchange(trigger_id), view)),
    }),
  ),

  'views.publish': method(
    z.object({ user_id: z.string(), view: json(homeView), hash: z.string().optional() }),
    ({ user_id, view, hash }, { workspace }) => ({
      view: viewObject(publishHome(workspace, user_id, view, hash)),
    }),
  ),
}
