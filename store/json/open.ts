import { renameSync } from 'node:fs'
import fs, { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { InvalidData, type StoreLost } from '../errors.ts'
import { adding, type Entry, outbox } from '../outbox.ts'
import { type Disk, syncFolder } from '../replace-file.ts'
import { directory, person, project, timed } from '../schema.ts'
import type { Store, StoreProblem } from '../store.ts'
import { DiskCommit } from './disk-commit.ts'
import { Folder } from './folder.ts'
import { format } from './format.ts'
import { INDEXES, IndexFile } from './index-file.ts'
import { JsonFile } from './json-file.ts'
import { type Contents, JsonStore } from './json-store.ts'
import { Kept } from './kept.ts'
import { listings, nothing, type Summary } from './listing.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { type Migration, migrations } from './migrations.ts'
import { RECORDS } from './record.ts'

/** How much of the files of one kind is kept in memory, in bytes of their text; in memory they take about twice that. */
const MEMORY = 8 * 2 ** 20

export interface StoreOptions {
  now: () => Date
  /** How long to wait for a folder that is in use, in milliseconds; the one before may be about to end. */
  patience?: number
  /** Hears that the lock was taken away while the store was open; every later change rejects with the same error. */
  onLost?: (error: StoreLost) => void
  /** Hears of a file that turns out damaged when it is read, after the start, and was set aside. */
  onProblem?: (problem: StoreProblem) => void
  /** What writes durably. */
  disk?: Disk
  /** How much of the files of one kind is kept in memory, in bytes of their text. */
  memory?: number
}

type Options = Required<Pick<StoreOptions, 'now' | 'disk' | 'memory' | 'onProblem'>>

/**
 * Opens the data folder, making it when it is not there. Units that a crash left recorded are carried out first, and the
 * indexes brought up to date. Damaged files are moved to `damaged/` and reported in `problems`: at the start those that
 * are not in the index as they are now, later one that was damaged without leaving a trace in its inode, time or size.
 * Rejects with `StoreInUse` when another process holds the folder and with `NewerVersion` when a later version of the
 * program wrote in it; then nothing is moved.
 */
export async function openStore(
  path: string,
  { now, patience = 2000, onLost = () => {}, onProblem = () => {}, disk = fs, memory = MEMORY }: StoreOptions,
): Promise<Store> {
  await mkdir(path, { recursive: true })
  const lock = await lockFolder(path, patience, onLost)
  try {
    return await opened(lock, { now, disk, memory, onProblem })
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function opened(lock: FolderLock, options: Options): Promise<Store> {
  const { path } = lock
  for (const folder of ['damaged', INDEXES, RECORDS, 'projects', 'people', 'outbox'])
    await mkdir(join(path, folder), { recursive: true })
  await syncFolder(path)
  const problems: StoreProblem[] = []
  const found = (damage: InvalidData): StoreProblem => {
    const problem = setAside(path, damage, options.now())
    problems.push(problem)
    return problem
  }
  const moved = new Map<string, Entry[]>()
  const contents = contentsOf(
    path,
    options,
    (damage) => options.onProblem(found(damage)),
    (id, entries) => moved.set(id, entries),
  )
  const { projects, people, outbox } = contents
  const commits = new DiskCommit(lock, options.disk)
  const damaged = [
    ...(await commits.replay()),
    ...(await projects.load()),
    ...(await people.load()),
    ...(await outbox.load()),
    ...damageOf(() => contents.directory.load()),
    ...damageOf(() => contents.timed.load()),
  ]
  for (const damage of damaged) found(damage)
  const store = new JsonStore(contents, commits, lock, options.now, problems)
  // What lies in them is heard at a start only: until they are saved anew, every start is to read them.
  for (const id of moved.keys()) people.doubt(id)
  for (const [id, entries] of moved)
    await store.commit({ people: { [id]: (each) => ({ ...each }) }, outbox: { [id]: adding(entries) } })
  await Promise.all([projects, people, outbox].map((folder) => folder.flush()))
  return store
}

/** `moved` hears of what is to be said that lies in a file of an earlier version. */
function contentsOf(
  root: string,
  { disk, memory }: Options,
  setAside: (damage: InvalidData) => void,
  moved: (recipient: string, entries: Entry[]) => void,
): Contents {
  const folder = <T extends { id: string }, S>(
    name: string,
    schema: z.ZodType<T>,
    steps: readonly Migration[],
    summary: Summary<T, S>,
  ) =>
    new Folder({
      root,
      name,
      format: format(schema, steps, moved),
      summary,
      index: new IndexFile(join(root, INDEXES, `${name}.jsonl`), [schema, summary.schema], disk),
      memory,
      setAside,
    })
  return {
    projects: folder('projects', project, migrations.project, listings),
    people: folder('people', person, migrations.person, nothing),
    outbox: folder('outbox', outbox, migrations.outbox, nothing),
    timed: new Kept(new JsonFile(root, 'timed.json', format(timed, migrations.timed, moved))),
    directory: new Kept(new JsonFile(root, 'directory.json', format(directory, migrations.directory, moved))),
  }
}

function damageOf(load: () => void): InvalidData[] {
  try {
    load()
    return []
  } catch (error) {
    if (error instanceof InvalidData) return [error]
    throw error
  }
}

/** At once, so that nothing else can come to lie there before. */
function setAside(path: string, { file, reason }: InvalidData, at: Date): StoreProblem {
  const stamp = at.toISOString().replaceAll(/[-:.]/g, '')
  const movedTo = `damaged/${file.replaceAll('/', '-')}.${stamp}`
  renameSync(join(path, file), join(path, movedTo))
  return { file, reason, movedTo }
}
