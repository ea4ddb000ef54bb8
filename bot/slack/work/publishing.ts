import { toMarkdown } from '../../../docs/document.ts'
import type { Project, ProjectDocument } from '../../../store/schema.ts'
import { updateProject } from '../../../store/uses.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { isLocked, readBack } from '../../documents/revisions.ts'
import { CanvasUnavailable, createCanvas, readCanvas, shareCanvas, writeCanvas } from '../line/canvases.ts'
import type { Services } from '../services.ts'
import { drafting, redraft, withoutCanvas } from './drafting.ts'

/** How often a canvas is read again because somebody is writing in it; after that it follows at the next turn. */
const TRIES = 5

/**
 * Brings the canvases to the latest revisions; where canvases cannot be had, documents are files only. A document
 * that cannot be written now is written at a later turn, and stops no other. Call it holding the project. Gives back
 * whether canvases can be had.
 */
export async function publish(services: Services, id: string): Promise<boolean> {
  for (const kind of Object.keys((await services.store.project(id))?.documents ?? {}))
    try {
      await publishOne(services, id, kind)
    } catch (error) {
      if (error instanceof CanvasUnavailable) {
        services.log.warn(
          { reason: error.message },
          'canvases cannot be used here; documents are sent as files',
        )
        return false
      }
      services.log.error({ err: error, project: id, kind }, 'a document could not be published')
    }
  return true
}

/** A canvas is replaced only while it reads as a revision does: any other text becomes a revision first. */
async function publishOne(services: Services, id: string, kind: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const project = await services.store.project(id)
    const document = project?.documents[kind]
    const latest = document?.revisions.at(-1)
    if (!project || !document || !latest) return
    const { canvas, shown } = document
    if (!canvas) return create(services, project, kind)
    if (shown === latest.number) return
    const text = await readCanvas(services, canvas)
    if (text === undefined) {
      await change(services, id, kind, withoutCanvas)
      continue
    }
    const hand = { by: project.owner, at: services.now().toISOString() }
    if (readBack(document, text, hand).document === document) {
      await writeCanvas(services, canvas, canvasTitle(document, project), toMarkdown(latest.blocks))
      if (shown === undefined) await shareCanvas(services, canvas, project.owner, 'write')
      await change(services, id, kind, (each) => ({ ...each, shown: latest.number }))
      return
    }
    // What is written in a canvas after submission stays there until the project can be changed again.
    if (isLocked(project)) return
    const texts = { read: new Map([[kind, text]]), unread: false }
    const from = await drafting(services, project, project)
    await updateProject(services.store, id, (each) =>
      redraft(services, each, { ...from, before: each }, texts),
    )
  }
  services.log.warn({ project: id, kind }, 'somebody keeps writing in a canvas; it is left as it is')
}

async function create(services: Services, project: Project, kind: string): Promise<void> {
  const document = project.documents[kind]
  const latest = document?.revisions.at(-1)
  if (!document || !latest) return
  const canvas = await createCanvas(services, canvasTitle(document, project), toMarkdown(latest.blocks))
  await change(services, project.id, kind, (each) => ({ ...each, canvas }))
  await shareCanvas(services, canvas, project.owner, 'write')
  await change(services, project.id, kind, (each) => ({ ...each, shown: latest.number }))
}

/** A plan is called after its project; the other documents need the name beside theirs. */
function canvasTitle({ title }: ProjectDocument, project: Project): string {
  const name = titleOf(project)
  return title.includes(name) ? title : `${title} · ${name}`
}

async function change(
  services: Services,
  id: string,
  kind: string,
  to: (document: ProjectDocument) => ProjectDocument,
): Promise<void> {
  await updateProject(services.store, id, (project) => {
    const document = project.documents[kind]
    return document ? { ...project, documents: { ...project.documents, [kind]: to(document) } } : project
  })
}
