import { toMarkdown } from '../../docs/document.ts'
import type { Project, ProjectDocument } from '../../store/schema.ts'
import { isLocked, readBack } from './revisions.ts'

/**
 * What an applicant may do with the canvases of their project: while offices have it, it stays as it was submitted, and of
 * a secret nothing more is written.
 */
export const accessOf = (project: Project): 'read' | 'write' =>
  isLocked(project) || project.facts.classified ? 'read' : 'write'

/**
 * Whether a document's canvas does not show its latest revision, or is open or closed to its applicant against the rule.
 * One of a classified project is behind as long as there is one.
 */
export function isBehind(document: ProjectDocument, project: Project): boolean {
  const { canvas, shown, revisions } = document
  if (project.facts.classified) return canvas !== undefined
  return shown !== revisions.at(-1)?.number || (canvas !== undefined && hasWrongAccess(document, project))
}

/** Whether an applicant may still write, or may not write yet, in a canvas. */
const hasWrongAccess = ({ access }: ProjectDocument, project: Project): boolean =>
  (access ?? 'write') !== accessOf(project)

/** What a canvas that says this needs to show the latest revision. */
export type Need = 'to be taken over' | 'to be written' | 'nothing'

/** A text is written over only where it reads as a revision does: any other is what a person wrote, and taken over first. */
export function needOf(document: ProjectDocument, text: string, at: string): Need {
  const latest = document.revisions.at(-1)
  if (!latest) return 'nothing'
  if (readBack(document, text, { by: '', at }).document !== document) return 'to be taken over'
  return text === toMarkdown(latest.blocks) ? 'nothing' : 'to be written'
}
