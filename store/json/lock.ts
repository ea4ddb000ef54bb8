import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { lock } from 'proper-lockfile'
import { StoreInUse, StoreLost } from '../errors.ts'

/** A folder that this process alone works on. */
export interface FolderLock {
  readonly path: string
  /** Throws `StoreLost` when somebody took the lock away. */
  assertHeld(): void
  release(): Promise<void>
}

// In milliseconds: a process that was killed leaves a lock behind that is stale after five seconds.
const STALE = 5000
const REFRESH = 1000
const PAUSE = 250

/**
 * Locks the folder; rejects with `StoreInUse` when it is still held after `patience` milliseconds. `onLost` hears
 * when the lock is taken away.
 */
export async function lockFolder(
  path: string,
  patience: number,
  onLost: (error: StoreLost) => void,
): Promise<FolderLock> {
  let lost: StoreLost | undefined
  const options = {
    lockfilePath: join(path, 'lock'),
    stale: STALE,
    update: REFRESH,
    onCompromised: (cause: Error) => {
      lost = new StoreLost(path, cause)
      onLost(lost)
    },
  }
  const release = await patiently(path, patience, () => lock(path, options))
  return {
    path,
    assertHeld() {
      if (lost) throw lost
    },
    async release() {
      if (!lost) await release()
    },
  }
}

async function patiently<T>(path: string, patience: number, acquire: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await acquire()
    } catch (error) {
      if (!isHeld(error)) throw error
      if (waited >= patience) throw new StoreInUse(path)
      await wait(PAUSE)
    }
  }
}

const isHeld = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ELOCKED'
