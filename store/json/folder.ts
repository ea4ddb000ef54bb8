import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { InvalidData } from '../errors.ts'
import { fileId } from '../field.ts'
import { UNFINISHED } from '../replace-file.ts'
import { Cache } from './cache.ts'
import { byId, type Format } from './format.ts'
import type { IndexFile } from './index-file.ts'
import { JsonFile } from './json-file.ts'
import { Kept } from './kept.ts'
import type { Summary } from './listing.ts'
import { stampOf } from './stamp.ts'

/** After so many files the event loop gets a turn. */
const BATCH = 100

export interface FolderParts<T, S> {
  /** The data folder. */
  root: string
  name: string
  format: Format<T>
  summary: Summary<T, S>
  index: IndexFile<S>
  /** How much of the files is kept in memory at most, in bytes of their text. */
  memory: number
  /** Sets aside a file that turns out damaged after the start. */
  setAside: (damage: InvalidData) => void
}

/**
 * A folder of files of one kind, each named after the id in it, and the index of them. A file is read when it is asked
 * for, and kept in memory while there is room.
 *
 * Damage is found at the start in every file but those that the index was made from: they were whole then, by this very
 * schema, and their inode, time and size have not changed since. One that was damaged without such a trace is found
 * when it is read, and set aside then: it is as if it were not there, and nothing else is touched by it.
 */
export class Folder<T extends { id: string }, S> {
  readonly #format: Format<T>
  readonly #cache: Cache<Kept<T>>
  /** What is being saved, and by how many: meanwhile the disk may hold something older, newer or nothing. */
  readonly #held = new Map<string, { kept: Kept<T>; by: number }>()

  /** What the next start has to read again, unless it is saved before. */
  readonly #doubted = new Set<string>()

  constructor(private readonly parts: FolderParts<T, S>) {
    this.#format = byId(parts.format)
    this.#cache = new Cache(parts.memory)
  }

  /**
   * Brings the index up to date, reading only what differs from it, one file after the other. Resolves to what is wrong
   * with the damaged ones, which are left where they are.
   */
  async load(): Promise<InvalidData[]> {
    const { root, name, index } = this.parts
    const names = (await readdir(join(root, name))).sort()
    const unfinished = names.filter((each) => each.endsWith(`.json${UNFINISHED}`))
    await Promise.all(unfinished.map((each) => rm(join(root, name, each))))

    const damaged: InvalidData[] = []
    const ids = new Set(names.flatMap((each) => /^([^.].*)\.json$/.exec(each)?.[1] ?? []))
    index.read()
    for (const id of index.ids()) if (!ids.has(id)) index.delete(id)
    let count = 0
    for (const id of ids) {
      if (count++ % BATCH === 0) await turn()
      try {
        this.indexed(id)
      } catch (error) {
        if (!(error instanceof InvalidData)) throw error
        damaged.push(error)
      }
    }
    return damaged
  }

  get(id: string): T | undefined {
    const kept = this.kept(id)
    if (kept && !this.#held.has(id)) this.#cache.set(id, kept, kept.size)
    return kept?.data
  }

  /** What is known of each file, in no particular order. */
  summaries(): S[] {
    return this.parts.index.summaries()
  }

  /** All ids, in order. */
  ids(): readonly string[] {
    return this.parts.index.ids()
  }

  /** So many of those after an id, in the order of ids; whoever walks through everything drives nothing out of memory. */
  page(after: string, limit: number): T[] {
    const found: T[] = []
    for (const id of this.ids()) {
      if (found.length >= limit) break
      const data = id > after ? this.kept(id)?.data : undefined
      if (data) found.push(data)
    }
    return found
  }

  /** What an id holds, there or not, kept in memory until it is released; throws `InvalidData` for what is no id. */
  hold(id: string): Kept<T> {
    const kept = this.kept(id) ?? new Kept(this.file(id))
    this.#cache.delete(id)
    this.#held.set(id, { kept, by: (this.#held.get(id)?.by ?? 0) + 1 })
    return kept
  }

  /** Takes into the index what an id that is held has become. */
  take(id: string, { raw }: Kept<T>): void {
    const { index, summary } = this.parts
    this.#doubted.delete(id)
    if (raw === undefined) index.delete(id)
    else index.set(id, summary.of(raw))
  }

  /** Lets go of an id whose file is what it is held to be; the last to let go notes that. */
  release(id: string): void {
    const { kept, by = 0 } = this.#held.get(id) ?? {}
    if (kept && by > 1) {
      this.#held.set(id, { kept, by: by - 1 })
      return
    }
    this.#held.delete(id)
    if (kept?.raw === undefined) return
    this.#cache.set(id, kept, kept.size)
    const { index } = this.parts
    if (index.stampOf(id) !== undefined || this.#doubted.has(id)) return
    const stamp = this.stampOf(id)
    if (stamp === undefined) return
    index.stamp(id, stamp)
    void index.flush()
  }

  /** Leaves a file to be read again by the next start, unless it is saved before. */
  doubt(id: string): void {
    const kept = this.kept(id)
    if (!kept) return
    this.take(id, kept)
    this.#doubted.add(id)
  }

  /** Waits until the index is written, as far as the disk takes it. */
  async flush(): Promise<void> {
    await this.parts.index.flush()
  }

  /** Brings the entry of one file up to date; throws `InvalidData` when it is damaged. */
  private indexed(id: string): void {
    const { index } = this.parts
    const stamp = this.stampOf(id)
    if (stamp !== undefined && index.stampOf(id) === stamp) return
    index.delete(id)
    if (stamp === undefined) return
    this.take(id, this.read(id))
    index.stamp(id, stamp)
  }

  private kept(id: string): Kept<T> | undefined {
    const { index, setAside } = this.parts
    const known = this.#held.get(id)?.kept ?? this.#cache.get(id)
    if (known || !index.has(id)) return known
    try {
      const kept = this.read(id)
      if (kept.raw !== undefined) return kept
    } catch (error) {
      if (!(error instanceof InvalidData)) throw error
      setAside(error)
    }
    index.delete(id)
    return undefined
  }

  private read(id: string): Kept<T> {
    const kept = new Kept(this.file(id))
    kept.load()
    return kept
  }

  private file(id: string): JsonFile<T> {
    const name = `${this.parts.name}/${id}.json`
    const named = fileId.safeParse(id)
    if (!named.success) throw new InvalidData(name, `id: ${named.error.issues[0]?.message}`)
    return new JsonFile(this.parts.root, name, this.#format)
  }

  private stampOf(id: string): string | undefined {
    return stampOf(join(this.parts.root, this.parts.name, `${id}.json`))
  }
}
