import { toMarkdown } from '../../docs/document.ts'
import type { Project, ProjectDocument } from '../../store/schema.ts'
import { isLocked, readBack } from './revisions.ts'

/**
 * What an applicant may do with the canvases of their project: while offices have it, it stays as it was submitted; of a
 * secret nothing more is written; and where canvases cannot be read back, nobody writes in them.
 */
export const accessOf = (project: Project, readable = true): 'read' | 'write' =>
  !readable || isLocked(project) || project.facts.classified ? 'read' : 'write'

/**
 * Whether a document's canvas does not show its latest revision, or is open or closed to its applicant against the rule.
 * One of a classified project is behind as long as there is one.
 */
export function isBehind(document: ProjectDocument, project: Project, readable = true): boolean {
  const { canvas, shown, revisions } = document
  if (project.facts.classified) return canvas !== undefined
  const wrong = canvas !== undefined && (document.access ?? 'write') !== accessOf(project, readable)
  return wrong || shown !== revisions.at(-1)?.number
}

/** Whether only we have ever written in a document's canvas, so that it need not be read before it is written over. */
export const isOursAlone = ({ access, shown }: ProjectDocument): boolean =>
  access === 'read' || (access === undefined && shown === undefined)

/** What a canvas that says this needs to show the latest revision. */
export type Need = 'to be taken over' | 'to be written' | 'nothing'

/** A text is written over only where it reads as a revision does: any other is what a person wrote, and taken over first. */
export function needOf(document: ProjectDocument, text: string, at: string): Need {
  const latest = document.revisions.at(-1)
  if (!latest) return 'nothing'
  if (readBack(document, text, { by: '', at }).document !== document) return 'to be taken over'
  return text === toMarkdown(latest.blocks) ? 'nothing' : 'to be written'
}
