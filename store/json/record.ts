import { z } from 'zod'
import { InvalidData } from '../errors.ts'
import { upgrade } from './migrations.ts'

/** What files are to hold, by their names relative to the data folder; `null` for one that is to go. */
export type Texts = ReadonlyMap<string, string | null>

/** Where the records of what is being saved lie. */
export const RECORDS = 'commits'

/** Nothing outside the data folder, whoever wrote the record. */
const fileName = z.string().regex(/^(?:\w+\/)?[A-Za-z0-9][\w-]*\.json$/)
const record = z.strictObject({
  version: z.literal(1),
  files: z.array(z.tuple([fileName, z.string().nullable()])),
})

/** The record of a unit: what each of its files is to hold. */
export const writeRecord = (texts: Texts): string => JSON.stringify({ version: 1, files: [...texts] })

/** Throws `InvalidData` for what is not the whole record of a unit, and `NewerVersion`. */
export function readRecord(file: string, text: string): Texts {
  try {
    return new Map(record.parse(upgrade(JSON.parse(text), [], file, () => {})).files)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new InvalidData(file, 'expected the whole record of a unit')
    throw error
  }
}
