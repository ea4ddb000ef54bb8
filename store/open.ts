import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidData, type StoreLost } from './errors.ts'
import { Folder } from './folder.ts'
import { format } from './format.ts'
import { JsonFile } from './json-file.ts'
import { JsonStore } from './json-store.ts'
import { Kept } from './kept.ts'
import { lockFolder } from './lock.ts'
import { migrations } from './migrations.ts'
import { syncFolder } from './replace-file.ts'
import { directory, person, project } from './schema.ts'
import type { Store, StoreProblem } from './store.ts'

export interface StoreOptions {
  now: () => Date
  /** How long to wait for a folder that is in use, in milliseconds; the one before may be about to end. */
  patience?: number
  /** Hears that the lock was taken away while the store was open; every later change rejects with the same error. */
  onLost?: (error: StoreLost) => void
}

/**
 * Opens the data folder, making it when it is not there. Damaged files are moved to `damaged/` and reported in
 * `problems`. Rejects with `StoreInUse` when another process holds the folder and with `NewerVersion` when a later
 * version of the program wrote in it; then nothing is moved.
 */
export async function openStore(
  path: string,
  { now, patience = 2000, onLost = () => {} }: StoreOptions,
): Promise<Store> {
  await mkdir(join(path, 'damaged'), { recursive: true })
  const lock = await lockFolder(path, patience, onLost)
  try {
    const contents = {
      projects: new Folder(lock, 'projects', format(project, migrations.project)),
      people: new Folder(lock, 'people', format(person, migrations.person)),
      directory: new Kept(new JsonFile(lock, 'directory.json', format(directory, migrations.directory))),
    }
    const damaged = [
      ...(await contents.projects.load()),
      ...(await contents.people.load()),
      ...(await contents.directory.load().then(() => [], damage)),
    ]
    await syncFolder(path)
    const problems = await Promise.all(damaged.map((data) => setAside(path, data, now())))
    return new JsonStore(contents, lock, now, problems)
  } catch (error) {
    await lock.release()
    throw error
  }
}

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
