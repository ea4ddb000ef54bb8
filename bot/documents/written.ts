import { isDeepStrictEqual } from 'node:util'
import { FACTS, type FactId, type Facts, type FactValue, isFact } from '../../rules/facts.ts'
import { within } from '../../rules/logic/interval.ts'
import type { Block, Project } from '../../store/schema.ts'
import { understand } from '../understand/understand.ts'
import type { Amount } from '../understand/understanding.ts'

/** The fact or document field that a drafted block is about: blocks are named after their chapter and that. */
export function subject({ key, source }: Block): string | undefined {
  if (source === 'person') return undefined
  return key
    .split('.')
    .reverse()
    .find((part) => source.facts.includes(part))
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
export function stated(fact: FactId, text: string, draft: string): Stated {
  const label = /^[-*+]\s+[^：]{1,40}：/.exec(draft)?.[0] ?? ''
  const said = text.startsWith(label) ? text.slice(label.length) : text
  const { facts, amounts, doubts } = understand(said, { places: [], asked: fact, today: ANY_DAY })
  const sums = FACTS[fact].type === 'quantity' ? amounts.filter(({ role }) => role !== 'part') : []
  return { value: facts[fact], clear: sums.length <= 1 && doubts.length === 0, sums }
}

/** Only milestones depend on the day of reading, and no block is about one. */
const ANY_DAY = '2000-01-01'

/** A figure given as about so much means every exact figure within. */
export const means = (written: FactValue, answered: FactValue): boolean =>
  isDeepStrictEqual(written, answered) ||
  (typeof written === 'object' && typeof answered === 'number' && within(answered, written) === true)

/** The fields by which cards and lists call a project: a paper that calls it otherwise contradicts them. */
const CALLED: ReadonlySet<string> = new Set(['name', 'unit'])

/** True when a person's text of a drafted block states another value than was answered. */
export function contradicts(
  { markdown }: Block,
  draft: Block | undefined,
  { facts, texts }: Pick<Project, 'facts' | 'texts'>,
): boolean {
  const fact = draft && subject(draft)
  if (fact !== undefined && CALLED.has(fact)) return texts[fact] !== undefined && !isSame(markdown, draft)
  const answered = fact !== undefined && isFact(fact) ? facts[fact] : undefined
  if (!draft || fact === undefined || !isFact(fact) || answered === undefined) return false
  const { value, clear, sums } = stated(fact, markdown, draft.markdown)
  // What is read in the draft as well is no doing of the person's.
  const own = !isDeepStrictEqual(value, stated(fact, draft.markdown, draft.markdown).value)
  if (value !== undefined && own && !means(value, answered)) return true
  return !clear && sums.some((sum) => isOther(sum, answered))
}

/** A sum that cannot be what was answered: what it is to become ("由80万元调整为85万元"), or more than the whole. */
const isOther = ({ role, quantity }: Amount, answered: FactValue): boolean =>
  typeof quantity === 'number' &&
  typeof answered === 'number' &&
  (role === 'new-estimate' ? quantity !== answered : quantity > answered)

const isSame = (markdown: string, draft: Block | undefined): boolean =>
  markdown.trim() === draft?.markdown.trim()

/** True when a person's text of a drafted block says what is drafted, or states the very value that was answered. */
export function agrees({ markdown }: Block, draft: Block | undefined, facts: Facts): boolean {
  if (isSame(markdown, draft)) return true
  const fact = draft && subject(draft)
  const answered = fact !== undefined && isFact(fact) ? facts[fact] : undefined
  if (!draft || fact === undefined || !isFact(fact) || answered === undefined) return false
  const { value, clear } = stated(fact, markdown, draft.markdown)
  return clear && value !== undefined && means(value, answered)
}
