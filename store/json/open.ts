import fs, { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidData, type StoreLost } from '../errors.ts'
import { adding, type Entry, outbox } from '../outbox.ts'
import { type Disk, syncFolder } from '../replace-file.ts'
import { directory, person, project } from '../schema.ts'
import type { Store, StoreProblem } from '../store.ts'
import { DiskCommit } from './disk-commit.ts'
import { Folder } from './folder.ts'
import { format } from './format.ts'
import { JsonFile } from './json-file.ts'
import { type Contents, JsonStore } from './json-store.ts'
import { Kept } from './kept.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { migrations } from './migrations.ts'
import { RECORDS } from './record.ts'

export interface StoreOptions {
  now: () => Date
  /** How long to wait for a folder that is in use, in milliseconds; eight seconds outlast a killed process's lock. */
  patience?: number
  /** Hears that the lock was taken away while the store was open; every later change rejects with the same error. */
  onLost?: (error: StoreLost) => void
  /** What writes durably. */
  disk?: Disk
}

/**
 * Opens the data folder, making it when it is not there. Units that a crash left recorded are carried out first.
 * Damaged files are moved to `damaged/` and reported in `problems`. Rejects with `StoreInUse` when another process holds
 * the folder and with `NewerVersion` when a later version of the program wrote in it; then nothing is moved.
 */
export async function openStore(
  path: string,
  { now, patience = 8000, onLost = () => {}, disk = fs }: StoreOptions,
): Promise<Store> {
  await mkdir(path, { recursive: true })
  const lock = await lockFolder(path, patience, onLost)
  try {
    return await opened(lock, now, disk)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function opened(lock: FolderLock, now: () => Date, disk: Disk): Promise<Store> {
  const { path } = lock
  for (const folder of ['damaged', RECORDS, 'projects', 'people', 'outbox'])
    await mkdir(join(path, folder), { recursive: true })
  await syncFolder(path)
  const moved = new Map<string, Entry[]>()
  const contents = contentsOf(path, (id, entries) => moved.set(id, entries))
  const commits = new DiskCommit(lock, disk)
  const damaged = [
    ...(await commits.replay()),
    ...(await contents.projects.load()),
    ...(await contents.people.load()),
    ...(await contents.outbox.load()),
    ...(await contents.directory.load().then(() => [], damage)),
  ]
  const problems = await Promise.all(damaged.map((data) => setAside(path, data, now())))
  const store = new JsonStore(contents, commits, lock, now, problems)
  for (const [id, entries] of moved)
    await store.commit({ people: { [id]: (each) => ({ ...each }) }, outbox: { [id]: adding(entries) } })
  return store
}

/** `moved` hears of what is to be said that lies in a file of an earlier version. */
const contentsOf = (path: string, moved: (recipient: string, entries: Entry[]) => void): Contents => ({
  projects: new Folder(path, 'projects', format(project, migrations.project, moved)),
  people: new Folder(path, 'people', format(person, migrations.person, moved)),
  outbox: new Folder(path, 'outbox', format(outbox, migrations.outbox, moved)),
  directory: new Kept(new JsonFile(path, 'directory.json', format(directory, migrations.directory, moved))),
})

function damage(error: unknown): InvalidData[] {
  if (error instanceof InvalidData) return [error]
  throw error
}

async function setAside(path: string, { file, reason }: InvalidData, at: Date): Promise<StoreProblem> {
  const stamp = at.toISOString().replaceAll(/[-:.]/g, '')
  const movedTo = `damaged/${file.replaceAll('/', '-')}.${stamp}`
  await rename(join(path, file), join(path, movedTo))
  return { file, reason, movedTo }
}
