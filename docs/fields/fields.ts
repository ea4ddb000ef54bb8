import type { Assessment } from '../../rules/assess.ts'
import { type Bilingual, both, bySection } from '../../rules/vocabulary.ts'
import { keyOf } from '../wording.ts'
import { type Demand, demandedChapters } from './demands.ts'
import type { Field, Kind } from './field.ts'
import { FIELDS } from './field-list.ts'

export type { Field } from './field.ts'

/** Names of the fields that every regulation shares; none of them is also the name of a fact. */
export const FIELD_IDS: readonly string[] = FIELDS.map((field) => field.id)

/** The field that a chapter demanded by name is written from, where no other field fits. */
export const chapterField = (name: string): string => `chapter.${keyOf(name)}`

/** What a document field is called; one for a chapter of a regulation's own has the name of the chapter. */
export const fieldLabel = (id: string): Bilingual =>
  FIELDS.find((field) => field.id === id)?.label ??
  both(id.replace(/^chapter\./, ''), id.replace(/^chapter\./, ''))

/** The fields that the plan of this project has a place for, in the order they are asked. */
export function fieldsFor({ facts, findings }: Assessment): Field[] {
  const kind = facts.kind ?? 'new'
  const demands = demandedChapters(findings)
  const shared = FIELDS.filter(
    (field) => field.kinds.includes(kind) || demands.some((demand) => demand.chapter === field.id),
  )
  const own = demands.filter((demand) => demand.chapter === undefined).map((demand) => fieldOf(demand, kind))
  return [...shared, ...own].sort((a, b) => bySection(a.section, b.section))
}

/** What every paper begins with. */
const HEADED: readonly string[] = ['name', 'unit']

/** Whether the regulation demands a chapter that is written from this field, or every paper names it. */
export const isDemanded = ({ id }: Field, { findings }: Assessment): boolean =>
  HEADED.includes(id) ||
  demandedChapters(findings).some(({ chapter, name }) => (chapter ?? chapterField(name)) === id)

const fieldOf = ({ name, en }: Demand, kind: Kind): Field => ({
  id: chapterField(name),
  section: 'content',
  label: both(name, en ? `${en} (${name})` : name),
  ask: both(`“${name}”这一章写什么？`, `What should the chapter “${en ?? name}” say?`),
  example: both('', ''),
  multiline: true,
  kinds: [kind],
})
