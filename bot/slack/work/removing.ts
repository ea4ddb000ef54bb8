import type { Project } from '../../../store/schema.ts'
import { deleteCanvas } from '../line/canvases.ts'
import type { Services } from '../services.ts'
import { aside } from './aside.ts'

/** Deletes a project for good, and the canvases of its documents as far as they can be. */
export async function remove(services: Services, { id }: Project): Promise<void> {
  await services.serial.run(`project/${id}`, async () => {
    const project = services.store.project(id)
    if (!project) return
    await services.store.deleteProject(id)
    for (const { canvas } of Object.values(project.documents))
      if (canvas)
        await aside(services, 'deleting a canvas', { project: id, canvas }, () =>
          deleteCanvas(services, canvas),
        )
  })
}
