import { type FileHandle, mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { replaceFile } from '../../../store/replace-file.ts'
import { parseJson } from './json.ts'

/** An append-only file of one JSON value a line. */
export interface Journal<Entry> {
  /** Resolves once the entry is on the disk; entries that come together share one flush. */
  append(entry: Entry): Promise<void>
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
  if (damaged.length > 0) await append(damagedPath(path), damaged)
  const kept = digest(entries)
  if (damaged.length > 0 || kept.length * 2 < entries.length)
    await replaceFile(path, terminated(kept.map((entry) => JSON.stringify(entry))))
  return { entries: kept, journal: writer(await open(path, 'a')) }
}

const damagedPath = (path: string) => path.replace(/(\.jsonl)?$/, '.damaged.jsonl')

const terminated = (lines: string[]) => lines.map((line) => `${line}\n`).join('')

async function write(file: FileHandle, lines: string[]): Promise<void> {
  await file.appendFile(terminated(lines))
  await file.datasync()
}

async function append(path: string, lines: string[]): Promise<void> {
  const file = await open(path, 'a')
  await write(file, lines)
  await file.close()
}

function writer<Entry>(file: FileHandle): Journal<Entry> {
  let waiting: string[] = []
  let flushed = Promise.resolve()
  return {
    append(entry) {
      // A failed flush may have left half a line behind: everything after it fails with it.
      if (waiting.length === 0) {
        flushed = flushed.then(() => {
          const batch = waiting
          waiting = []
          return write(file, batch)
        })
      }
      waiting.push(JSON.stringify(entry))
      return flushed
    },
    async close() {
      try {
        await flushed
      } finally {
        await file.close()
      }
    },
  }
}
