import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fileId } from '../field.ts'
import { type Disk, prepareFile, putFile } from '../replace-file.ts'
import { frozen } from './frozen.ts'
import { contentOf, lineOf, sumOf } from './line.ts'

/** Where the indexes lie. */
export const INDEXES = 'index'
/** The version of how they are written. */
const VERSION = 1
/** With so many lines more than twice what it needs, the file is written anew. */
const SPARE = 1000

interface Entry<S> {
  summary: S
  /** Of the file that the summary was made from; missing while that is being saved. */
  stamp?: string
}

/**
 * What is known of each file of a folder, and a file to remember it by, which is a cache and no more: a line that is
 * missing, torn or older than the file it is about costs one reading of that file. Lines are added behind what was saved,
 * the last one of an id counts, and from time to time the file is written anew. The first line names the schemas; what
 * was made under others is not used.
 */
export class IndexFile<S> {
  readonly #head: string
  readonly #entries = new Map<string, Entry<S>>()
  /** Those of which the file does not know the latest. */
  readonly #unwritten = new Set<string>()
  /** How many lines the file has; endlessly many of no use, until it is read. */
  #lines = Number.POSITIVE_INFINITY
  #writing: Promise<void> | undefined
  #sorted: readonly string[] | undefined

  constructor(
    private readonly path: string,
    /** What the files are held against, and what their summaries are. */
    private readonly schemas: readonly [files: z.ZodType, summaries: z.ZodType<S>],
    private readonly disk: Disk,
  ) {
    const all = schemas.map((each) => z.toJSONSchema(each, { unrepresentable: 'any', io: 'input' }))
    this.#head = lineOf({ version: VERSION, schemas: sumOf(JSON.stringify(all)) })
  }

  /** Takes over what the file tells, as far as it is whole. */
  read(): void {
    const [head, ...lines] = textOf(this.path).split('\n')
    if (head !== this.#head) return
    this.#lines = lines.length
    const entry = z.tuple([fileId, z.string(), this.schemas[1]])
    for (const line of lines) {
      const found = entry.safeParse(contentOf(line))
      if (!found.success) continue
      const [id, stamp, summary] = found.data
      this.#entries.set(id, { summary: frozen(summary), stamp })
    }
  }

  has(id: string): boolean {
    return this.#entries.has(id)
  }

  /** All ids, in order. */
  ids(): readonly string[] {
    this.#sorted ??= [...this.#entries.keys()].sort()
    return this.#sorted
  }

  /** What is known of each file, in no particular order. */
  summaries(): S[] {
    return Array.from(this.#entries.values(), ({ summary }) => summary)
  }

  stampOf(id: string): string | undefined {
    return this.#entries.get(id)?.stamp
  }

  /** Takes over what has become of a file; it is not written down before the file has its stamp. */
  set(id: string, summary: S): void {
    if (!this.has(id)) this.#sorted = undefined
    this.#entries.set(id, { summary: frozen(summary) })
  }

  /** Notes which file the latest summary was made from. */
  stamp(id: string, stamp: string): void {
    const found = this.#entries.get(id)
    if (!found) return
    found.stamp = stamp
    this.#unwritten.add(id)
  }

  /** Forgets a file that is gone; a line about it says nothing without it. */
  delete(id: string): void {
    if (this.#entries.delete(id)) this.#sorted = undefined
  }

  /** Writes what is not written yet. Never rejects: what a full disk refuses is tried again the next time. */
  flush(): Promise<void> {
    this.#writing ??= this.write().finally(() => {
      this.#writing = undefined
    })
    return this.#writing
  }

  private async write(): Promise<void> {
    while (this.#unwritten.size > 0) {
      const ids = [...this.#unwritten]
      this.#unwritten.clear()
      try {
        if (this.#lines + ids.length > 2 * this.#entries.size + SPARE) await this.writeAnew()
        else await this.append(this.linesOf(ids))
      } catch {
        for (const id of ids) this.#unwritten.add(id)
        return
      }
    }
  }

  /** Each line brings its own break, so that one torn before it stays alone. */
  private async append(lines: readonly string[]): Promise<void> {
    this.#lines += lines.length
    const file = await this.disk.open(this.path, 'a')
    try {
      await file.writeFile(lines.map((line) => `\n${line}`).join(''))
    } finally {
      await file.close()
    }
  }

  private async writeAnew(): Promise<void> {
    const lines = this.linesOf(this.#entries.keys())
    await prepareFile(this.path, [this.#head, ...lines].join('\n'), this.disk)
    await putFile(this.path, this.disk)
    this.#lines = lines.length
  }

  private linesOf(ids: Iterable<string>): string[] {
    return [...ids].flatMap((id) => {
      const { stamp, summary } = this.#entries.get(id) ?? {}
      return stamp === undefined ? [] : [lineOf([id, stamp, summary])]
    })
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
