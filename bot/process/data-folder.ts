import { access, constants, mkdir } from 'node:fs/promises'

/** Makes the data folder where there is none; rejects with the system's reason when it cannot be written in. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
}
