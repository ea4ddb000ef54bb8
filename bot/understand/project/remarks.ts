import { CLOSING } from '../lexicon/characters.ts'
import {
  ASKS_HOW,
  DURATION,
  ELSEWHERE,
  HOLDS_QUESTION,
  NO_WORDS,
  NOTHING,
  PERSON_NAME,
  PHONE,
  PROJECT_NAME,
  REMARK_PARTICLES,
  REMARK_PARTS,
  REMARKS,
  TALK,
  TALK_LENGTH,
  TYPED_QUESTION,
  UNIT_NAME,
  UNLIKE_NAME,
} from '../lexicon/remarks.ts'
import { phrases } from '../lexicon/table.ts'

const remarks: ReadonlySet<string> = new Set(phrases(REMARKS))
const nothing: ReadonlySet<string> = new Set(phrases(NOTHING))

/** Whether a text says that there is nothing of what is asked for. */
export const saysNothing = (text: string): boolean =>
  nothing.has(text.toLowerCase().replace(CLOSING, '').trim())

/** Whether a text is short, and speaks to the assistant, asks, or says nothing at all. */
export const isTalk = (text: string): boolean =>
  NO_WORDS.test(text) ||
  (text.length <= TALK_LENGTH && (beginsAsRemark(text) || TALK.some((form) => form.test(text))))

/** "等一下，我先去开个会": what follows a remark goes on with it. */
const beginsAsRemark = (text: string): boolean => {
  const [first = '', ...more] = text.split(REMARK_PARTS).filter((part) => part !== '')
  return more.length > 0 && isRemarkWord(first)
}

/** Whether a text only says where else its words are to be found ("见附件", "和上次一样"). */
export const isElsewhere = (text: string): boolean => text.length <= TALK_LENGTH && ELSEWHERE.test(text)

/** Whether a text can be the name of a department. */
export const namesUnit = (text: string): boolean => UNIT_NAME.test(text.replace(CLOSING, '').trim())

/** Whether a text asks what, how or how much is to be written. */
export const asksHow = (text: string): boolean => ASKS_HOW.test(text)

/** Whether a text has a telephone number in it. */
export const hasNumber = (text: string): boolean => PHONE.test(text)

/** Whether a text says who is to be spoken to, by name or with a number. */
export const namesPerson = (text: string): boolean => hasNumber(text) || PERSON_NAME.test(text.trim())

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

/** Whether a text has what no name has: the marks of sentences, or a long number. */
export const isUnlikeName = (text: string): boolean => UNLIKE_NAME.test(text)

/** Whether a text holds a word that names of projects are made of. */
export const namesProject = (text: string): boolean => PROJECT_NAME.test(text)

/** Whether words can plainly be told to be a text of this field. */
export const looksLike = (field: string, text: string): boolean => FORMS[field]?.(text) ?? false

const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  name: namesProject,
  unit: namesUnit,
  contact: namesPerson,
  duration: (text) => DURATION.test(text),
}
