import { recorded } from '../change.ts'
import { StoreClosed } from '../errors.ts'
import { newDirectory, newPerson, newTimed, officeKey } from '../fresh.ts'
import type { Entry, Outbox } from '../outbox.ts'
import type { Directory, Person, Project, Timed } from '../schema.ts'
import type { Committed, Listed, Page, Pending, Sent, Store, StoreProblem, Unit } from '../store.ts'
import type { DiskCommit } from './disk-commit.ts'
import type { Folder } from './folder.ts'
import type { Kept } from './kept.ts'
import type { Listing } from './listing.ts'
import type { FolderLock } from './lock.ts'
import { type Done, Queue } from './queue.ts'
import { Staging } from './staging.ts'

export interface Contents {
  projects: Folder<Project, Listing>
  people: Folder<Person, null>
  directory: Kept<Directory>
  timed: Kept<Timed>
  outbox: Folder<Outbox, null>
}

const PAGE = 100

/** The store over the files of one folder. */
export class JsonStore implements Store {
  readonly #queue = new Queue()
  /** What was saved and may not be where it belongs yet. */
  readonly #saved: Staging[] = []
  #closing: Promise<void> | undefined

  constructor(
    private readonly contents: Contents,
    private readonly disk: DiskCommit,
    private readonly lock: FolderLock,
    private readonly now: () => Date,
    readonly problems: readonly StoreProblem[],
  ) {}

  async commit(unit: Unit): Promise<Committed> {
    if (this.#closing) throw new StoreClosed()
    return this.#queue.run(keysOf(unit), () => this.apply(unit))
  }

  async project(id: string): Promise<Project | undefined> {
    return this.contents.projects.get(id)
  }

  async projectsOf(owner: string, limit = Number.POSITIVE_INFINITY): Promise<Project[]> {
    const { projects } = this.contents
    return projects
      .summaries()
      .map(({ project }) => project)
      .filter((project) => project.owner === owner)
      .sort((a, b) => compare(b.updated, a.updated) || compare(a.id, b.id))
      .slice(0, limit)
      .flatMap(({ id }) => projects.get(id) ?? [])
  }

  async projects({ after = '', limit = PAGE }: Page = {}): Promise<Project[]> {
    return this.contents.projects.page(after, limit)
  }

  async judgedOtherwise(
    rules: ReadonlyMap<string, string>,
    { after = '', limit = PAGE }: Page = {},
  ): Promise<Listed[]> {
    return this.contents.projects
      .summaries()
      .map(({ project }) => project)
      .filter(({ id, region, rules: by }) => id > after && rules.has(region) && rules.get(region) !== by)
      .sort((a, b) => compare(a.id, b.id))
      .slice(0, limit)
  }

  async person(id: string): Promise<Person> {
    return this.contents.people.get(id) ?? newPerson(id)
  }

  async people({ after = '', limit = PAGE }: Page = {}): Promise<Person[]> {
    return this.contents.people.page(after, limit)
  }

  async directory(): Promise<Directory> {
    return this.contents.directory.data ?? newDirectory()
  }

  async timed(): Promise<Timed> {
    return this.contents.timed.data ?? newTimed()
  }

  async openItems(offices: readonly string[]): Promise<Pending[]> {
    const wanted = new Set(offices)
    return this.contents.projects
      .summaries()
      .flatMap(({ project, items }) => items.map((item) => ({ project, item })))
      .filter(({ project, item }) => wanted.has(officeKey(project.region, item.office)))
      .sort(
        (a, b) =>
          compare(a.item.since, b.item.since) ||
          compare(a.item.id, b.item.id) ||
          compare(a.project.id, b.project.id),
      )
  }

  async openRequests(to: string): Promise<Sent[]> {
    const theirs = ({ requests }: Project) =>
      requests.filter((each) => each.to === to && each.state === 'open')
    const { projects } = this.contents
    return projects
      .summaries()
      .filter(({ requests }) => requests.some((each) => each.to === to))
      .flatMap(({ project: { id } }) => projects.get(id) ?? [])
      .flatMap((project) => theirs(project).map((request) => ({ project, request })))
      .sort(
        (a, b) =>
          compare(a.request.at, b.request.at) ||
          compare(a.request.id, b.request.id) ||
          compare(a.project.id, b.project.id),
      )
  }

  async outbox(recipient: string): Promise<readonly Entry[]> {
    return this.contents.outbox.get(recipient)?.entries ?? []
  }

  async recipients(): Promise<string[]> {
    return [...this.contents.outbox.ids()]
  }

  close(): Promise<void> {
    this.#closing ??= this.settle()
    return this.#closing
  }

  private async settle(): Promise<void> {
    await this.#queue.idle()
    const { projects, people, outbox } = this.contents
    await Promise.all([projects.flush(), people.flush(), outbox.flush()])
    await this.lock.release()
  }

  /** Works out what becomes of everything, writes it, and only then takes it into memory. */
  private async apply(unit: Unit): Promise<Done<Committed>> {
    const staging = new Staging()
    try {
      await this.stage(unit, staging)
      const { rest } = await this.disk.save(staging)
      staging.take()
      return { result: this.committed(unit), rest: rest.then(() => this.release(staging)) }
    } catch (error) {
      this.release(staging)
      throw error
    }
  }

  /** While something could not be put in its place, what was saved stays in memory, where reading finds it. */
  private release(staging: Staging): void {
    this.#saved.push(staging)
    if (this.disk.owes) return
    for (const each of this.#saved.splice(0)) each.release()
  }

  private async stage(unit: Unit, staging: Staging): Promise<void> {
    const { projects, people, directory, timed, outbox } = this.contents
    for (const [id, change] of Object.entries(unit.people ?? {}))
      await staging.within(people, id, (before) => change(before ?? newPerson(id)))
    for (const [id, change] of Object.entries(unit.projects ?? {}))
      await staging.within(projects, id, (before) => recorded(before, change(before), this.now))
    if (unit.directory) await staging.changed(directory, unit.directory(directory.data ?? newDirectory()))
    if (unit.timed) await staging.changed(timed, unit.timed(timed.data ?? newTimed()))
    for (const [id, change] of Object.entries(unit.outbox ?? {}))
      await staging.within(outbox, id, (before): Outbox | undefined => {
        const left = before?.entries ?? []
        const entries = change(left)
        if (entries === left) return before
        return entries.length > 0 ? { version: 1, id, entries: [...entries] } : undefined
      })
  }

  private committed({ people, projects, directory, outbox }: Unit): Committed {
    const { contents } = this
    const found = <T extends { id: string }, S>(folder: Folder<T, S>, changes: object = {}) =>
      new Map(
        Object.keys(changes).flatMap((id) => {
          const data = folder.get(id)
          return data ? [[id, data] as const] : []
        }),
      )
    const told = [...found(contents.outbox, outbox)].map(([id, { entries }]) => [id, entries] as const)
    return {
      people: found(contents.people, people),
      projects: found(contents.projects, projects),
      directory: directory && contents.directory.data,
      outbox: new Map(told),
    }
  }
}

const keysOf = ({ people = {}, projects = {}, directory, timed, outbox = {} }: Unit): string[] => [
  ...Object.keys(people).map((id) => `people/${id}`),
  ...Object.keys(projects).map((id) => `projects/${id}`),
  ...(directory ? ['directory'] : []),
  ...(timed ? ['timed'] : []),
  ...Object.keys(outbox).map((id) => `outbox/${id}`),
]

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
