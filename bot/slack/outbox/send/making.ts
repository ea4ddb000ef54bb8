import { CanvasUnavailable, createCanvas, deleteCanvas, findCanvas, markFor } from '../../line/canvases.ts'
import type { Services } from '../../services.ts'
import type { Sending, Sent } from '../sender.ts'

/** A new canvas, or the one that an earlier try has made; nothing while its project is gone. */
export async function madeCanvas(
  { services, entry, fresh }: Sending<'canvas'>,
  title: string,
  markdown: string,
): Promise<string> {
  const found = fresh ? undefined : await findCanvas(services, markFor(entry), entry.at)
  return found ?? createCanvas(services, title + markFor(entry), markdown)
}

/** Deletes the canvas that an earlier try may have made for a document that is gone. */
export async function clearAway({ services, entry, fresh }: Sending<'canvas'>): Promise<Sent> {
  const found = fresh ? undefined : await findCanvas(services, markFor(entry), entry.at)
  if (found) await deleteCanvas(services, found)
  return {}
}

/** Does something with canvases; where they cannot be had, documents are files only, and it comes to nothing. */
export async function whereCanvases({ log, refused }: Services, task: () => Promise<Sent>): Promise<Sent> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof CanvasUnavailable)) throw error
    refused.add('canvas')
    log.warn({ reason: error.message }, 'canvases cannot be used here; documents are sent as files')
    return {}
  }
}
