import {
  BESIDE_CONTACT,
  BESIDE_NAME,
  BESIDE_PARTS,
  BESIDE_UNIT,
  LED_IN,
  LED_OUT,
  NO_PERSON,
  TAKEN_BACK,
} from '../lexicon/particulars.ts'
import { actInPart } from '../wishes/acts.ts'
import type { Particulars } from './particulars.ts'
import { hasNumber, holdsQuestion, isTalk, namesPerson, namesProject, namesUnit } from './remarks.ts'
import { answerTo } from './short-answer.ts'

/** What each of them is introduced by, and what it has to look like. */
const ASIDES: readonly [keyof Particulars, RegExp, (words: string) => boolean][] = [
  ['name', BESIDE_NAME, namesProject],
  ['unit', BESIDE_UNIT, (words) => namesUnit(words) && answerTo('applicant', words) === undefined],
  ['contact', BESIDE_CONTACT, (words) => hasNumber(words) || (namesPerson(words) && !NO_PERSON.test(words))],
]

/**
 * The name, the department or the person in charge that a message introduces by what it is, beside something else, and
 * the message without them: "党政机关，联系人王芳" answers two questions.
 */
export function asideIn(text: string): { texts: Particulars; rest: string } | undefined {
  const texts: Particulars = {}
  const rest: string[] = []
  for (const part of text.split(BESIDE_PARTS).map((each) => each.trim())) {
    const [id, words] = introduced(part) ?? []
    if (id && words) texts[id] = [texts[id] ?? [], words].flat().join(' ')
    else if (part !== '') rest.push(part)
  }
  return Object.keys(texts).length > 0 ? { texts, rest: rest.join('，') } : undefined
}

function introduced(part: string): [keyof Particulars, string] | undefined {
  if (holdsQuestion(part)) return undefined
  for (const [id, form, fits] of ASIDES) {
    const words = form.exec(part)?.[1]?.trim()
    if (words && fits(words) && (hasNumber(words) || !isTalk(words)) && !actInPart(words, 'alone'))
      return [id, words]
  }
  return undefined
}

/** A name, a department or a person as it is meant where it was said with words around it, and without what was taken back. */
export function meantAs(field: string, text: string): string {
  const { texts, rest = '' } = asideIn(text) ?? {}
  const [[id, words] = [], ...more] = Object.entries(texts ?? {})
  if (id === field && words !== undefined && more.length === 0 && rest === '') return words
  const last = TAKEN_BACK.exec(text)?.[1] ?? text
  return last.replace(LED_IN, '').replace(LED_OUT, '').trim()
}
