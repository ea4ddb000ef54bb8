import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Compiled } from '../../rules/regulation.ts'
import { seats } from '../slack/offices/seats.ts'
import type { Finding } from './finding.ts'
import { say } from './wording.ts'

/** So many offices of a place are named. */
const SHOWN = 4

const directory = z.object({ offices: z.record(z.string(), z.array(z.string())) })

/** Which offices have nobody. The directory is only read: the program may be at work on it. */
export async function offices(
  dataDir: string,
  regulations: ReadonlyMap<string, Compiled>,
): Promise<Finding[]> {
  const path = join(dataDir, 'directory.json')
  const bound = await boundIn(path)
  if (!bound)
    return [{ about: say.offices, mark: 'mend', words: say.directoryDamaged(path), how: say.mendDirectory }]
  const all = seats(regulations)
  const empty = all.filter(({ key }) => (bound[key] ?? []).length === 0)
  const places = [...regulations.values()].flatMap(({ id, place }) => {
    const names = empty.filter(({ region }) => region === id).map(({ name }) => name)
    const [first] = names
    return first === undefined
      ? []
      : [
          {
            about: say.offices,
            mark: 'note' as const,
            words: say.unbound(place, names.slice(0, SHOWN), names.length),
            how: say.mendOffices(place, first),
          },
        ]
  })
  return places.length > 0
    ? places
    : [{ about: say.offices, mark: 'good', words: say.officesGood(all.length) }]
}

/** The people by office; none without a file, `undefined` where it cannot be understood. */
async function boundIn(path: string): Promise<Record<string, string[]> | undefined> {
  try {
    return directory.parse(JSON.parse(await readFile(path, 'utf8'))).offices
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
