import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { StoreInUse } from '../../store/errors.ts'
import { lockFolder } from '../../store/json/lock.ts'
import { endingOf, MISCONFIGURED } from '../process/endings.ts'
import type { Finding } from './finding.ts'
import { say } from './wording.ts'

/** Less room than this is worth a word, less than that is in the way; bytes. */
const LITTLE = 1e9
const NONE = 1e8

/** How the data folder is; nothing in it is changed. `inUse` tells that the program is at work on it. */
export async function folder(dataDir: string): Promise<{ findings: Finding[]; inUse: boolean }> {
  const path = resolve(dataDir)
  try {
    if (!(await isThere(path))) {
      await access(await nearest(path), constants.W_OK)
      return { findings: [{ about: say.folder, mark: 'good', words: say.folderNew(path) }], inUse: false }
    }
    await access(`${path}/.`, constants.R_OK | constants.W_OK | constants.X_OK)
    const inUse = await isInUse(path)
    return { findings: [await roomOf(path, inUse), ...(await opennessOf(path))], inUse }
  } catch (error) {
    const { code, words = '' } = endingOf(error)
    const mark = code === MISCONFIGURED ? 'mend' : 'again'
    return { findings: [{ about: say.folder, mark, words, how: say.mendFolder }], inUse: false }
  }
}

async function roomOf(path: string, inUse: boolean): Promise<Finding> {
  const { bavail, bsize } = await statfs(path)
  const bytes = bavail * bsize
  const room = bytes < 1e9 ? `${Math.floor(bytes / 1e6)} MB` : `${Math.floor(bytes / 1e9)} GB`
  if (bytes < LITTLE)
    return {
      about: say.folder,
      mark: bytes < NONE ? 'again' : 'note',
      words: say.folderFull(path, room),
      how: say.makeRoom,
    }
  return {
    about: say.folder,
    mark: 'good',
    words: inUse ? say.folderInUse(path, room) : say.folderGood(path, room),
  }
}

/** Whether others on the machine can look into it; Windows keeps that elsewhere. */
async function opennessOf(path: string): Promise<Finding[]> {
  const { mode } = await stat(path)
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0
  return isOpen
    ? [{ about: say.folder, mark: 'note', words: say.folderOpen(path), how: say.closeFolder(path) }]
    : []
}

async function isInUse(path: string): Promise<boolean> {
  try {
    const lock = await lockFolder(path, 0, () => undefined)
    await lock.release()
    return false
  } catch (error) {
    if (error instanceof StoreInUse) return true
    throw error
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/** The folder that is there in which this one would be made. */
const nearest = async (path: string): Promise<string> =>
  (await isThere(path)) ? path : nearest(dirname(path))
