import fs from 'node:fs/promises'
import { dirname } from 'node:path'

/** What of a file system makes files durable. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'rm'>

/** How the file is called while it is being written; one left behind was never acknowledged. */
export const UNFINISHED = '.tmp'

/**
 * Replaces the content of a file; when the promise resolves it survives a loss of power, when it rejects the file is
 * whole, old or new. One call at a time for one path.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  disk: Disk = fs,
): Promise<void> {
  await prepareFile(path, content, disk)
  await putFile(path, disk)
  await syncFolder(dirname(path), disk)
}

/**
 * Writes what a file is to hold beside it, durably.
 *
 * Note: write-file-atomic 6 takes a short write for a whole one, so that a full disk replaces a good file by a torn
 * one; `FileHandle.writeFile` writes the rest or fails.
 */
export async function prepareFile(path: string, content: string | Uint8Array, disk: Disk): Promise<void> {
  try {
    const file = await disk.open(path + UNFINISHED, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await dropPrepared(path, disk)
    throw error
  }
}

/** Puts what was prepared in the place of the file; durable once its folder is. */
export async function putFile(path: string, disk: Disk): Promise<void> {
  try {
    await disk.rename(path + UNFINISHED, path)
  } catch (error) {
    await dropPrepared(path, disk)
    throw error
  }
}

/** Forgets what was prepared, if anything was. */
export async function dropPrepared(path: string, disk: Disk): Promise<void> {
  await disk.rm(path + UNFINISHED, { force: true })
}

/** Makes the names in a folder survive a loss of power. */
export async function syncFolder(path: string, disk: Disk = fs): Promise<void> {
  // Windows cannot open a folder and keeps its names safe by itself.
  if (process.platform === 'win32') return
  const folder = await disk.open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
