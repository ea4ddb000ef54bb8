import { isDeepStrictEqual } from 'node:util'
import type { Project } from '../../../store/schema.ts'
import { withTold } from '../../documents/differences.ts'
import { redraft, type Texts } from '../../documents/drafting.ts'
import { isLocked } from '../../documents/revisions.ts'
import { judgedBy } from '../../project/rejudged.ts'
import { draftingOf, readTexts } from '../papers/texts.ts'
import type { Services } from '../services.ts'

/** A project as a turn found and left it. */
export interface Change {
  before: Project | undefined
  after: Project
  /** Differences came up that the applicant is to be asked about. */
  asks: boolean
}

/**
 * What a turn that found `inHand` makes of a project, be it that one, another or a new one, its documents drafted anew;
 * nothing when it is let be. Its canvases are read first
 * unless the turn was taken over what they say. One that cannot be read keeps no answer from being saved: what a person
 * wrote in it is merged when it can be.
 */
export async function changeOf(
  services: Services,
  inHand: Project | undefined,
  project: Project | undefined,
  read?: Texts,
): Promise<Change | undefined> {
  if (!project || project === inHand) return undefined
  const before = project.id === inHand?.id ? inHand : await services.store.project(project.id)
  // One that there is already, and that is made again, was made by the same event: it is the same project.
  const again = before && before.created !== project.created
  if (before && (again || isDeepStrictEqual(project, before))) return { before, after: before, asks: false }
  const texts = read || isLocked(project) ? undefined : (await readTexts(services, project)).texts
  const drafted = isLocked(project)
    ? project
    : redraft(project, await draftingOf(services, project, before), texts)
  const told = withTold(drafted)
  const regulation = services.regulations.get(told.region)
  return { before, after: regulation ? judgedBy(told, regulation) : told, asks: told !== drafted }
}
