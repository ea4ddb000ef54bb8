import { toMarkdown } from '../../../../docs/document.ts'
import { changing, replacing } from '../../../../store/change.ts'
import { StaleState } from '../../../../store/errors.ts'
import type { Project, ProjectDocument } from '../../../../store/schema.ts'
import { asking } from '../../../conversation/fill/naming.ts'
import { writtenLate } from '../../../conversation/projects/documents.ts'
import { emptyReply } from '../../../conversation/reply.ts'
import { titleOf } from '../../../conversation/wording/title.ts'
import { withTold } from '../../../documents/differences.ts'
import { redraft, withEdits, withoutCanvas } from '../../../documents/drafting.ts'
import { accessOf, isBehind, needOf } from '../../../documents/publishing.ts'
import { isLocked, showing } from '../../../documents/revisions.ts'
import { deleteCanvas, readCanvas, renameCanvas, shareCanvas, writeCanvas } from '../../line/canvases.ts'
import { draftingOf } from '../../papers/texts.ts'
import { holding } from '../../serial.ts'
import type { Services } from '../../services.ts'
import { effects } from '../effects.ts'
import { type Addressed, byRecipient, worded } from '../entries.ts'
import { quietly, type Sender, type Sending, type Sent } from '../sender.ts'
import { clearAway, madeCanvas, whereCanvases } from './making.ts'
import { unread } from './unread.ts'

/** How often a canvas is read again at once because somebody is writing in it; after that it rests. */
const TRIES = 5

/**
 * A document's canvas brought to the latest revision. It is replaced only while it reads as a revision does: any other
 * text becomes a revision first. The canvas of a classified project is taken away in the same manner.
 */
export const canvas: Sender<'canvas'> = {
  lane: ({ document }) => document,
  send: (sending) => whereCanvases(sending.services, () => publish(sending)),
  givenUp: quietly,
}

async function publish(sending: Sending<'canvas'>): Promise<Sent> {
  const { services, entry } = sending
  const { project: id, document: kind } = entry
  let given: 'read' | 'write' | undefined
  for (let tries = 0; tries < TRIES; tries++) {
    const project = await services.store.project(id)
    const document = project?.documents[kind]
    const latest = document?.revisions.at(-1)
    if (!project || !document || !latest) return clearAway(sending)
    const { canvas } = document
    const readable = !services.refused.has('canvas-content')
    if (!isBehind(document, project, readable)) return ended(id, kind, readable)
    const title = canvasTitle(document, project)
    if (!canvas) {
      const made = await madeCanvas(sending, title, toMarkdown(latest.blocks))
      if (made) await change(services, id, kind, (each) => ({ ...each, canvas: made }))
      continue
    }
    const access = accessOf(project)
    const read = await readCanvas(services, canvas)
    if (read === 'deleted') await change(services, id, kind, withoutCanvas)
    else if (read === 'unreadable') {
      const { to, told } = await unread(services, { project, document, canvas, title, kind })
      await change(services, id, kind, to, told)
    } else if (document.access !== access && given !== access) {
      // It is read once more then: nothing can be written in a closed canvas that nobody has read.
      await shareCanvas(services, canvas, project.owner, access)
      given = access
    } else if (needOf(document, read.markdown, entry.at) === 'to be taken over')
      await takeOver(services, id, kind, read.markdown)
    else if (project.facts.classified) {
      await deleteCanvas(services, canvas)
      await change(services, id, kind, withoutCanvas)
    } else {
      const text = toMarkdown(latest.blocks)
      if (read.markdown !== text) await writeCanvas(services, canvas, text)
      await renameCanvas(services, canvas, title)
      await change(services, id, kind, (each) => ({ ...showing(each, latest), access }))
    }
  }
  throw new StaleState(id)
}

/** The end of it, unless something has come meanwhile that the canvas does not show. */
const ended = (id: string, kind: string, readable: boolean): Sent => ({
  projects: {
    [id]: changing(id, (latest) => {
      const document = latest.documents[kind]
      if (document && isBehind(document, latest, readable)) throw new StaleState(id)
      return latest
    }),
  },
})

/**
 * Makes a revision of what a person wrote in a canvas; the applicant hears of differences that it brings up, and, where
 * the project had been submitted, that it belongs to the next submission. Of a secret nothing is said.
 */
async function takeOver(services: Services, id: string, kind: string, text: string): Promise<void> {
  await holding(services.serial, [id], async () => {
    const before = await services.store.project(id)
    if (!before) return
    const drafting = await draftingOf(services, before, before)
    const { at } = drafting
    const texts = new Map([[kind, text]])
    const { language } = await services.store.person(before.owner)
    const late = isLocked(before)
    const secret = before.facts.classified
    const drafted = late || secret ? withEdits(before, texts, at) : redraft(before, drafting, texts)
    const after = late || secret ? drafted : withTold(drafted)
    const news = late ? writtenLate(after, kind, language) : asking(emptyReply(language), after, language)
    const isNews = !secret && after !== (late ? before : drafted)
    const words = isNews ? worded(services.newId, at, news) : []
    const around = { directory: await services.store.directory(), at }
    await services.outbox.commit({
      projects: { [id]: replacing(before, after) },
      outbox: byRecipient([
        ...words.map((entry) => ({ to: before.owner, entry })),
        ...effects({ before, after }, around),
      ]),
    })
  })
}

/** A plan is called after its project; the other documents need the name beside theirs. */
function canvasTitle({ title }: ProjectDocument, project: Project): string {
  const name = titleOf(project)
  return title.includes(name) ? title : `${title} · ${name}`
}

async function change(
  { store, outbox, serial }: Services,
  id: string,
  kind: string,
  to: (document: ProjectDocument) => ProjectDocument,
  told: Addressed[] = [],
): Promise<void> {
  const changed = changing(id, (project) => {
    const document = project.documents[kind]
    return document ? { ...project, documents: { ...project.documents, [kind]: to(document) } } : project
  })
  const projects = { [id]: changed }
  await holding(serial, [id], () =>
    told.length > 0 ? outbox.commit({ projects, outbox: byRecipient(told) }) : store.commit({ projects }),
  )
}
