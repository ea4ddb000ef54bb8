import type { Folder } from './folder.ts'
import type { Kept, Staged } from './kept.ts'

/** What a unit makes of files, before any of it is written or seen. */
export class Staging implements Staged {
  readonly texts = new Map<string, string | null>()
  readonly before = new Map<string, () => string | null>()
  readonly #taken: (() => void)[] = []
  readonly #held: (() => void)[] = []

  /** Stages a change of one file of a folder; `undefined` is no file. */
  async within<T extends { id: string }, S>(
    folder: Folder<T, S>,
    id: string,
    change: (before: T | undefined) => T | undefined,
  ): Promise<void> {
    const kept = folder.hold(id)
    this.#held.push(() => folder.release(id))
    if (await this.changed(kept, change(kept.data))) this.#taken.push(() => folder.take(id, kept))
  }

  /** Stages what becomes of one file; what is as it was is let be. Tells whether anything changes. */
  async changed<T>(kept: Kept<T>, after: T | undefined): Promise<boolean> {
    if (after === kept.data) return false
    this.#taken.push(await kept.stage(after, this))
    return true
  }

  /** Takes everything into memory. */
  take(): void {
    for (const each of this.#taken) each()
  }

  /** Lets go of everything, once the disk holds what memory does. */
  release(): void {
    for (const each of this.#held) each()
  }
}
