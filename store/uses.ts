import { type Change, changing, making } from './change.ts'
import { UnknownProject } from './errors.ts'
import { newPerson } from './fresh.ts'
import type { Directory, Person, Project } from './schema.ts'
import type { Pending, Store } from './store.ts'

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
