import { Low } from 'lowdb'
import type { JsonFile } from './json-file.ts'

/** What files are to hold, and how what they held is written. */
export interface Staged {
  texts: Map<string, string | null>
  before: Map<string, () => string | null>
}

/** The contents of one file: its latest durable state. */
export class Kept<T> {
  #low: Low<T> | undefined

  constructor(private readonly file: JsonFile<T>) {}

  get name(): string {
    return this.file.name
  }

  /** What is safe on disk, frozen because everybody shares it; `undefined` when nothing was ever saved. */
  get data(): T | undefined {
    return frozen(this.raw)
  }

  /** The same for looking only: a search over everything need not freeze it. */
  get raw(): T | undefined {
    return this.#low?.data
  }

  async load(): Promise<void> {
    const data = await this.file.read()
    if (data !== null) this.#low = new Low(this.file.staged(new Map()), data)
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
    }
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const field of Object.values(value)) frozen(field)
  return Object.freeze(value)
}
