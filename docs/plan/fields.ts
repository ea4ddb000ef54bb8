import type { Assessment } from '../../rules/assess.ts'
import { both, bySection } from '../../rules/vocabulary.ts'
import type { Field } from '../fields/field.ts'
import { FIELDS } from '../fields/field-list.ts'
import { templateFor } from '../template/templates.ts'
import { arrange, chapterField, type Placed, placesIn } from './arrange.ts'
import { demandedChapters } from './demands.ts'

/** The fields that the plan of this project has a place for, in the order they are asked. */
export function fieldsFor(assessment: Assessment): Field[] {
  const placed = chaptersOf(assessment)
  const named = new Set(placed.flatMap(fieldsIn))
  const own = placed.filter(({ id, title }) => id === chapterField(title)).map(fieldOf)
  const shared = FIELDS.filter(({ id }) => named.has(id))
  return [...shared, ...own].sort((a, b) => bySection(a.section, b.section))
}

/** What every paper begins with. */
const HEADED: readonly string[] = ['name', 'unit']

/** Whether the regulation demands a chapter that is written from this field, or every paper names it. */
export const isDemanded = ({ id }: Field, assessment: Assessment): boolean =>
  HEADED.includes(id) ||
  chaptersOf(assessment).some((placed) => placed.demand !== undefined && fieldsIn(placed).includes(id))

const chaptersOf = ({ facts, findings }: Assessment): Placed[] =>
  arrange(templateFor(facts.kind), demandedChapters(findings))

const fieldsIn = (placed: Placed): string[] =>
  placesIn(placed).flatMap((place) => ('field' in place ? place.field : []))

const fieldOf = ({ id, title, demand }: Placed): Field => ({
  id,
  section: 'content',
  label: both(title, demand?.en ? `${demand.en} (${title})` : title),
  ask: both(`“${title}”这一章写什么？`, `What should the chapter “${demand?.en ?? title}” say?`),
  example: both('', ''),
  multiline: true,
})
