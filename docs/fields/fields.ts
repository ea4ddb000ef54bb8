import { type Bilingual, both } from '../../rules/vocabulary.ts'
import { FIELDS } from './field-list.ts'

/** Names of the fields that every regulation shares; none of them is also the name of a fact. */
export const FIELD_IDS: readonly string[] = FIELDS.map((field) => field.id)

/** What a document field is called; one for a chapter of a regulation's own has the name of the chapter. */
export const fieldLabel = (id: string): Bilingual =>
  FIELDS.find((field) => field.id === id)?.label ??
  both(id.replace(/^chapter\./, ''), id.replace(/^chapter\./, ''))
