import type { Project } from '../../../store/schema.ts'
import { withTold } from '../../documents/differences.ts'
import { isLocked } from '../../documents/revisions.ts'
import type { Services } from '../services.ts'
import { readTexts, redraft, type Texts } from './drafting.ts'

/** A project as a turn found and left it. */
export interface Change {
  before: Project | undefined
  after: Project
  /** Differences came up that the applicant is to be asked about. */
  asks: boolean
}

/** What became of a project, when a turn changed it. */
export async function kept(
  services: Services,
  before: Project | undefined,
  after: Project | undefined,
  read?: Texts,
): Promise<{ change?: Change }> {
  return after && after !== before ? { change: { before, ...(await keep(services, after, read)) } } : {}
}

/**
 * Saves a project as a turn left it, with its documents drafted anew; one that is as it was is let be. Its canvases
 * are read first unless the turn was taken over what they say. One that cannot be read keeps no answer from being
 * saved: what a person wrote in it is merged when it can be.
 */
export async function keep(
  services: Services,
  project: Project,
  read?: Texts,
): Promise<Omit<Change, 'before'>> {
  if (project === services.store.project(project.id)) return { after: project, asks: false }
  const texts = read || isLocked(project) ? undefined : await readTexts(services, project)
  const drafted = isLocked(project) ? project : redraft(services, project, texts)
  const told = withTold(drafted)
  const after = services.store.project(project.id)
    ? await services.store.updateProject(project.id, () => told)
    : await services.store.createProject(told)
  return { after, asks: told !== drafted }
}
