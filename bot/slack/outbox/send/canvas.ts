import { toMarkdown } from '../../../../docs/document.ts'
import { changing, replacing } from '../../../../store/change.ts'
import { StaleState } from '../../../../store/errors.ts'
import type { Project, ProjectDocument, Revision } from '../../../../store/schema.ts'
import { asking } from '../../../conversation/fill/naming.ts'
import { emptyReply } from '../../../conversation/reply.ts'
import { titleOf } from '../../../conversation/wording/title.ts'
import { withTold } from '../../../documents/differences.ts'
import { isLocked, readBack } from '../../../documents/revisions.ts'
import { readCanvas, renameCanvas, shareCanvas, writeCanvas } from '../../line/canvases.ts'
import { drafting, redraft, withoutCanvas } from '../../papers/drafting.ts'
import { holding } from '../../serial.ts'
import type { Services } from '../../services.ts'
import { effects } from '../effects.ts'
import { byRecipient, worded } from '../entries.ts'
import { quietly, type Sender, type Sending, type Sent } from '../sender.ts'
import { clearAway, madeCanvas, whereCanvases } from './making.ts'

/** How often a canvas is read again at once because somebody is writing in it; after that it rests. */
const TRIES = 5

/**
 * A document's canvas brought to the latest revision. It is replaced only while it reads as a revision does: any other
 * text becomes a revision first.
 */
export const canvas: Sender<'canvas'> = {
  lane: ({ document }) => document,
  send: (sending) => whereCanvases(sending.services, () => publish(sending)),
  givenUp: quietly,
}

async function publish(sending: Sending<'canvas'>): Promise<Sent> {
  const { services, entry } = sending
  const { project: id, document: kind } = entry
  for (let tries = 0; tries < TRIES; tries++) {
    const project = await services.store.project(id)
    const document = project?.documents[kind]
    const latest = document?.revisions.at(-1)
    if (!project || !document || !latest) return clearAway(sending)
    const { canvas, shown } = document
    if (project.facts.classified) return {}
    if (shown === latest.number) return ended(id, kind, latest)
    if (!canvas) {
      const made = await madeCanvas(sending, canvasTitle(document, project), toMarkdown(latest.blocks))
      if (made) await change(services, id, kind, (each) => ({ ...each, canvas: made }))
      continue
    }
    const text = await readCanvas(services, canvas)
    if (text === undefined) {
      await change(services, id, kind, withoutCanvas)
      continue
    }
    const hand = { by: project.owner, at: services.now().toISOString() }
    if (readBack(document, text, hand).document === document) {
      if (shown === undefined) await shareCanvas(services, canvas, project.owner, 'write')
      if (text !== toMarkdown(latest.blocks)) await writeCanvas(services, canvas, toMarkdown(latest.blocks))
      await renameCanvas(services, canvas, canvasTitle(document, project))
      await change(services, id, kind, (each) => ({ ...each, shown: latest.number }))
    }
    // What is written in a canvas after submission stays there until the project can be changed again.
    else if (isLocked(project)) return {}
    else await takeOver(services, id, kind, text)
  }
  throw new StaleState(id)
}

/** The end of it, unless another revision has come meanwhile. */
const ended = (id: string, kind: string, { number }: Revision): Sent => ({
  projects: {
    [id]: changing(id, (latest) => {
      if (latest.documents[kind]?.revisions.at(-1)?.number !== number) throw new StaleState(id)
      return latest
    }),
  },
})

/** Makes a revision of what a person wrote in a canvas; the applicant hears of differences that it brings up. */
async function takeOver(services: Services, id: string, kind: string, text: string): Promise<void> {
  await holding(services.serial, [id], async () => {
    const before = await services.store.project(id)
    if (!before || isLocked(before)) return
    const texts = { read: new Map([[kind, text]]), unread: false }
    const drafted = redraft(services, before, await drafting(services, before, before), texts)
    const after = withTold(drafted)
    const { language } = await services.store.person(before.owner)
    const at = services.now().toISOString()
    const question = asking(emptyReply(language), after, language)
    const words = after === drafted ? [] : worded(services.newId, at, question)
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
  { store, serial }: Services,
  id: string,
  kind: string,
  to: (document: ProjectDocument) => ProjectDocument,
): Promise<void> {
  const changed = changing(id, (project) => {
    const document = project.documents[kind]
    return document ? { ...project, documents: { ...project.documents, [kind]: to(document) } } : project
  })
  await holding(serial, [id], () => store.commit({ projects: { [id]: changed } }))
}
