import { Low } from 'lowdb'
import { frozen } from './frozen.ts'
import type { JsonFile } from './json-file.ts'

/** What files are to hold, and how what they held is written. */
export interface Staged {
  texts: Map<string, string | null>
  before: Map<string, () => string | null>
}

/** The contents of one file: its latest durable state. */
export class Kept<T> {
  #low: Low<T> | undefined
  #size = 0

  constructor(private readonly file: JsonFile<T>) {}

  get name(): string {
    return this.file.name
  }

  /** What is safe on disk, frozen because everybody shares it; `undefined` when nothing was ever saved. */
  get data(): T | undefined {
    return frozen(this.raw)
  }

  /** The same for looking only, which need not freeze it. */
  get raw(): T | undefined {
    return this.#low?.data
  }

  /** How long its text is, in bytes or nearly so. */
  get size(): number {
    return this.#size
  }

  /** Reads the file, if there is one; throws `InvalidData` or `NewerVersion`. */
  load(): void {
    const found = this.file.read()
    if (!found) return
    this.#low = new Low(this.file.staged(new Map()), found.data)
    this.#size = found.bytes
  }

  /**
   * Stages a new state, `undefined` to remove the file; gives what then takes it into memory, once it is on disk. What
   * is taken is read back from the text, so that memory holds what a restart would find.
   */
  async stage(after: T | undefined, { texts, before }: Staged): Promise<() => void> {
    const { name } = this
    const was = this.#low
    before.set(name, () => (was ? this.file.encode(was.data) : null))
    texts.set(name, null)
    let next: Low<T> | undefined
    if (after !== undefined) {
      next = new Low(this.file.staged(texts), after)
      await next.write()
      await next.read()
    }
    return () => {
      this.#low = next
      this.#size = texts.get(name)?.length ?? 0
    }
  }
}
