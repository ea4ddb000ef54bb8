import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { InvalidData } from './errors.ts'
import { fileId } from './field.ts'
import { byId, type Format } from './format.ts'
import { JsonFile } from './json-file.ts'
import { Kept } from './kept.ts'
import type { FolderLock } from './lock.ts'
import { UNFINISHED } from './replace-file.ts'

/** After so many files the event loop gets a turn, so that the lock is refreshed in time. */
const BATCH = 100

/** A folder of files of one kind, each named after the id in it; all of them in memory. */
export class Folder<T extends { id: string }> {
  readonly #kept = new Map<string, Kept<T>>()
  readonly #format: Format<T>

  constructor(
    private readonly root: FolderLock,
    private readonly name: string,
    format: Format<T>,
  ) {
    this.#format = byId(format)
  }

  /** Reads every file; resolves to what is wrong with the damaged ones, which are left where they are. */
  async load(): Promise<InvalidData[]> {
    const path = join(this.root.path, this.name)
    await mkdir(path, { recursive: true })
    const names = await readdir(path)
    const unfinished = names.filter((name) => name.endsWith(`.json${UNFINISHED}`))
    await Promise.all(unfinished.map((name) => rm(join(path, name))))

    const damaged: InvalidData[] = []
    const ids = names.flatMap((name) => /^([^.].*)\.json$/.exec(name)?.[1] ?? [])
    for (const [i, id] of ids.entries()) {
      if (i % BATCH === 0) await turn()
      try {
        await this.read(id)
      } catch (error) {
        if (!(error instanceof InvalidData)) throw error
        damaged.push(error)
      }
    }
    return damaged
  }

  get(id: string): T | undefined {
    return this.#kept.get(id)?.data
  }

  /** Everything that matches, in no particular order. */
  where(matches: (data: T) => boolean): T[] {
    return [...this.#kept.values()]
      .filter(({ raw }) => raw !== undefined && matches(raw))
      .flatMap(({ data }) => data ?? [])
  }

  /** Changes one file, or makes it when `change` answers `undefined` with something. */
  async update(id: string, change: (data: T | undefined) => T): Promise<T> {
    const kept = this.#kept.get(id) ?? this.file(id)
    this.#kept.set(id, kept)
    return kept.update(change)
  }

  /** Removes one file for good; resolves to whether there was one. */
  async remove(id: string): Promise<boolean> {
    return (await this.#kept.get(id)?.remove()) ?? false
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#kept.values()].map((kept) => kept.idle()))
  }

  private async read(id: string): Promise<void> {
    const kept = this.file(id)
    await kept.load()
    this.#kept.set(id, kept)
  }

  private file(id: string): Kept<T> {
    const name = `${this.name}/${id}.json`
    const named = fileId.safeParse(id)
    if (!named.success) throw new InvalidData(name, `id: ${named.error.issues[0]?.message}`)
    return new Kept(new JsonFile(this.root, name, this.#format))
  }
}
