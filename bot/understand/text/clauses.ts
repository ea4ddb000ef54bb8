import { ENDS_CLAUSE } from '../lexicon/characters.ts'
import { DEFINITION, MARKS, NOT_QUESTIONS, QUESTION_FORMS } from '../lexicon/marks.ts'
import { rows } from '../lexicon/table.ts'
import { matcher } from './matcher.ts'

/** A stretch of the message between punctuation marks. */
export interface Clause {
  at: number
  end: number
  /** It asks something. */
  asks: boolean
  /** It asks what a word means ("什么叫续建"). */
  defines: boolean
}

const marks = matcher(rows(MARKS))

/** The clauses of a text. Spaces end a clause between Chinese characters; 、 does not, it lists. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let at = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !endsClause(text, i)) continue
    const end = text[i] === '?' ? i + 1 : i
    const words = text.slice(at, end)
    if (end > at) clauses.push({ at, end, asks: isQuestion(words), defines: DEFINITION.test(words) })
    at = i + 1
  }
  return clauses
}

/** The clause a position lies in. */
export const clauseAt = (clauses: Clause[], position: number): Clause =>
  clauses.find((c) => position < c.end) ?? { at: 0, end: 0, asks: false, defines: false }

function isQuestion(clause: string): boolean {
  if (marks.all(clause).length > 0 && !NOT_QUESTIONS.test(clause)) return true
  return QUESTION_FORMS.some((form) => form.test(clause))
}

const HAN = /[\u3400-\u9fff]/
function endsClause(text: string, i: number): boolean {
  const c = text[i] ?? ''
  if (ENDS_CLAUSE.test(c)) return true
  if (c === ',' || c === '.') return !/\d/.test(text[i - 1] ?? '') || !/\d/.test(text[i + 1] ?? '')
  return c === ' ' && (HAN.test(text[i - 1] ?? '') || HAN.test(text[i + 1] ?? ''))
}
