import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Person, person } from '../../store/schema.ts'

/** An answer that somebody said was wrong, and who said so. */
export type Said = Person['feedback'][number] & { by: string }

/** Of people as this and earlier versions keep them. */
const says = z.object({ id: z.string(), feedback: person.shape.feedback.default([]) })

/**
 * Every answer of a data folder that somebody said was wrong, the latest last, and the files that could not be
 * understood. The folder is only read: the program may be at work on it.
 */
export async function collected(dataDir: string): Promise<{ said: Said[]; unreadable: string[] }> {
  const folder = join(dataDir, 'people')
  const files = (await namesIn(folder)).filter((file) => file.endsWith('.json')).sort()
  const read = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })),
  )
  const people = read.map(({ file, text }) => ({ file, of: parsed(text) }))
  return {
    said: people
      .flatMap(({ of }) => (of ? of.feedback.map((each) => ({ ...each, by: of.id })) : []))
      .sort((a, b) => (a.said < b.said ? -1 : 1)),
    unreadable: people.flatMap(({ file, of }) => (of ? [] : [join(folder, file)])),
  }
}

function parsed(text: string): z.infer<typeof says> | undefined {
  try {
    return says.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}

/** The names in a folder; none of one that is not there yet. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
