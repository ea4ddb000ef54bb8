import type { Project, ProjectDocument } from '../../../store/schema.ts'
import type { Drafting, Texts } from '../../documents/drafting.ts'
import { CanvasUnavailable, readCanvas } from '../line/canvases.ts'
import type { Services } from '../services.ts'

/** What canvases say, and whether some could not be read now: what a person wrote in those is still only there. */
export interface Reading {
  texts: Texts
  unread: boolean
}

/**
 * Reads a project's canvases, side by side. Where canvases cannot be had, or not be read, people write in files and
 * nothing is unread.
 */
export async function readTexts(services: Services, { documents, facts }: Project): Promise<Reading> {
  const texts = new Map<string, string | undefined>()
  let unread = false
  const one = async ([kind, { canvas }]: [string, ProjectDocument]) => {
    if (!canvas) return
    try {
      const read = await readCanvas(services, canvas)
      if (read === 'deleted') texts.set(kind, undefined)
      else if (read !== 'unreadable') texts.set(kind, read.markdown)
    } catch (error) {
      if (error instanceof CanvasUnavailable) return
      unread = true
      services.log.warn(
        { err: error, canvas },
        'a canvas could not be read; its text is merged at a later turn',
      )
    }
  }
  if (!facts.classified) await Promise.all(Object.entries(documents).map(one))
  return { texts, unread }
}

/** Looks up what a project's documents are drafted from. */
export async function draftingOf(
  { store, regulations, now }: Services,
  { owner, region }: Project,
  before: Project | undefined,
): Promise<Drafting> {
  const { unit } = await store.person(owner)
  return { regulation: regulations.get(region), before, unit, at: now().toISOString() }
}
