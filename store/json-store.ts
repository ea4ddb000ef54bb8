import { isDeepStrictEqual } from 'node:util'
import { InvalidData, ProjectExists, StoreClosed, UnknownProject } from './errors.ts'
import type { Folder } from './folder.ts'
import { newDirectory, newPerson, officeKey } from './fresh.ts'
import type { Kept } from './kept.ts'
import type { FolderLock } from './lock.ts'
import type { Directory, Person, Project, Request } from './schema.ts'
import type { Pending, Sent, Store, StoreProblem } from './store.ts'

export interface Contents {
  projects: Folder<Project>
  people: Folder<Person>
  directory: Kept<Directory>
}

/** The store over the files of one folder. */
export class JsonStore implements Store {
  #closing: Promise<void> | undefined

  constructor(
    private readonly contents: Contents,
    private readonly lock: FolderLock,
    private readonly now: () => Date,
    readonly problems: readonly StoreProblem[],
  ) {}

  project(id: string): Project | undefined {
    return this.contents.projects.get(id)
  }

  projects(filter: Partial<Pick<Project, 'owner' | 'status'>> = {}): Project[] {
    return this.contents.projects
      .where(({ owner, status }) => (filter.owner ?? owner) === owner && (filter.status ?? status) === status)
      .sort((a, b) => compare(b.updated, a.updated) || compare(a.id, b.id))
  }

  async createProject(project: Project): Promise<Project> {
    this.assertOpen()
    return this.contents.projects.update(project.id, (existing) => {
      if (existing) throw new ProjectExists(project.id)
      return project
    })
  }

  async updateProject(id: string, change: (project: Project) => Project): Promise<Project> {
    this.assertOpen()
    return this.contents.projects.update(id, (before) => {
      if (!before) throw new UnknownProject(id)
      const after = change(before)
      if (after === before) return before
      assertNothingRewritten(before, after)
      return { ...after, updated: this.now().toISOString() }
    })
  }

  async deleteProject(id: string): Promise<void> {
    this.assertOpen()
    if (!(await this.contents.projects.remove(id))) throw new UnknownProject(id)
  }

  person(id: string): Person {
    return this.contents.people.get(id) ?? newPerson(id)
  }

  people(): Person[] {
    return this.contents.people.where(() => true)
  }

  async updatePerson(id: string, change: (person: Person) => Person): Promise<Person> {
    this.assertOpen()
    return this.contents.people.update(id, (before) => change(before ?? newPerson(id)))
  }

  directory(): Directory {
    return this.contents.directory.data ?? newDirectory()
  }

  async updateDirectory(change: (directory: Directory) => Directory): Promise<Directory> {
    this.assertOpen()
    return this.contents.directory.update((before) => change(before ?? newDirectory()))
  }

  pendingFor(userId: string): Pending[] {
    const { offices } = this.directory()
    if (!Object.values(offices).some((people) => people.includes(userId))) return []
    const theirs = (project: Project) =>
      project.items.filter(
        ({ state, office }) =>
          state === 'open' && offices[officeKey(project.region, office)]?.includes(userId),
      )
    return this.contents.projects
      .where((project) => theirs(project).length > 0)
      .flatMap((project) => theirs(project).map((item) => ({ project, item })))
      .sort((a, b) => compare(a.item.since, b.item.since) || compare(a.item.id, b.item.id))
  }

  requests({ to, state, tell }: Partial<Pick<Request, 'to' | 'state' | 'tell'>>): Sent[] {
    const matching = (project: Project) =>
      project.requests.filter(
        (each) =>
          (to ?? each.to) === each.to &&
          (state ?? each.state) === each.state &&
          (tell ?? each.tell) === each.tell,
      )
    return this.contents.projects
      .where((project) => matching(project).length > 0)
      .flatMap((project) => matching(project).map((request) => ({ project, request })))
      .sort((a, b) => compare(a.request.at, b.request.at) || compare(a.request.id, b.request.id))
  }

  close(): Promise<void> {
    this.#closing ??= this.settle()
    return this.#closing
  }

  private async settle(): Promise<void> {
    const { projects, people, directory } = this.contents
    await Promise.all([projects.idle(), people.idle(), directory.idle()])
    await this.lock.release()
  }

  private assertOpen(): void {
    if (this.#closing) throw new StoreClosed()
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Who did what when, and what a revision said, stays as it was recorded. */
function assertNothingRewritten(before: Project, after: Project): void {
  const refuse = (path: string) => {
    throw new InvalidData(
      `projects/${before.id}.json`,
      `${path}: entries may be added, never altered or removed`,
    )
  }
  if (!continues(before.history, after.history)) refuse('history')
  for (const [kind, { revisions }] of Object.entries(before.documents))
    if (!continues(revisions, after.documents[kind]?.revisions ?? [])) refuse(`documents.${kind}.revisions`)
}

const continues = <T>(before: readonly T[], after: readonly T[]) =>
  isDeepStrictEqual(before, after.slice(0, before.length))
