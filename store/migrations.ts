import { z } from 'zod'
import { NewerVersion } from './errors.ts'

type Fields = Record<string, unknown>
/** Turns the fields of one version into those of the next; throws a ZodError when they are not of that version. */
export type Migration = (fields: Fields) => Fields

/** Answers set aside are answers like the others since it is worked out which of them apply now. */
function withRequests(fields: Fields): Fields {
  const { setAside, facts, texts, ...rest } = filled.parse(fields)
  return {
    ...rest,
    facts: { ...setAside.facts, ...facts },
    texts: { ...setAside.texts, ...texts },
    requests: [],
  }
}

/** Nothing ever read what was noted as skipped. */
function withoutSkipped(fields: Fields): Fields {
  const { conversation, ...rest } = talking.parse(fields)
  const { skipped: _unread, ...kept } = conversation
  return { ...rest, conversation: kept }
}

const answers = { facts: z.looseObject({}), texts: z.looseObject({}) }
const filled = z.looseObject({ ...answers, setAside: z.object(answers) })
const talking = z.looseObject({ conversation: z.looseObject({ skipped: z.array(z.string()) }) })

/** For each kind of file the steps from version to version: the first leads from 1 to 2. */
export const migrations: Record<'project' | 'person' | 'directory', readonly Migration[]> = {
  project: [withRequests],
  person: [withoutSkipped],
  directory: [],
}

const versioned = z.looseObject({ version: z.int().positive() })

/**
 * The fields brought to the version that the last step leads to. Throws a ZodError when there is no version, and
 * `NewerVersion` when it is beyond the last step.
 */
export function upgrade(data: unknown, steps: readonly Migration[], file: string): Fields {
  const found = versioned.parse(data)
  const latest = steps.length + 1
  if (found.version > latest) throw new NewerVersion(file, found.version, latest)
  return steps
    .slice(found.version - 1)
    .reduce<Fields>((fields, step, i) => ({ ...step(fields), version: found.version + i + 1 }), found)
}
