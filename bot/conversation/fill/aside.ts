import type { Field } from '../../../docs/fields/field.ts'
import { fieldsFor } from '../../../docs/plan/fields.ts'
import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { asideIn, meantAs } from '../../understand/project/aside.ts'
import type { Desk, Turn } from '../turn.ts'
import { isOdd } from './content.ts'
import type { Filling } from './filling.ts'
import { fieldAsked, TOGETHER } from './offering.ts'
import { putRight } from './taking.ts'

/**
 * Takes down the name, the department or the person that a message gives beside an answer to the question that is open,
 * and gives back what is left of the message; nothing where a text is asked for, or none is given.
 */
export function takenAside(
  message: string,
  now: Filling,
  desk: Desk,
  language: Language,
): { turn: Turn; rest: string } | undefined {
  const found = fieldAsked(now) ? undefined : asideIn(message)
  const places = fieldsFor(assess(now.regulation, now.project.facts))
  if (!found || !Object.keys(found.texts).every((id) => places.some((each) => each.id === id)))
    return undefined
  return { turn: putRight(now, { texts: { ...found.texts } }, desk, language), rest: found.rest }
}

/** A text as it is meant: a name, a department or a person without the words that lead it in. */
export function meant(text: string, field: Field): string {
  const words = TOGETHER.has(field.id) ? meantAs(field.id, text) : text
  return words !== '' && !isOdd(words, field) ? words : text
}
