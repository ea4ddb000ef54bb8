import { isUtf8, transcode } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { InvalidData } from './errors.ts'
import type { Format } from './format.ts'
import type { FolderLock } from './lock.ts'
import { removeFile, replaceFile } from './replace-file.ts'

/** One JSON file of a locked folder as lowdb's adapter: held against its format, durable when written. */
export class JsonFile<T> implements Adapter<T> {
  constructor(
    private readonly folder: FolderLock,
    /** Relative to the folder. */
    private readonly name: string,
    private readonly format: Format<T>,
  ) {}

  /** What the file holds, `null` without a file; rejects with `InvalidData` or `NewerVersion`. */
  async read(): Promise<T | null> {
    const bytes = bytesOf(this.path)
    return bytes && this.format.decode(this.json(bytes), this.name)
  }

  /** Rejects with `InvalidData`, and with `StoreLost` when the folder is not ours any more; the old data stands. */
  async write(data: T): Promise<void> {
    const text = JSON.stringify(this.format.encode(data, this.name))
    this.folder.assertHeld()
    await replaceFile(this.path, text)
  }

  /** Removes the file; rejects with `StoreLost` when the folder is not ours any more. */
  async remove(): Promise<void> {
    this.folder.assertHeld()
    await removeFile(this.path)
  }

  private get path() {
    return join(this.folder.path, this.name)
  }

  private json(bytes: Buffer): unknown {
    if (!isUtf8(bytes)) throw new InvalidData(this.name, 'expected UTF-8 text')
    try {
      return JSON.parse(textOf(bytes))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new InvalidData(this.name, `${error.message} (${bytes.length} bytes)`)
    }
  }
}

/** Without waiting: a start reads ten thousand files three times faster this way, a save one it just wrote. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The text of UTF-8 bytes, without a byte order mark. On Chinese text three times faster than `toString`. */
const textOf = (bytes: Buffer) =>
  transcode(bytes, 'utf8', 'utf16le')
    .toString('utf16le')
    .replace(/^\uFEFF/, '')
