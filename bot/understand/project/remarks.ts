import {
  HOLDS_QUESTION,
  PROJECT_NAME,
  REMARK_PARTICLES,
  REMARK_PARTS,
  REMARKS,
  TYPED_QUESTION,
} from '../lexicon/remarks.ts'
import { phrases } from '../lexicon/table.ts'

const remarks: ReadonlySet<string> = new Set(phrases(REMARKS))

/** Whether a message is nothing but a remark to the assistant ("等一下", "帮我起一个"). */
export const isRemarkWord = (text: string): boolean =>
  text
    .toLowerCase()
    .split(REMARK_PARTS)
    .filter((part) => part !== '')
    .every((part) => remarks.has(part) || remarks.has(part.replace(REMARK_PARTICLES, '')))

/** Whether words that were typed as a text hold a question mark, or end like a question. */
export const holdsQuestion = (text: string): boolean => HOLDS_QUESTION.test(text)

/** Whether words that were typed as a text end like a question. */
export const endsAsQuestion = (text: string): boolean => TYPED_QUESTION.test(text)

/** Whether a text holds a word that names of projects are made of. */
export const namesProject = (text: string): boolean => PROJECT_NAME.test(text)
