import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidData } from '../../store/errors.ts'
import { byId, format } from '../../store/json/format.ts'
import { migrations } from '../../store/json/migrations.ts'
import { type Project, project } from '../../store/schema.ts'

const saved = byId(format(project, migrations.project))

/**
 * Every project of a data folder, one after the other in the order of ids; in the place of one that cannot be understood
 * the path of its file. The folder is only read: the program may be at work on it.
 */
export async function* savedIn(dataDir: string): AsyncGenerator<Project | string, void> {
  const folder = join(dataDir, 'projects')
  for (const file of (await namesIn(folder)).filter((each) => each.endsWith('.json')).sort()) {
    const path = join(folder, file)
    const text = await textOf(path)
    if (text !== undefined) yield parsed(text, path)
  }
}

function parsed(text: string, path: string): Project | string {
  try {
    return saved.decode(JSON.parse(text), path)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InvalidData) return path
    throw error
  }
}

/** What a file says; nothing of one that was deleted meanwhile. */
const textOf = (path: string): Promise<string | undefined> => there(readFile(path, 'utf8'))

/** The names in a folder; none of one that is not there yet. */
const namesIn = async (folder: string): Promise<string[]> => (await there(readdir(folder))) ?? []

async function there<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
