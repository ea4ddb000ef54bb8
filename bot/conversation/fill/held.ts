import type { Field } from '../../../docs/fields/field.ts'
import type { Language } from '../../../rules/describe.ts'
import { type Beside, beside } from '../../understand/wishes/beside.ts'
import { type Act, entryOf } from '../acts.ts'
import { type Choice, emptyReply, type Reply } from '../reply.ts'
import { heldWording } from '../wording/held.ts'
import { takingWording } from '../wording/taking.ts'

/** The longest text whose words for an act are asked about; in a longer one they are its content. */
const ASKED_LENGTH = 30

/** What a text that is asked for comes to, where it has words for an act in it. */
export type Held =
  /** All of it speaks to the assistant. */
  | { is: 'act' }
  /** It is the text, and those words are part of it. */
  | { is: 'text' }
  /** The text stands before the act, and both are plainly meant. */
  | { is: 'both'; text: string; act: Act }
  /** It may be either. */
  | { is: 'unsure'; beside: Beside }

/**
 * What is meant by a message that has words for an act in it while a text is asked for; `undefined` where it has none.
 * `fits` tells whether words look like what is asked for.
 */
export function heldIn(message: string, field: Field, fits: (text: string) => boolean): Held | undefined {
  const found = beside(message, field.multiline ? 'also' : 'alone')
  if (!found) return undefined
  const { told, place, lists, several } = found
  if (told === '') return several ? { is: 'unsure', beside: found } : { is: 'act' }
  if (field.multiline && (lists || place === 'among' || message.trim().length > ASKED_LENGTH))
    return { is: 'text' }
  if (!field.multiline && place === 'after' && goesOn(found) && fits(told))
    return { is: 'both', text: told, act: found.act }
  return { is: 'unsure', beside: found }
}

/** Acts after a name that take nothing back of it. */
const goesOn = ({ act, several }: Beside): boolean => !several && !UNDOES.has(act)
const UNDOES: ReadonlySet<Act> = new Set<Act>([
  'unknown',
  'later',
  'cancel',
  'back',
  'new-conversation',
  'discard',
])

/** Asks whether words are part of a text or meant for the assistant; whatever is pressed, what was typed is still there. */
export function heldReply(
  message: string,
  { act, said, told }: Beside,
  field: Field,
  language: Language,
): Reply {
  const say = heldWording(language)
  const whole = message.trim()
  const texts = [...new Set([whole, told])].filter((text) => text !== '')
  const keep = texts.map(
    (text): Choice => ({
      act: 'keep-text',
      value: `${field.id} ${text}`,
      label: takingWording(language).takeIt(text),
    }),
  )
  const { label } = entryOf(act)
  const only: Choice[] = label ? [{ act, label: say.onlyAct(label[language]) }] : []
  return {
    ...emptyReply(language),
    lead: [say.unsure(whole, said, field.label[language])],
    choices: [...keep, ...only],
  }
}
