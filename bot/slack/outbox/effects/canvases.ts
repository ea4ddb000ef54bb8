import type { ProjectDocument } from '../../../../store/schema.ts'
import { isBehind } from '../../../documents/publishing.ts'
import { isLocked } from '../../../documents/revisions.ts'
import type { Effect } from '../effect.ts'
import { type Addressed, entryOf } from '../entries.ts'

/** A document's canvas brought to the latest revision; one entry, however many revisions it has fallen behind. */
const following = (project: string, kind: string, at: string): Addressed => ({
  to: project,
  entry: { ...entryOf(`canvas.${kind}`, at), kind: 'canvas', project, document: kind },
})

/** A canvas that is to be deleted. */
export const deleting = (project: string, canvas: string, at: string): Addressed => ({
  to: project,
  entry: { ...entryOf(`uncanvas.${canvas}`, at), kind: 'uncanvas', canvas },
})

const latest = (document: ProjectDocument | undefined) => document?.revisions.at(-1)?.number

/**
 * A document with a revision that its canvas does not show, with a canvas that is gone, or with one that is to be closed
 * to its applicant or opened again, or taken away because the project is classified.
 */
export const canvasesBehind: Effect = ({ before, after }, { at }) =>
  !after
    ? []
    : Object.entries(after.documents).flatMap(([kind, now]) => {
        const was = before?.documents[kind]
        const changed =
          latest(now) !== latest(was) ||
          now.canvas !== was?.canvas ||
          now.shown !== was?.shown ||
          before?.facts.classified !== after.facts.classified ||
          (before && isLocked(before) !== isLocked(after))
        return changed && isBehind(now, after) ? [following(after.id, kind, at)] : []
      })

/** A project that was deleted takes its canvases with it. */
export const canvasesGone: Effect = ({ before, after }, { at }) =>
  !before || after
    ? []
    : Object.values(before.documents).flatMap(({ canvas }) =>
        canvas === undefined ? [] : [deleting(before.id, canvas, at)],
      )
