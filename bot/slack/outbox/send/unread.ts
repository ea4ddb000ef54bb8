import { toMarkdown } from '../../../../docs/document.ts'
import type { Project, ProjectDocument } from '../../../../store/schema.ts'
import { outOfReach } from '../../../conversation/projects/documents.ts'
import { oldCanvas } from '../../../conversation/wording/file-name.ts'
import { withoutCanvas } from '../../../documents/drafting.ts'
import { isOursAlone } from '../../../documents/publishing.ts'
import { showing } from '../../../documents/revisions.ts'
import { isAnswer } from '../../line/answers.ts'
import { deleteCanvas, renameCanvas, shareCanvas, writeCanvas } from '../../line/canvases.ts'
import type { Services } from '../../services.ts'
import { type Addressed, worded } from '../entries.ts'

/** A document's canvas in a Slack that lets no canvas be read. */
interface Unread {
  project: Project
  kind: string
  document: ProjectDocument
  canvas: string
  /** What it is called. */
  title: string
}

/** What becomes of the document, and what its applicant is told of that. */
interface Shown {
  to: (document: ProjectDocument) => ProjectDocument
  told?: Addressed[]
}

/**
 * Shows the latest revision in a canvas that cannot be read, open to its applicant for reading only. One in which
 * somebody could write is let be as it is, and another is to take its place. Of a secret nothing is shown.
 */
export async function unread(
  services: Services,
  { project, kind, document, canvas, title }: Unread,
): Promise<Shown> {
  const latest = document.revisions.at(-1)
  const isOurs = isOursAlone(document)
  const secret = project.facts.classified
  try {
    if (secret && isOurs) {
      await deleteCanvas(services, canvas)
      return { to: withoutCanvas }
    }
    await shareCanvas(services, canvas, project.owner, 'read')
    if (isOurs) await writeCanvas(services, canvas, toMarkdown(latest?.blocks ?? []))
    await renameCanvas(services, canvas, isOurs ? title : oldCanvas(title))
  } catch (error) {
    if (isAnswer(error, 'canvas_not_found')) return { to: withoutCanvas }
    throw error
  }
  if (isOurs) return { to: (each) => ({ ...(latest ? showing(each, latest) : each), access: 'read' }) }
  return { to: withoutCanvas, ...(!secret && { told: await outOfReachTo(services, project, kind) }) }
}

async function outOfReachTo(services: Services, { owner, documents }: Project, kind: string) {
  const { language } = await services.store.person(owner)
  const { newId, now } = services.desk()
  const words = worded(newId, now, outOfReach(documents[kind]?.title ?? kind, language))
  return words.map((entry) => ({ to: owner, entry }))
}
