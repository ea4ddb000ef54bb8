import { itemsOf, readCosts } from '../../../docs/costs/cost-table.ts'
import type { Field } from '../../../docs/fields/field.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS, isFact } from '../../../rules/facts.ts'
import { TEXT_LIMIT } from '../../../store/schema.ts'
import { correctedWords } from '../../understand/project/named.ts'
import {
  asksHow,
  endsAsQuestion,
  hasNumber,
  holdsQuestion,
  isElsewhere,
  isRemarkWord,
  isTalk,
  isUnlikeName,
  namesPerson,
  namesProject,
  namesUnit,
  saysNothing,
} from '../../understand/project/remarks.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { actAsked } from '../acts.ts'
import { type Choice, emptyReply, type Reply } from '../reply.ts'
import { listingWording } from '../wording/listing.ts'
import { answeringWording, takingWording } from '../wording/taking.ts'
import type { Filling } from './filling.ts'
import { type Held, heldIn } from './held.ts'
import { LIST } from './listing.ts'

/** Longer words than this in a text field are its content, even where they name a question to be asked again. */
const ACT_LENGTH = 12
/** A correction of an answer ("金额改成60万") is no longer than this. */
const CORRECTION_LENGTH = 24

/**
 * Whether words said while a text is asked for are that text, and not a question or a word to the assistant; `held` is
 * what its words for an act come to.
 */
export function isContent(u: Understanding, field: Field, held: Held | undefined): boolean {
  if (u.flags.includes('empty') || u.facts.classified || u.asks.includes('articles-so-far')) return false
  const asked = actAsked(u)
  if (held?.is === 'act' || asked?.only || (asked && !held && u.text.length <= ACT_LENGTH)) return false
  if (isElsewhere(u.text) || (field.mayBeNone && saysNothing(u.text))) return true
  const corrects = u.corrected.length > 0 && u.text.length <= CORRECTION_LENGTH
  if (corrects && (!field.multiline || correctedWords(u.text))) return false
  // "材料清单汇总，进度提醒，一键提交" names what is asked for elsewhere, and asks nothing.
  const asksFor = u.asks.length > 0 && (u.questioning || u.text.length <= ACT_LENGTH)
  return !(u.topics.length > 0 && (holdsQuestion(u.text) || asksFor))
}

/** What words for an act come to in a message while this text is asked for. */
export const heldBy = (message: string, field: Field): Held | undefined =>
  heldIn(message, field, (text) => !isOdd(text, field))

/** As many characters name something, whatever they say. */
const NAME_LENGTH = 8
/** Fewer characters without a figure describe nothing. */
const PARAGRAPH_LENGTH = 4
/** The longest text that is asked about before it is taken. */
const ODD_LENGTH = 30

/** What an answer to a field has to look like, where that can be told. */
const LOOKS: Readonly<Record<string, (text: string) => boolean>> = {
  name: (text) => namesProject(text) || (text.length >= NAME_LENGTH && !isUnlikeName(text)),
  unit: namesUnit,
  contact: namesPerson,
  situation: describes,
  goal: describes,
  functions: describes,
  basis: describes,
  outcome: describes,
}

function describes(text: string): boolean {
  return text.length >= PARAGRAPH_LENGTH || /\d/.test(text)
}

/** Whether a text looks less like what a field asks for than like a remark. */
export function isOdd(text: string, field: Field): boolean {
  if (field.id === 'budget') return !text.includes('\n') && itemsOf(readCosts(text)).length === 0
  if (text.length > ODD_LENGTH || (field.mayBeNone && saysNothing(text))) return false
  if (isRemarkWord(text) || endsAsQuestion(text) || isElsewhere(text)) return true
  if (field.id === 'contact' && hasNumber(text)) return false
  if (!field.multiline && text.includes('\n')) return true
  return isTalk(text) || LOOKS[field.id]?.(text) === false
}

/** Asks whether a text is meant as the answer; one press takes it as it was typed. */
export function oddReply(text: string, field: Field, language: Language): Reply {
  const say = takingWording(language)
  const label = field.label[language]
  const lead = asksHow(text) ? say.freely(text, label) : say.odd(text, label)
  const keep: Choice = {
    act: 'keep-text',
    value: `${field.id} ${text}`,
    label: say.takeIt(text),
  }
  return { ...emptyReply(language), lead: [lead], choices: [keep] }
}

/** A message that asks nothing, names nothing and was not read as an answer. */
export const isRemark = ({
  act,
  article,
  topics,
  asks,
  places,
  compareAll,
  questioning,
}: Understanding): boolean =>
  act === undefined &&
  article === undefined &&
  topics.length + asks.length + places.length === 0 &&
  !compareAll &&
  !questioning

/** Says that a remark was not taken for an answer, and how the question is answered. */
export function notTaken({ person }: Filling, language: Language): Reply {
  const say = takingWording(language)
  const { asked = '' } = person.conversation
  const how = isFact(asked)
    ? answeringWording(language)[FACTS[asked].type]
    : asked === LIST
      ? listingWording(language).how
      : undefined
  return { ...emptyReply(language), lead: [say.notTaken(how)] }
}

/** Says that a text is longer than one answer may be; nothing for one that is not. */
export function tooLong(text: string, language: Language): Reply | undefined {
  if (text.length <= TEXT_LIMIT) return undefined
  const lead = takingWording(language).tooLong(text.length, TEXT_LIMIT)
  return { ...emptyReply(language), lead: [lead] }
}
