import { FACT_IDS, FACTS, type FactId, type Facts } from '../../../rules/facts.ts'
import { FACT_NAMES, FIELD_NAMES } from '../lexicon/names.ts'
import {
  AFTER_VALUE,
  BEFORE_LABEL,
  BEFORE_LABEL_OF_LINE,
  BEFORE_PARTICULAR,
  HAS_LABEL,
  LABEL_MARK,
  PARTICULARS_ENUMERATED,
  PARTICULARS_PARTS,
} from '../lexicon/particulars.ts'
import { rows } from '../lexicon/table.ts'
import { actInPart } from '../wishes/acts.ts'
import { hasNumber, isTalk, namesPerson, namesProject, namesUnit } from './remarks.ts'
import { answerTo } from './short-answer.ts'

/** Answers that are given by their names: texts of the plan by field, facts, and what was labelled and not understood. */
export interface Labelled {
  texts: Record<string, string>
  facts: Facts
  unread: string[]
}

/** A text that a plan has a place for, by its id, and what it is called. */
export interface Called {
  id: string
  names: readonly string[]
}

type Label = { field: string } | { fact: FactId }

/** What each label speaks of; a text of the plan comes before a fact of the same name. */
const labelsOf = (fields: readonly Called[]): ReadonlyMap<string, Label> =>
  new Map<string, Label>(
    [
      ...FACT_IDS.flatMap((fact) =>
        [FACTS[fact].label.zh, FACTS[fact].label.en].map((name) => [name, { fact }] as const),
      ),
      ...rows(FACT_NAMES).map(([name, fact]) => [name, { fact }] as const),
      ...rows(FIELD_NAMES).map(([name, field]) => [name, { field }] as const),
      ...fields.flatMap(({ id, names }) => names.map((name) => [name, { field: id }] as const)),
    ].map(([name, label]) => [name.toLowerCase(), label]),
  )

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds every label with its mark; where `lines` is set, a label begins its line. */
const labelForm = (names: readonly string[], lines: boolean): RegExp => {
  const any = names
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  return new RegExp(`${lines ? BEFORE_LABEL_OF_LINE : BEFORE_LABEL}(${any})\\s*${LABEL_MARK}`, 'giu')
}

/**
 * What a message gives under names of its own, one after the other: 项目名称：… 建设单位：… . Nothing where it does not
 * begin with a name, or gives no text of the plan.
 */
export function labelledIn(text: string, fields: readonly Called[], lines: boolean): Labelled | undefined {
  if (!HAS_LABEL.test(text)) return undefined
  const labels = labelsOf(fields)
  const marks = [...text.matchAll(labelForm([...labels.keys()], lines))]
  if (marks[0]?.index !== 0) return undefined
  const given: Labelled = { texts: {}, facts: {}, unread: [] }
  for (const [i, mark] of marks.entries()) {
    const name = mark[1] ?? ''
    const label = labels.get(name.toLowerCase())
    const words = text
      .slice(mark.index + mark[0].length, marks[i + 1]?.index)
      .replace(AFTER_VALUE, '')
      .trim()
    if (!label || words === '') continue
    const value = 'fact' in label ? answerTo(label.fact, words) : undefined
    const field = 'field' in label ? label.field : unitCalled(label.fact, words)
    if (field !== undefined) given.texts[field] = [given.texts[field] ?? [], words].flat().join(' ')
    else if ('fact' in label && value !== undefined) given.facts = { ...given.facts, [label.fact]: value }
    else given.unread.push(`${name}：${words}`)
  }
  return Object.keys(given.texts).length > 0 ? given : undefined
}

/** "单位：市民政局" names the department; "单位：机关" says what kind it is of. */
const unitCalled = (fact: FactId, words: string): string | undefined =>
  fact === 'applicant' && answerTo(fact, words) === undefined && namesUnit(words) ? 'unit' : undefined

/** The name, the department and the person in charge that are given in one breath; each at most once. */
export type Particulars = Partial<Record<'name' | 'unit' | 'contact', string>>

/** What a message without labels gives of these, when every part of it is one of them and there are several. */
export function particularsIn(text: string): Particulars | undefined {
  const by = hasNumber(text) ? PARTICULARS_ENUMERATED : PARTICULARS_PARTS
  const parts = text
    .split(by)
    .map((part) => part.replace(BEFORE_PARTICULAR, '').replace(AFTER_VALUE, '').trim())
    .filter((part) => part !== '')
  const found: Particulars = {}
  const contact: string[] = []
  for (const part of parts) {
    const kind = kindOf(part)
    if (kind === 'contact') contact.push(part)
    else if (kind === undefined || found[kind] !== undefined) return undefined
    else found[kind] = part
  }
  if (contact.length > 2) return undefined
  const all = { ...found, ...(contact.length > 0 && { contact: contact.join(' ') }) }
  return Object.keys(all).length > 1 ? all : undefined
}

function kindOf(part: string): keyof Particulars | undefined {
  if (hasNumber(part)) return 'contact'
  if (isTalk(part) || actInPart(part, 'alone')) return undefined
  if (namesUnit(part)) return 'unit'
  if (namesPerson(part) && !namesProject(part)) return 'contact'
  return namesProject(part) ? 'name' : undefined
}
