import { isDeepStrictEqual } from 'node:util'
import { InvalidData, StaleState, UnknownProject } from './errors.ts'
import { newPerson } from './fresh.ts'
import type { Directory, Person, Project } from './schema.ts'
import type { Change, Pending, Store } from './store.ts'

/** Makes a project; one that there is already is the same project, made by the same event. */
export const making =
  (project: Project): Change<Project | undefined> =>
  (latest) =>
    latest ?? project

/** Changes a project; throws `UnknownProject` when there is none. */
export const changing =
  (id: string, change: (project: Project) => Project | undefined): Change<Project | undefined> =>
  (latest) => {
    if (!latest) throw new UnknownProject(id)
    return change(latest)
  }

/**
 * Puts `after` in the place of `before`, which it was made from; throws `StaleState` when something else has come
 * there meanwhile.
 */
export const replacing =
  <T extends { id: string }>(before: T, after: T | undefined): Change<T | undefined> =>
  (latest) => {
    if (latest !== before && !isDeepStrictEqual(latest, before)) throw new StaleState(before.id)
    return after
  }

/** Makes a project, or gives the one that there is. */
export async function createProject(store: Store, project: Project): Promise<Project> {
  const { projects } = await store.commit({ projects: { [project.id]: making(project) } })
  return projects.get(project.id) ?? project
}

/** Changes one project; rejects with `UnknownProject`. */
export async function updateProject(
  store: Store,
  id: string,
  change: (project: Project) => Project,
): Promise<Project> {
  const { projects } = await store.commit({ projects: { [id]: changing(id, change) } })
  const after = projects.get(id)
  if (!after) throw new UnknownProject(id)
  return after
}

/** Removes one project for good; rejects with `UnknownProject`. */
export async function deleteProject(store: Store, id: string): Promise<void> {
  await store.commit({ projects: { [id]: changing(id, () => undefined) } })
}

/** Changes one person. */
export async function updatePerson(store: Store, id: string, change: Change<Person>): Promise<Person> {
  const { people } = await store.commit({ people: { [id]: change } })
  return people.get(id) ?? newPerson(id)
}

/** Changes the directory. */
export async function updateDirectory(store: Store, directory: Change<Directory>): Promise<void> {
  await store.commit({ directory })
}

/** The open items of the offices that a person is bound to, the longest waiting first. */
export async function pendingFor(store: Store, user: string): Promise<Pending[]> {
  const { offices } = await store.directory()
  const theirs = Object.keys(offices).filter((office) => offices[office]?.includes(user))
  return theirs.length > 0 ? store.openItems(theirs) : []
}

/** Everything that a store gives by the page. */
export async function* every<T extends { id: string }>(
  page: (from: { after?: string }) => Promise<readonly T[]>,
): AsyncGenerator<T, void> {
  let after: string | undefined
  do {
    const found: readonly T[] = await page(after === undefined ? {} : { after })
    yield* found
    after = found.at(-1)?.id
  } while (after !== undefined)
}

/** A project as it is saved: with the time of its change, and nothing rewritten that was recorded. */
export function recorded(before: Project | undefined, after: Project | undefined, now: Date) {
  if (!before || !after || after === before) return after
  const refuse = (path: string) => {
    throw new InvalidData(
      `projects/${before.id}.json`,
      `${path}: entries may be added, never altered or removed`,
    )
  }
  if (!continues(before.history, after.history)) refuse('history')
  for (const [kind, { revisions }] of Object.entries(before.documents))
    if (!continues(revisions, after.documents[kind]?.revisions ?? [])) refuse(`documents.${kind}.revisions`)
  return { ...after, updated: now.toISOString() }
}

const continues = <T>(before: readonly T[], after: readonly T[]) =>
  isDeepStrictEqual(before, after.slice(0, before.length))
