import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wordingHash } from '../../rules/reading/parse.ts'
import { type Compiled, compileRegulation } from '../../rules/regulation.ts'
import { mistakesIn, readRegulations, textsOf } from '../../rules/valid.ts'
import { replaceFile, syncFolder } from '../../store/replace-file.ts'

/** The folder of the data folder in which every wording of a rule file that was in use is kept. */
const FOLDER = 'rules'
const pathOf = (dataDir: string, id: string, hash: string) => join(dataDir, FOLDER, `${id}-${hash}.md`)

/** Keeps the present wording of each regulation, so that what was judged by it can be worked out again. */
export async function keepWordings(
  dataDir: string,
  regulations: ReadonlyMap<string, Pick<Compiled, 'id' | 'hash'>>,
  texts: ReadonlyMap<string, string> = textsOf(),
): Promise<void> {
  const wordings = new Map([...texts.values()].map((text) => [wordingHash(text), text]))
  await mkdir(join(dataDir, FOLDER), { recursive: true })
  await syncFolder(dataDir)
  for (const { id, hash } of regulations.values()) {
    const path = pathOf(dataDir, id, hash)
    const text = wordings.get(hash)
    // One that is there under another content than its name says was damaged, and is written again.
    if (text !== undefined && (await textAt(path)) !== text) await replaceFile(path, text)
  }
}

/** Gives the regulation as it was worded under a hash; `undefined` when that wording is not kept, or reads no more. */
export type Former = (id: string, hash: string) => Promise<Compiled | undefined>

/** The wordings that a data folder keeps, each read once. */
export function formerIn(dataDir: string): Former {
  const read = new Map<string, Promise<Compiled | undefined>>()
  return (id, hash) => {
    const path = pathOf(dataDir, id, hash)
    const known = read.get(path) ?? readWording(path, id, hash)
    read.set(path, known)
    return known
  }
}

async function readWording(path: string, id: string, hash: string): Promise<Compiled | undefined> {
  const text = await textAt(path)
  if (text === undefined || wordingHash(text) !== hash) return undefined
  const read = readRegulations(new Map([[path, text]]))
  const regulation = read.find((each) => each.regulation?.id === id)?.regulation
  return regulation && mistakesIn(read).length === 0 ? compileRegulation(regulation) : undefined
}

/** What a file says; nothing where there is none. */
async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
