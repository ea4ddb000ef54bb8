import { type FileHandle, mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { z } from 'zod'
import { parseJson } from './json.ts'

/** An append-only file of one JSON value a line. */
export interface Journal<Entry> {
  /** Resolves once the entry is on the disk; entries that come together share one flush. */
  append(entry: Entry): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the journal and gives what it holds, oldest first. A last line that was cut off in the middle is removed, any
 * other line that is not an entry is moved to `<name>.damaged.jsonl`; both are told to `log`.
 */
export async function openJournal<Entry>(
  path: string,
  schema: z.ZodType<Entry>,
  log: (message: string) => void,
): Promise<{ entries: Entry[]; journal: Journal<Entry> }> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, '', { flag: 'a' })
  const bytes = await readFile(path)
  const end = bytes.lastIndexOf('\n') + 1
  const lines = bytes.toString('utf8', 0, end).split('\n').slice(0, -1)
  if (end < bytes.length) {
    log(`${path}:${lines.length + 1}: the last line was cut off while it was written; removed`)
    await truncate(path, end)
  }
  const entries: Entry[] = []
  const whole: string[] = []
  const damaged: string[] = []
  for (const [index, line] of lines.entries()) {
    const entry = schema.safeParse(parseJson(line))
    if (entry.success) {
      entries.push(entry.data)
      whole.push(line)
    } else {
      damaged.push(line)
      log(`${path}:${index + 1}: not an entry of the journal; set aside in ${damagedPath(path)}`)
    }
  }
  if (damaged.length > 0) {
    const aside = await open(damagedPath(path), 'a')
    await write(aside, damaged)
    await aside.close()
    await writeFileAtomic(path, terminated(whole))
  }
  return { entries, journal: writer(await open(path, 'a')) }
}

const damagedPath = (path: string) => path.replace(/(\.jsonl)?$/, '.damaged.jsonl')

const terminated = (lines: string[]) => lines.map((line) => `${line}\n`).join('')

async function write(file: FileHandle, lines: string[]): Promise<void> {
  await file.appendFile(terminated(lines))
  await file.datasync()
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
