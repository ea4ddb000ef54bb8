import { underLabel } from '../../docs/label.ts'
import { FACTS, type FactId, type FactValue } from '../../rules/facts.ts'
import { OF_SOME, UNSETTLED } from '../understand/lexicon/papers.ts'
import { understand } from '../understand/understand.ts'
import type { Amount } from '../understand/understanding.ts'
import { isGap } from './fields.ts'

/** What a text says of a fact. */
export interface Stated {
  /** Its words on it, without the label of the draft. */
  said: string
  value: FactValue | undefined
  /** It says one thing only, and nothing about it is in doubt. */
  clear: boolean
  /** The sums of money in it, parts of others left out. */
  sums: Amount[]
}

/** Reads a person's text of a block for the fact it is about; the words before the value are the draft's. */
export function stated(fact: FactId, text: string, draft: string): Stated {
  const isLabelled = underLabel(draft, draft) !== undefined
  const under = underLabel(text, draft)
  const said = under ?? text
  const { facts, amounts, doubts } = understand(said, { places: [], asked: fact, today: ANY_DAY })
  const isQuantity = FACTS[fact].type === 'quantity'
  const sums = isQuantity ? amounts.filter(({ role }) => role !== 'part') : []
  const flag = FACTS[fact].type === 'flag' && under !== undefined ? firstWord(said) : undefined
  // A question with nothing said to it is answered by its own words only.
  const isMute = isGap(draft) && !isQuantity && (isLabelled ? under === undefined : OF_SOME.test(said))
  const clear = sums.length <= 1 && doubts.length === 0 && !UNSETTLED.test(said) && !isMute
  return { said, value: flag ?? facts[fact], clear, sums }
}

/** 是, 否 before anything else: what follows only explains it. */
function firstWord(said: string): boolean | undefined {
  const [, word] = /^(是|否)(?:$|[，,。；;（(])/.exec(said.trim()) ?? []
  return word === undefined ? undefined : word === '是'
}

/** Only milestones depend on the day of reading, and no block is about one. */
const ANY_DAY = '2000-01-01'
