import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { InvalidData } from '../errors.ts'
import { fileId } from '../field.ts'
import { UNFINISHED } from '../replace-file.ts'
import { byId, type Format } from './format.ts'
import { JsonFile } from './json-file.ts'
import { Kept } from './kept.ts'

/** After so many files the event loop gets a turn, so that the lock is refreshed in time. */
const BATCH = 100

/** A folder of files of one kind, each named after the id in it; all of them in memory. */
export class Folder<T extends { id: string }> {
  readonly #kept = new Map<string, Kept<T>>()
  readonly #format: Format<T>

  constructor(
    private readonly root: string,
    private readonly name: string,
    format: Format<T>,
  ) {
    this.#format = byId(format)
  }

  /** Reads every file; resolves to what is wrong with the damaged ones, which are left where they are. */
  async load(): Promise<InvalidData[]> {
    const path = join(this.root, this.name)
    const names = await readdir(path)
    const unfinished = names.filter((name) => name.endsWith(`.json${UNFINISHED}`))
    await Promise.all(unfinished.map((name) => rm(join(path, name))))

    const damaged: InvalidData[] = []
    const ids = names.flatMap((name) => /^([^.].*)\.json$/.exec(name)?.[1] ?? [])
    for (const [i, id] of ids.entries()) {
      if (i % BATCH === 0) await turn()
      try {
        const kept = this.file(id)
        await kept.load()
        this.#kept.set(id, kept)
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

  /** So many of those after an id, in the order of ids. */
  page(after: string, limit: number): T[] {
    const ids = [...this.#kept.keys()].filter((id) => id > after).sort()
    return ids.flatMap((id) => this.get(id) ?? []).slice(0, limit)
  }

  /** The file of an id, there or not; throws `InvalidData` for what may not name one. */
  file(id: string): Kept<T> {
    const known = this.#kept.get(id)
    if (known) return known
    const name = `${this.name}/${id}.json`
    const named = fileId.safeParse(id)
    if (!named.success) throw new InvalidData(name, `id: ${named.error.issues[0]?.message}`)
    return new Kept(new JsonFile(this.root, name, this.#format))
  }

  /** Remembers a file that has come to hold something, forgets one that is gone. */
  settle(id: string, kept: Kept<T>): void {
    if (kept.raw === undefined) this.#kept.delete(id)
    else this.#kept.set(id, kept)
  }
}
