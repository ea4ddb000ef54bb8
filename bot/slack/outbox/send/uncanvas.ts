import { deleteCanvas } from '../../line/canvases.ts'
import { quietly, type Sender } from '../sender.ts'
import { whereCanvases } from './making.ts'

/** A canvas that is to be deleted, as far as it can be. */
export const uncanvas: Sender<'uncanvas'> = {
  lane: ({ canvas }) => canvas,
  send: ({ services, entry: { canvas } }) =>
    whereCanvases(services, async () => {
      await deleteCanvas(services, canvas)
      return {}
    }),
  givenUp: quietly,
}
