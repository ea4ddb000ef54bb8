import { MARKS } from '../lexicon/marks.ts'
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
/** "可以验收了吧". */
const SURELY = /(?:可以|能|不用).{0,20}吧$/
/** "Is an app allowed". */
const OPENING = /^ ?(?:is|are|am|do|does|did|can|could|may|must|should|shall|will|would|has|have)\b/i
/** "归不归", "批没批". */
const EITHER = /([\u4e00-\u9fff])[不没]\1(?!于)/
/** "能报不", "批了没". */
const TAIL = /[\u4e00-\u9fff\w]{2}(?<![还都也并从])(?:不|没|否)$/
const DEFINITION =
  /什么(?:叫|是|算)|(?:怎么|如何|怎样)才?算|才算|哪些算|什么意思|指什么|指的是什么|怎么(?:界定|定义|区分|理解)|如何(?:界定|定义|区分)|区别|\b(?:what (?:is|does|are)\b.{0,40}\bmean|definition|difference)/i
const NOT_QUESTIONS = /什么的|谁知道|没什么/

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
  return [TAIL, EITHER, OPENING, SURELY].some((form) => form.test(clause))
}

const HAN = /[\u3400-\u9fff]/
function endsClause(text: string, i: number): boolean {
  const c = text[i] ?? ''
  if (/[。;!?\n…]/.test(c)) return true
  if (c === ',' || c === '.') return !/\d/.test(text[i - 1] ?? '') || !/\d/.test(text[i + 1] ?? '')
  return c === ' ' && (HAN.test(text[i - 1] ?? '') || HAN.test(text[i + 1] ?? ''))
}
