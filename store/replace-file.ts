import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** How the file is called while it is being written; one left behind was never acknowledged. */
export const UNFINISHED = '.tmp'

/**
 * Replaces the content of a file; when the promise resolves it survives a loss of power, when it rejects the old content
 * stands. One call at a time for one path.
 *
 * Note: write-file-atomic 6 takes a short write for a whole one, so that a full disk replaces a good file by a torn
 * one; `FileHandle.writeFile` writes the rest or fails.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = path + UNFINISHED
  try {
    const file = await open(unfinished, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Removes a file; when the promise resolves it stays gone after a loss of power. */
export async function removeFile(path: string): Promise<void> {
  await rm(path)
  await syncFolder(dirname(path))
}

/** Makes the names in a folder survive a loss of power. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder and keeps its names safe by itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
