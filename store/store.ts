import type { Change } from './change.ts'
import type { Entry } from './outbox.ts'
import type { Directory, PendingItem, Person, Project, Request, Timed } from './schema.ts'

/** A file that could not be read and lies in another place now. */
export interface StoreProblem {
  /** Where it was, relative to the data folder. */
  file: string
  /** The first thing that is wrong with it. */
  reason: string
  /** Where it is now, relative to the data folder. */
  movedTo: string
}

/** What lists tell of a project. */
export type Listed = Pick<Project, 'id' | 'region' | 'owner' | 'status' | 'created' | 'updated' | 'rules'> & {
  texts: { name?: string | undefined }
}

export interface Pending {
  project: Listed
  item: PendingItem
}

/** A question sent to a colleague, with the project it belongs to. */
export interface Sent {
  project: Project
  request: Request
}

/** A part of something long, in the order of ids. */
export interface Page {
  /** Begins after this id. */
  after?: string
  /** The most that is given; a hundred if nothing is said. */
  limit?: number
}

/**
 * What is saved together, all of it or none, by id. A project that there is not yet is made, one that becomes
 * `undefined` is removed for good. The functions may be called more than once.
 */
export interface Unit {
  people?: Readonly<Record<string, Change<Person>>>
  projects?: Readonly<Record<string, Change<Project | undefined>>>
  directory?: Change<Directory>
  timed?: Change<Timed>
  /** By recipient: what is still to be said, earliest first. */
  outbox?: Readonly<Record<string, Change<readonly Entry[]>>>
}

/** What a unit touched, as it then stands. */
export interface Committed {
  people: ReadonlyMap<string, Person>
  /** Without those that there is nothing of. */
  projects: ReadonlyMap<string, Project>
  directory: Directory | undefined
  outbox: ReadonlyMap<string, readonly Entry[]>
}

/**
 * What is remembered. Reading gives the latest durable state, frozen, and what a caller needs of it: a thing by its id,
 * what is somebody's own, or a page.
 */
export interface Store {
  /**
   * Saves a unit; when the promise resolves, all of it survives a loss of power. Units that touch the same thing follow
   * each other in the order in which they were asked for; the rest go side by side. A project that changes gets the time
   * of the store in `updated`, unless it was only judged anew and nothing came of that; its history and revisions may only be added to. Rejects with what a function throws, with
   * `InvalidData` when the schema refuses a result, and with the system's error when the disk is full; then nothing of
   * the unit is saved.
   */
  commit(unit: Unit): Promise<Committed>
  project(id: string): Promise<Project | undefined>
  /** Somebody's own projects, the latest changed first: all of them, or so many. */
  projectsOf(owner: string, limit?: number): Promise<Project[]>
  /** Projects, in the order of their ids. */
  projects(page?: Page): Promise<Project[]>
  /** Projects that were last judged by other rules than those with the hash of their region, or by none, by id. */
  judgedOtherwise(rules: ReadonlyMap<string, string>, page?: Page): Promise<Listed[]>
  /** The person, or a fresh one that is not saved until changed. */
  person(id: string): Promise<Person>
  /** Those who have ever said something, in the order of their ids. */
  people(page?: Page): Promise<Person[]>
  directory(): Promise<Directory>
  /** When timed work was last done. */
  timed(): Promise<Timed>
  /** The open items of these offices (`officeKey`), the longest waiting first. */
  openItems(offices: readonly string[]): Promise<Pending[]>
  /** The questions that wait for a person's answer, the earliest asked first. */
  openRequests(to: string): Promise<Sent[]>
  /** What is still to be said to a recipient, the earliest first. */
  outbox(recipient: string): Promise<readonly Entry[]>
  /** Those to whom something is still to be said, in no particular order. */
  recipients(): Promise<string[]>
  /** What was set aside, when the store was opened and since. */
  readonly problems: readonly StoreProblem[]
  /** Waits for the units under way, then leaves the data to others; units asked for later reject with `StoreClosed`. */
  close(): Promise<void>
}
