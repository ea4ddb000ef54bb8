import { isDeepStrictEqual } from 'node:util'
import { itemsOf, readCosts } from '../../docs/costs/cost-table.ts'
import { underLabel } from '../../docs/label.ts'
import { FACTS, type FactId, type FactValue, isFact } from '../../rules/facts.ts'
import { within } from '../../rules/logic/interval.ts'
import type { Block, Project } from '../../store/schema.ts'
import { UNSETTLED } from '../understand/lexicon/papers.ts'
import type { Amount } from '../understand/understanding.ts'
import { CALLED, fieldWritten, isGap, sameCosts } from './fields.ts'
import { figuresOf, losesFigure, saysAllOf } from './figures.ts'
import { stated } from './stated.ts'
import { subject, sumStated } from './subject.ts'

/** A block in a person's words, with what is drafted in its place and what else there is in its document. */
export interface Edit {
  person: string
  draft: Block | undefined
  blocks: readonly Block[]
  /** Which document it is in. */
  kind: string
}
type Answered = Pick<Project, 'facts' | 'texts'>

/** One answer, as a document gives it. */
export type Written = { fact: FactId; value: FactValue } | { field: string; text: string }

/** What a person's text makes of the answer that it is about, where that is read without doubt. */
export function written(edit: Edit, answered: Answered): Written | undefined {
  const { id, said } = aboutOf(edit, answered)
  if (id === undefined) return undefined
  if (isFact(id)) {
    const { value, clear } = stated(id, said, edit.draft?.markdown ?? '')
    return clear && value !== undefined ? { fact: id, value } : undefined
  }
  const text = edit.draft && fieldWritten(id, { ...edit, draft: edit.draft, answered: answered.texts[id] })
  return text === undefined ? undefined : { field: id, text }
}

/** The answer that a text is about, and its words on that: what its draft is about, or another sum that it states besides. */
function aboutOf({ person, draft }: Edit, { facts }: Answered): { id?: string; said: string } {
  const id = draft && subject(draft)
  const isDerived = draft !== undefined && id === undefined
  const sum = isDerived || (id !== undefined && isFact(id)) ? undefined : sumStated(person)
  if (sum !== undefined && facts.investment !== undefined) {
    const { value } = stated('investment', sum, '')
    const differs = value !== undefined && !means(value, facts.investment)
    if (differs || !draft) return { id: 'investment', said: sum }
  }
  return { ...(id !== undefined && { id }), said: person }
}

/** True when a person's text of a drafted block says what is drafted, or the very thing that was answered. */
export function agrees(edit: Edit, answered: Answered): boolean {
  const { person, draft } = edit
  if (draft && person.trim() === draft.markdown.trim()) return true
  const found = written(edit, answered)
  return found !== undefined && isAnswered(found, answered)
}

/** Whether what a document says is what was answered. */
export function isAnswered(found: Written, { facts, texts }: Answered): boolean {
  if ('fact' in found) {
    const answer = facts[found.fact]
    return answer !== undefined && means(found.value, answer)
  }
  const answer = texts[found.field]
  if (answer === undefined) return false
  if (found.field === 'budget') return sameCosts(found.text, answer)
  const form = CALLED.has(found.field) ? bare : plain
  return form(found.text) === form(answer)
}

/**
 * True when a person's text states another thing than was answered, or than follows from the rules: another value, a
 * figure or a name changed, an answer to what nobody had answered yet, or an altered line of what the rules say.
 */
export function contradicts(edit: Edit, answered: Answered): boolean {
  const { person, draft, kind } = edit
  const { id, said } = aboutOf(edit, answered)
  if (id !== undefined && isFact(id)) return isOtherFact(id, { ...edit, person: said }, answered.facts[id])
  if (!draft) return false
  if (id !== undefined) return isOtherText(id, edit, answered)
  if (draft.markdown.startsWith('#')) return false
  return kind === 'plan' ? losesFigure(person, draft.markdown) : !saysAllOf(person, draft.markdown)
}

function isOtherFact(id: FactId, { person, draft }: Edit, answer: FactValue | undefined): boolean {
  const was = draft?.markdown ?? ''
  const { value, clear, sums, said } = stated(id, person, was)
  if (answer === undefined) return clear && value !== undefined && isGap(was)
  if (value !== undefined && isDeepStrictEqual(value, answer)) return false
  const { type } = FACTS[id]
  if (type === 'quantity' && figuresOf(said).length > 0 && losesFigure(said, underLabel(was, was) ?? was))
    return true
  // An answer that is taken back to be settled later is another as well.
  if (type === 'flag' && value === undefined && underLabel(was, was) !== undefined)
    return UNSETTLED.test(said)
  // What is read in the draft as well is no doing of the person's.
  const own = !draft || !isDeepStrictEqual(value, stated(id, was, was).value)
  if (value !== undefined && own && !means(value, answer)) return draft !== undefined || clear
  return !clear && draft !== undefined && sums.some((sum) => isOther(sum, answer))
}

function isOtherText(field: string, edit: Edit, answered: Answered): boolean {
  const was = edit.draft?.markdown ?? ''
  const found = written(edit, answered)
  if (answered.texts[field] === undefined) {
    const noCosts =
      field === 'budget' && found && 'field' in found && itemsOf(readCosts(found.text)).length === 0
    return found !== undefined && (isGap(was) || CALLED.has(field)) && !noCosts
  }
  if (CALLED.has(field))
    return edit.draft?.key !== 'title' || found !== undefined || !saysAllOf(edit.person, was)
  return field === 'budget' ? was.startsWith('|') : losesFigure(edit.person, was)
}

/** About so much means the figure that it is about; a bound means every figure within. */
function means(found: FactValue, answered: FactValue): boolean {
  if (typeof found !== 'object' || !('gte' in found || 'gt' in found || 'lte' in found || 'lt' in found))
    return isDeepStrictEqual(found, answered)
  if (typeof answered !== 'number') return isDeepStrictEqual(found, answered)
  const [low, high] = [found.gte ?? found.gt, found.lte ?? found.lt]
  const isAbout =
    low === undefined || high === undefined || Math.abs((low + high) / 2 - answered) < answered / 100
  return isAbout && within(answered, found) === true
}

/** A sum that cannot be what was answered: what it is to become ("由80万元调整为85万元"), or more than the whole. */
const isOther = ({ role, quantity }: Amount, answered: FactValue): boolean =>
  typeof quantity === 'number' &&
  typeof answered === 'number' &&
  (role === 'new-estimate' ? quantity !== answered : quantity > answered)

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
/** A name without what stands between its parts. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s,、;·—-]/g, '')
