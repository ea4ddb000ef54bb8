import { Low } from 'lowdb'
import type { JsonFile } from './json-file.ts'

/** The contents of one file: the latest durable state, and the changes that wait for their turn. */
export class Kept<T> {
  #low: Low<T> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(private readonly file: JsonFile<T>) {}

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
    if (data !== null) this.#low = new Low(this.file, data)
  }

  /** Applies the change after those asked for before it; resolves to what is then safe on disk. */
  update(change: (data: T | undefined) => T): Promise<T> {
    const saved = this.#last.then(() => this.save(change))
    // Whoever asked for a change hears of its failure; the next one starts from the state that stands.
    this.#last = Promise.allSettled([saved])
    return saved
  }

  /** Removes the file after the changes asked for before; resolves to whether there was one. */
  remove(): Promise<boolean> {
    const removed = this.#last.then(async () => {
      if (!this.#low) return false
      await this.file.remove()
      this.#low = undefined
      return true
    })
    this.#last = Promise.allSettled([removed])
    return removed
  }

  /** Resolves when the changes asked for so far are saved or refused. */
  async idle(): Promise<void> {
    await this.#last
  }

  private async save(change: (data: T | undefined) => T): Promise<T> {
    const before = this.data
    const after = change(before)
    if (after === before) return after
    const next = new Low(this.file, after)
    await next.write()
    // Read back, so that memory holds what a restart would find.
    await next.read()
    this.#low = next
    return frozen(next.data)
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const field of Object.values(value)) frozen(field)
  return Object.freeze(value)
}
