import type { Folder } from './folder.ts'
import type { Kept, Staged } from './kept.ts'

/** What a unit makes of files, before any of it is written or seen. */
export class Staging implements Staged {
  readonly texts = new Map<string, string | null>()
  readonly before = new Map<string, () => string | null>()
  readonly #taken: (() => void)[] = []

  /** Stages a change of one file of a folder; `undefined` is no file. */
  async within<T extends { id: string }>(
    folder: Folder<T>,
    id: string,
    change: (before: T | undefined) => T | undefined,
  ): Promise<void> {
    const kept = folder.file(id)
    await this.changed(kept, change(kept.data))
    this.#taken.push(() => folder.settle(id, kept))
  }

  /** Stages what becomes of one file; what is as it was is let be. */
  async changed<T>(kept: Kept<T>, after: T | undefined): Promise<void> {
    if (after !== kept.data) this.#taken.push(await kept.stage(after, this))
  }

  /** Takes everything into memory. */
  take(): void {
    for (const each of this.#taken) each()
  }
}
