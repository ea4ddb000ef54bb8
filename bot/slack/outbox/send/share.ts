import { shareCanvas } from '../../line/canvases.ts'
import { quietly, type Sender } from '../sender.ts'
import { whereCanvases } from './making.ts'

/** Somebody's access to a document's canvas, whichever that is by then. */
export const share: Sender<'share'> = {
  lane: ({ document }) => document,
  send: ({ services, entry: { project: id, document, user, access } }) =>
    whereCanvases(services, async () => {
      const project = await services.store.project(id)
      const canvas = project?.facts.classified ? undefined : project?.documents[document]?.canvas
      if (canvas) await shareCanvas(services, canvas, user, access)
      return {}
    }),
  givenUp: quietly,
}
