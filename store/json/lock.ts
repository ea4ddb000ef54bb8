import { spawnSync } from 'node:child_process'
import { closeSync, constants, fstatSync, openSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { NoLock, StoreInUse, StoreLost } from '../errors.ts'

/** A folder that this process alone works on. */
export interface FolderLock {
  readonly path: string
  /** Throws `StoreLost` when somebody took the lock away. */
  assertHeld(): void
  release(): Promise<void>
}

const LOCK = '.lock'
/** What versions up to 0.1 called theirs. */
const FORMER = 'lock'

// In milliseconds.
const PAUSE = 100
const LOOK = 1000

/**
 * Locks the folder; rejects with `StoreInUse` when it is still held after `patience` milliseconds. `onLost` hears
 * when the lock is taken away.
 *
 * The system holds the lock for the process, by the open file: it is free at once however the process ends, stays while
 * the process sleeps, and no clock has a say in it. What can still happen is that somebody deletes the file.
 */
export async function lockFolder(
  path: string,
  patience: number,
  onLost: (error: StoreLost) => void,
): Promise<FolderLock> {
  const name = join(path, LOCK)
  const fd = await patiently(path, patience, async () =>
    (await isFormerAtWork(join(path, FORMER))) ? undefined : acquire(name),
  )
  let lost: StoreLost | undefined
  const look = () => {
    if (lost || isSame(fd, name)) return
    lost = new StoreLost(path, new Error(`${name} was replaced`))
    clearInterval(watch)
    onLost(lost)
  }
  const watch = setInterval(look, LOOK).unref()
  return {
    path,
    assertHeld() {
      look()
      if (lost) throw lost
    },
    async release() {
      clearInterval(watch)
      closeSync(fd)
    },
  }
}

async function patiently<T>(
  path: string,
  patience: number,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  for (let waited = 0; ; waited += PAUSE) {
    const got = await attempt()
    if (got !== undefined) return got
    if (waited >= patience) throw new StoreInUse(path)
    await wait(PAUSE)
  }
}

/** The open file if nobody else holds it. */
function acquire(name: string): number | undefined {
  const fd = openExclusive(name)
  if (fd === undefined) return undefined
  // Held, but somebody may have put another file in its place before that.
  if ((process.platform !== 'linux' || flock(fd)) && isSame(fd, name)) return fd
  closeSync(fd)
  return undefined
}

/** Flags of open(2) on macOS and of libuv on Windows, which lock what they open; Node has no names for them. */
const LOCKING = { darwin: 0x20 | constants.O_NONBLOCK, win32: 0x1000_0000 }

function openExclusive(name: string): number | undefined {
  const { platform } = process
  const locking = platform === 'darwin' || platform === 'win32' ? LOCKING[platform] : 0
  try {
    return openSync(name, constants.O_RDWR | constants.O_CREAT | locking, 0o600)
  } catch (error) {
    if (locking !== 0 && isHeld(error)) return undefined
    throw error
  }
}

const isHeld = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EBUSY')

/** What flock(1) of util-linux and of BusyBox end with when somebody else holds the lock. */
const HELD_BY_ANOTHER = 1

/**
 * Linux locks no file while it opens it, and Node knows no flock(2). The command does it to the open file that it
 * inherits, which is the same as ours: the lock stays when the command has ended. Gives whether we have it.
 */
function flock(fd: number): boolean {
  const { status, error, stderr } = spawnSync('flock', ['-x', '-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', fd],
    encoding: 'utf8',
  })
  if (error) throw new NoLock(error.message)
  if (status !== 0 && status !== HELD_BY_ANOTHER) throw new NoLock(stderr.trim() || `flock: ${status}`)
  return status === 0
}

/** Whether the open file is still the one of this name. */
function isSame(fd: number, name: string): boolean {
  const named = statSync(name, { throwIfNoEntry: false })
  // Windows lets nobody delete or replace a file that is open in this way.
  return process.platform === 'win32' || (named !== undefined && named.ino === fstatSync(fd).ino)
}

/**
 * Versions up to 0.1 made a folder of the lock and touched it every second. One that is not touched was left by a
 * process that was killed, whatever date it bears, and is removed.
 */
async function isFormerAtWork(name: string): Promise<boolean> {
  const before = statSync(name, { throwIfNoEntry: false })
  if (!before?.isDirectory()) return false
  await wait(3 * LOOK)
  const after = statSync(name, { throwIfNoEntry: false })
  if (!after?.isDirectory()) return false
  if (after.mtimeMs !== before.mtimeMs) return true
  rmdirSync(name)
  return false
}
