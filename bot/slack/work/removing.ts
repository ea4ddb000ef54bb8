import type { Project } from '../../../store/schema.ts'
import { deleteCanvas } from '../line/canvases.ts'
import type { Office } from '../services.ts'
import { aside } from './aside.ts'

/** Deletes a project for good, and the canvases of its documents as far as they can be. */
export async function remove(office: Office, { id }: Project): Promise<void> {
  await office.serial.run(`project/${id}`, async () => {
    const project = office.store.project(id)
    if (!project) return
    await office.store.deleteProject(id)
    for (const { canvas } of Object.values(project.documents))
      if (canvas)
        await aside(office, 'deleting a canvas', { project: id, canvas }, () => deleteCanvas(office, canvas))
  })
}
