import { type FileHandle, mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { replaceFile } from '../../../store/replace-file.ts'
import { parseJson } from './json.ts'

/** An append-only file of one JSON value a line. */
export interface Journal<Entry> {
  /**
   * Resolves once the entry is on the disk; entries that come together share one flush. When that fails, none of them is
   * in the file, nor any that was appended while it was tried; what comes later is tried anew.
   */
  append(entry: Entry): Promise<void>
  /** Resolves once all that was appended so far is on the disk. */
  flushed(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the journal and gives what of it still counts, oldest first. A last line that was cut off in the middle is
 * removed, any other line that is not an entry is moved to `<name>.damaged.jsonl`; both are told to `log`. `digest`
 * says which entries lead to the same end; a journal more than twice as long is written anew.
 */
export async function openJournal<Entry>(
  path: string,
  schema: z.ZodType<Entry>,
  digest: (entries: Entry[]) => Entry[],
  log: (message: string) => void,
): Promise<{ entries: Entry[]; journal: Journal<Entry> }> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, '', { flag: 'a' })
  const bytes = await readFile(path)
  const entries: Entry[] = []
  const damaged: string[] = []
  let start = 0
  let number = 1
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
    const line = bytes.toString('utf8', start, end)
    const entry = schema.safeParse(parseJson(line))
    if (entry.success) entries.push(entry.data)
    else {
      damaged.push(line)
      log(`${path}:${number}: not an entry of the journal; set aside in ${damagedPath(path)}`)
    }
    start = end + 1
    number += 1
  }
  if (start < bytes.length) {
    log(`${path}:${number}: the last line was cut off while it was written; removed`)
    await truncate(path, start)
  }
  const kept = digest(entries)
  if (damaged.length > 0 || kept.length * 2 < entries.length)
    await rewrite(path, kept, damaged).catch((error) => {
      // Only shorter and tidier: without room the journal serves as it is, and the next start tries again.
      log(`${path}: not written anew: ${error instanceof Error ? error.message : error}`)
    })
  const file = await open(path, 'a')
  return { entries: kept, journal: writer(file, (await file.stat()).size) }
}

async function rewrite<Entry>(path: string, kept: Entry[], damaged: string[]): Promise<void> {
  if (damaged.length > 0) await append(damagedPath(path), damaged)
  await replaceFile(path, terminated(kept.map((entry) => JSON.stringify(entry))))
}

const damagedPath = (path: string) => path.replace(/(\.jsonl)?$/, '.damaged.jsonl')

const terminated = (lines: string[]) => lines.map((line) => `${line}\n`).join('')

async function append(path: string, lines: string[]): Promise<void> {
  const file = await open(path, 'a')
  try {
    await file.appendFile(terminated(lines))
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Appends to a file, of which so many bytes are whole lines. */
function writer<Entry>(file: FileHandle, size: number): Journal<Entry> {
  let whole = size
  let torn = false
  let under: Promise<void> = Promise.resolve()
  let next: { lines: string[]; done: Promise<void> } | undefined

  const mend = async () => {
    await file.truncate(whole)
    torn = false
  }
  const write = async (lines: string[]) => {
    if (torn) await mend()
    const bytes = Buffer.from(terminated(lines))
    torn = true
    try {
      await file.appendFile(bytes)
      await file.datasync()
    } catch (error) {
      // What was refused must not come back at the next start, half or whole.
      await mend().catch(() => undefined)
      throw error
    }
    torn = false
    whole += bytes.length
  }
  const begin = () => {
    const lines: string[] = []
    const done = under
      .finally(() => {
        next = undefined
      })
      .then(() => write(lines))
    // What is appended from now on comes after this, and fails with it; afterwards there is nothing to fail with.
    under = done
    done.catch(() => {
      if (under === done) under = Promise.resolve()
    })
    return { lines, done }
  }
  return {
    append(entry) {
      next ??= begin()
      next.lines.push(JSON.stringify(entry))
      return next.done
    },
    flushed: () => under,
    async close() {
      await Promise.allSettled([under])
      await file.close()
    },
  }
}
