import type { Project } from '../../../store/schema.ts'
import { deleteCanvas } from '../line/canvases.ts'
import type { Services } from '../services.ts'
import { aside } from './aside.ts'

/** Deletes the canvases of a project that is gone, as far as they can be. */
export async function removeCanvases(services: Services, { id, documents }: Project): Promise<void> {
  for (const { canvas } of Object.values(documents))
    if (canvas)
      await aside(services, 'deleting a canvas', { project: id, canvas }, () =>
        deleteCanvas(services, canvas),
      )
}
