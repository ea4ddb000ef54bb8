import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InvalidData } from '../errors.ts'
import { type Disk, dropPrepared, prepareFile, putFile, replaceFile, syncFolder } from '../replace-file.ts'
import type { Staged } from './kept.ts'
import type { FolderLock } from './lock.ts'
import { RECORDS, readRecord, type Texts, writeRecord } from './record.ts'

type File = readonly [name: string, text: string | null]

/**
 * Saves several files, all of them or none. What they are to hold is written to a record first; once that is durable,
 * the unit is. Then the files are replaced and the record removed; after a crash in between, `replay` does it.
 */
export class DiskCommit {
  #count = 0
  /** What could not be put right when something failed; nothing else is saved before it is. */
  readonly #owed: (() => Promise<void>)[] = []
  #mending: Promise<void> | undefined

  constructor(
    private readonly folder: FolderLock,
    private readonly disk: Disk,
  ) {}

  /**
   * Saves files, durably; when it rejects, what they held stands. Resolves to the promise of what is left to do, which
   * never rejects: until then, none of the names may be saved again.
   */
  async save({ texts, before }: Staged): Promise<{ rest: Promise<void> }> {
    this.folder.assertHeld()
    await this.mend()
    const [only, ...others] = texts
    if (only && others.length > 0) return this.saveSeveral(texts)
    if (only) await this.saveOne(only, before.get(only[0]))
    return { rest: Promise.resolve() }
  }

  /** Whether something is still to be put right, so that files may not hold what is saved. */
  get owes(): boolean {
    return this.#owed.length > 0
  }

  /** Carries out what a crash left recorded. Gives what is wrong with records that cannot be read. */
  async replay(): Promise<InvalidData[]> {
    const damaged: InvalidData[] = []
    for (const name of (await readdir(this.path(RECORDS))).sort()) {
      const file = join(RECORDS, name)
      if (!name.endsWith('.json')) await this.disk.rm(this.path(file), { force: true })
      else
        try {
          await this.carryOut(file, readRecord(file, await readFile(this.path(file), 'utf8')))
        } catch (error) {
          if (!(error instanceof InvalidData)) throw error
          damaged.push(error)
        }
    }
    return damaged
  }

  /** One file is replaced at one moment and needs no record. */
  private async saveOne([name, text]: File, before: (() => string | null) | undefined): Promise<void> {
    if (text !== null) await prepareFile(this.path(name), text, this.disk)
    await this.put([name, text])
    try {
      await syncFolder(dirname(this.path(name)), this.disk)
    } catch (error) {
      await this.owe(() => this.write([name, before?.() ?? null]))
      throw error
    }
  }

  private async saveSeveral(texts: Texts): Promise<{ rest: Promise<void> }> {
    const name = `${RECORDS}/${++this.#count}.json`
    try {
      const content = writeRecord(texts)
      const prepared = [...texts, [name, content] as const].map(
        async ([each, text]) => text !== null && prepareFile(this.path(each), text, this.disk),
      )
      // All of them have ended before any is taken back.
      await Promise.allSettled(prepared)
      await Promise.all(prepared)
      await putFile(this.path(name), this.disk)
      await syncFolder(this.path(RECORDS), this.disk)
    } catch (error) {
      await this.owe(() => this.takeBack(name, texts))
      throw error
    }
    return { rest: this.finish(name, texts) }
  }

  /** Removes what a unit that failed has left; its record first, or a restart would carry it out. */
  private async takeBack(name: string, texts: Texts): Promise<void> {
    await this.write([name, null])
    for (const each of [name, ...texts.keys()]) await dropPrepared(this.path(each), this.disk)
  }

  /** The unit is saved; what fails from here on is done before the next one. */
  private async finish(name: string, texts: Texts): Promise<void> {
    try {
      for (const file of texts) await this.put(file)
      await this.finished(name, texts)
    } catch {
      await this.owe(() => this.carryOut(name, texts))
    }
  }

  /** Does what is recorded, from the beginning. */
  private async carryOut(name: string, texts: Texts): Promise<void> {
    for (const file of texts) await this.write(file)
    await this.finished(name, texts)
  }

  /** Removes a record once the files are durable; that too must last, or an old record would undo later units. */
  private async finished(name: string, texts: Texts): Promise<void> {
    const folders = new Set([...texts.keys()].map((each) => dirname(this.path(each))))
    await Promise.all([...folders].map((each) => syncFolder(each, this.disk)))
    await this.write([name, null])
  }

  /** Puts what was prepared in its place; durable once the folder is. */
  private async put([name, text]: File): Promise<void> {
    if (text === null) await this.disk.rm(this.path(name), { force: true })
    else await putFile(this.path(name), this.disk)
  }

  private async write([name, text]: File): Promise<void> {
    if (text !== null) return replaceFile(this.path(name), text, this.disk)
    await this.disk.rm(this.path(name), { force: true })
    await syncFolder(dirname(this.path(name)), this.disk)
  }

  /** Puts something right now, or before anything else is saved. */
  private async owe(job: () => Promise<void>): Promise<void> {
    this.#owed.push(job)
    // Whoever saves next hears of it when it still cannot be done.
    await Promise.allSettled([this.mend()])
  }

  private async mend(): Promise<void> {
    while (this.#owed.length > 0) {
      this.#mending ??= this.mendFirst()
      await this.#mending
    }
  }

  private async mendFirst(): Promise<void> {
    try {
      await this.#owed[0]?.()
      this.#owed.shift()
    } finally {
      this.#mending = undefined
    }
  }

  private path(name: string): string {
    return join(this.folder.path, name)
  }
}
