import { type FactId, isFact } from '../../rules/facts.ts'
import { day } from '../clock.ts'
import { clausesOf } from '../understand/text/clauses.ts'
import { normalize } from '../understand/text/normalize.ts'
import { understand } from '../understand/understand.ts'
import type { Understanding } from '../understand/understanding.ts'
import { actAsked } from './acts.ts'
import { isConfirming } from './fill/secrecy.ts'
import { toldIn } from './outright.ts'
import { joined } from './reply.ts'
import { interviewing } from './resumed.ts'
import type { Desk, Standing, Turn } from './turn.ts'

/** A message that answers the open question and then asks something, in its two halves. */
export interface AnswerFirst {
  answer: string
  question: string
}

/**
 * Takes "80万，要不要立项？" apart while the amount is asked for: the first clause is nothing but an answer to the open
 * question, and the rest asks and tells nothing. What is supposed ("如果80万，…"), and a question in one clause, stay whole.
 */
export function answerFirst(message: string, standing: Standing, desk: Desk): AnswerFirst | undefined {
  const now = isConfirming(standing.person) ? undefined : interviewing(standing, desk)
  const { asked } = standing.person.conversation
  if (!now || asked === undefined || !isFact(asked)) return undefined
  const { text } = normalize(message)
  const [first, ...rest] = clausesOf(text)
  if (!first || first.asks || !rest.some((clause) => clause.asks)) return undefined
  const [answer, question] = [text.slice(first.at, first.end), text.slice(first.end + 1)]
  const read = (text: string, id?: FactId): Understanding =>
    understand(text, { places: desk.places, today: day(desk.now), ...(id && { asked: id }) })
  const head = read(answer, asked)
  const only = Object.keys(toldIn(head, now)?.facts ?? {}).join() === asked
  if (
    !only ||
    isOfLaw(head) ||
    head.questioning ||
    head.asks.length > 0 ||
    head.corrected.length > 0 ||
    actAsked(head)
  )
    return undefined
  const tail = read(question)
  const tells = tail.told.length + tail.corrected.length + tail.places.length > 0
  return isOfLaw(tail) && !tells ? { answer, question } : undefined
}

/** Whether a text asks about something; "对吧？" only asks whether the answer is right. */
const isOfLaw = ({ topics, article }: Understanding): boolean => topics.length > 0 || article !== undefined

/** Both halves one after the other, in one reply; the question that is open then stands at its end. */
export function inTurn(
  { answer, question }: AnswerFirst,
  standing: Standing,
  desk: Desk,
  handle: (message: string, standing: Standing, desk: Desk) => Turn,
): Turn {
  const taken = handle(answer, standing, desk)
  const answered = handle(question, taken, desk)
  const { question: _next, ...said } = taken.reply
  return { ...taken, ...answered, reply: joined(said, answered.reply) }
}
