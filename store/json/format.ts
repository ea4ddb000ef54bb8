import { basename } from 'node:path'
import { z } from 'zod'
import { InvalidData } from '../errors.ts'
import { type Migration, type Moved, upgrade } from './migrations.ts'

/** How data lies in a file; both ways throw `InvalidData` about the file. */
export interface Format<T> {
  /** From JSON of any known version; throws `NewerVersion` for a later one. */
  decode(json: unknown, file: string): T
  encode(data: T, file: string): unknown
}

/**
 * Brings JSON to the version of the schema and holds it against the schema. `moved` hears of what lies elsewhere in the
 * present version.
 */
export function format<T>(
  schema: z.ZodType<T>,
  steps: readonly Migration[],
  moved: Moved = () => {},
): Format<T> {
  return {
    decode: (json, file) => about(file, () => schema.parse(upgrade(json, steps, file, moved))),
    encode: (data, file) => about(file, () => schema.encode(data)),
  }
}

/** As `format`, for files that are named after the `id` in them. */
export function byId<T extends { id: string }>({ decode, encode }: Format<T>): Format<T> {
  const checked = (data: T, file: string): T => {
    const id = basename(file, '.json')
    if (data.id !== id) throw new InvalidData(file, `id: expected ${id}, found ${data.id}`)
    return data
  }
  return {
    decode: (json, file) => checked(decode(json, file), file),
    encode: (data, file) => encode(checked(data, file), file),
  }
}

function about<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof z.ZodError ? new InvalidData(file, firstIssue(error)) : error
  }
}

/** Where the first mistake is and what was expected there. */
function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return error.message
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}
