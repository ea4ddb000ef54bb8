import type { Unit } from '../../../store/store.ts'
import { markOf, unknownCanvases } from '../line/canvases.ts'
import type { Services } from '../services.ts'
import { deleting } from './effects/canvases.ts'
import { byRecipient } from './entries.ts'

/**
 * Canvases of ours that nothing knows of: made by a call whose answer never came, while another was made in its place or
 * its project was deleted. Their titles still end in the mark that a canvas loses once it is known.
 */
export async function orphans(services: Services): Promise<Unit> {
  const at = services.now()
  const gone = []
  for (const { id, title } of await unknownCanvases(services, at)) {
    const mark = markOf(title)
    const document = mark && (await services.store.project(mark.project))?.documents[mark.document]
    const isAwaited = document !== undefined && (document.canvas ?? id) === id
    if (mark && !isAwaited) gone.push(deleting(mark.project, id, at.toISOString()))
  }
  return gone.length > 0 ? { outbox: byRecipient(gone) } : {}
}
