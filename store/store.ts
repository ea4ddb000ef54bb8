import type { Directory, PendingItem, Person, Project, Request } from './schema.ts'

/** A file that could not be read at start and lies in another place now. */
export interface StoreProblem {
  /** Where it was, relative to the data folder. */
  file: string
  /** The first thing that is wrong with it. */
  reason: string
  /** Where it is now, relative to the data folder. */
  movedTo: string
}

export interface Pending {
  project: Project
  item: PendingItem
}

/** A question sent to a colleague, with the project it belongs to. */
export interface Sent {
  project: Project
  request: Request
}

/**
 * What is remembered. Reading gives the latest durable state, frozen. A change is a pure function of that state;
 * changes to one thing happen one after the other, and a promise resolves when the result is safe on disk. A change
 * that gives back the saved state itself saves nothing. A result that the schema refuses rejects with `InvalidData`
 * and alters nothing.
 */
export interface Store {
  project(id: string): Project | undefined
  /** The projects that match, the latest changed first. */
  projects(filter?: Partial<Pick<Project, 'owner' | 'status'>>): Project[]
  /** Saves a new project; rejects with `ProjectExists`. */
  createProject(project: Project): Promise<Project>
  /**
   * Saves a change and notes the time in `updated`; history and revisions may only be added to. Rejects with
   * `UnknownProject`.
   */
  updateProject(id: string, change: (project: Project) => Project): Promise<Project>
  /** Removes a project for good; rejects with `UnknownProject`. What is asked of it afterwards finds nothing. */
  deleteProject(id: string): Promise<void>
  /** The person, or a fresh one that is not saved until changed. */
  person(id: string): Person
  /** Everybody who has ever said something, in no particular order. */
  people(): Person[]
  updatePerson(id: string, change: (person: Person) => Person): Promise<Person>
  directory(): Directory
  updateDirectory(change: (directory: Directory) => Directory): Promise<Directory>
  /** The open items of the offices that the person is bound to, the longest waiting first. */
  pendingFor(userId: string): Pending[]
  /** The requests that match, of all projects, the earliest asked first. */
  requests(filter: Partial<Pick<Request, 'to' | 'state' | 'tell'>>): Sent[]
  /** The files that were set aside at start. */
  readonly problems: readonly StoreProblem[]
  /** Waits for the changes under way, then leaves the folder to others; changes asked for later reject. */
  close(): Promise<void>
}
