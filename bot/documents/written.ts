import { isDeepStrictEqual } from 'node:util'
import { parseBudget } from '../../docs/tables/budget.ts'
import { FACTS, type FactId, type FactValue, isFact } from '../../rules/facts.ts'
import { within } from '../../rules/logic/interval.ts'
import type { Block, Project } from '../../store/schema.ts'
import { understand } from '../understand/understand.ts'
import type { Amount } from '../understand/understanding.ts'
import { CALLED, fieldWritten, isGap, sameCosts } from './fields.ts'
import { losesFigure, saysAllOf } from './figures.ts'
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
export function written(edit: Edit, { texts }: Answered): Written | undefined {
  const id = aboutOf(edit)
  if (id === undefined) return undefined
  if (isFact(id)) {
    const { value, clear } = stated(id, edit.person, edit.draft?.markdown ?? '')
    return clear && value !== undefined ? { fact: id, value } : undefined
  }
  const text = edit.draft && fieldWritten(id, { ...edit, draft: edit.draft, answered: texts[id] })
  return text === undefined ? undefined : { field: id, text }
}

/** The answer that a text is about: what its draft is about, or what a text of a person's own names with a sum. */
const aboutOf = ({ person, draft }: Edit): string | undefined => (draft ? subject(draft) : sumStated(person))

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
  return found.field === 'budget' ? sameCosts(found.text, answer) : plain(found.text) === plain(answer)
}

/**
 * True when a person's text states another thing than was answered, or than follows from the rules: another value, a
 * figure or a name changed, an answer to what nobody had answered yet, or an altered line of what the rules say.
 */
export function contradicts(edit: Edit, answered: Answered): boolean {
  const { person, draft, kind } = edit
  const id = aboutOf(edit)
  if (id !== undefined && isFact(id)) return isOtherFact(id, edit, answered.facts[id])
  if (!draft) return false
  if (id !== undefined) return isOtherText(id, edit, answered)
  if (draft.markdown.startsWith('#')) return false
  return kind === 'plan' ? losesFigure(person, draft.markdown) : !saysAllOf(person, draft.markdown)
}

function isOtherFact(id: FactId, { person, draft }: Edit, answer: FactValue | undefined): boolean {
  const was = draft?.markdown ?? ''
  const { value, clear, sums } = stated(id, person, was)
  if (answer === undefined) return clear && value !== undefined && draft !== undefined && isGap(was)
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
      field === 'budget' && found && 'field' in found && parseBudget(found.text).rows.length === 0
    return found !== undefined && (isGap(was) || CALLED.has(field)) && !noCosts
  }
  if (CALLED.has(field)) return true
  return field === 'budget' ? was.startsWith('|') : losesFigure(edit.person, was)
}

/** What a text says of a fact. */
interface Stated {
  value: FactValue | undefined
  /** It says one thing only, and nothing about it is in doubt. */
  clear: boolean
  /** The sums of money in it, parts of others left out. */
  sums: Amount[]
}

/** Reads a person's text of a block for the fact it is about; the words before the value are the draft's. */
function stated(fact: FactId, text: string, draft: string): Stated {
  const label = /^[-*+]\s+[^：]{1,40}：/.exec(draft)?.[0] ?? ''
  const said = text.startsWith(label) ? text.slice(label.length) : text
  const { facts, amounts, doubts } = understand(said, { places: [], asked: fact, today: ANY_DAY })
  const sums = FACTS[fact].type === 'quantity' ? amounts.filter(({ role }) => role !== 'part') : []
  return { value: facts[fact], clear: sums.length <= 1 && doubts.length === 0, sums }
}

/** Only milestones depend on the day of reading, and no block is about one. */
const ANY_DAY = '2000-01-01'

/** A figure given as about so much means every exact figure within. */
const means = (found: FactValue, answered: FactValue): boolean =>
  isDeepStrictEqual(found, answered) ||
  (typeof found === 'object' && typeof answered === 'number' && within(answered, found) === true)

/** A sum that cannot be what was answered: what it is to become ("由80万元调整为85万元"), or more than the whole. */
const isOther = ({ role, quantity }: Amount, answered: FactValue): boolean =>
  typeof quantity === 'number' &&
  typeof answered === 'number' &&
  (role === 'new-estimate' ? quantity !== answered : quantity > answered)

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
