import type { Language } from '../../rules/describe.ts'
import { day } from '../clock.ts'
import { understand } from '../understand/understand.ts'
import type { Understanding } from '../understand/understanding.ts'
import { type Act, actAsked, entryOf } from './acts.ts'
import { press } from './button.ts'
import { isRemark } from './fill/content.ts'
import { handle } from './message.ts'
import { emptyReply, type Moment, type Reply } from './reply.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { aloudWording } from './wording/aloud.ts'

/**
 * Answers a message that others hear as well. A question is answered there, as if nothing were in hand; whatever is
 * somebody's own is taken as ever and said `apart`; and what might be an answer to a question that was put elsewhere
 * answers none.
 */
export function handleAloud(message: string, standing: Standing, desk: Desk): Turn {
  const u = understand(message, { places: desk.places, today: day(desk.now) })
  const wanted = actAsked(u)
  if (wanted && !entryOf(wanted.act).aloud) return apart(handle(message, standing, desk))
  if (hasOpen(standing) && isRemark(u) && !wanted)
    return { ...standing, reply: goesOnReply(standing.person.language) }
  return open(handle(message, unburdened(standing), desk), standing, () => handle(message, standing, desk))
}

/** What a button comes to that others have before them as well. */
export function pressAloud(
  act: Act,
  value: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
  of?: Moment,
): Turn {
  const here = (as: Standing) => press(act, value, as, desk, language, of)
  if (!entryOf(act).aloud) return apart(here(standing))
  return open(here(unburdened(standing)), standing, () => here(standing))
}

/**
 * Answers a message that stands below an earlier question: it answers no later one. An act is one wherever it is typed,
 * and a question is answered as if nothing were open.
 */
export function handleLate(message: string, standing: Standing, desk: Desk): Turn {
  const u = understand(message, { places: desk.places, today: day(desk.now) })
  if (actAsked(u) || !hasOpen(standing)) return handle(message, standing, desk)
  if (!isQuestion(u)) return { ...standing, reply: lateReply(standing.person.language) }
  return kept(handle(message, unburdened(standing), desk), standing)
}

const isQuestion = ({ questioning, asks, article, compareAll }: Understanding): boolean =>
  questioning || asks.length > 0 || article !== undefined || compareAll

const apart = (turn: Turn): Turn => ({ ...turn, apart: true })

/** A turn that nothing of a project is in; one that came to something of one is taken again, and said apart. */
function open(turn: Turn, before: Standing, again: () => Turn): Turn {
  const isOwn = turn.project !== undefined || turn.person.conversation.asked !== undefined
  return isOwn || turn.reply.question?.id === 'classified' ? apart(again()) : kept(turn, before)
}

/** Whether there is something in hand that the next words may be meant for. */
const hasOpen = ({ person: { conversation } }: Standing): boolean =>
  conversation.project !== undefined || conversation.request !== undefined || conversation.asked !== undefined

/** Where somebody stands who has nothing in hand. */
function unburdened(standing: Standing): Standing {
  const { person } = standing
  if (!hasOpen(standing)) return { person }
  const { region, topics, cited, asking } = person.conversation
  const conversation = {
    ...(region ? { region } : {}),
    ...(asking ? { asking } : {}),
    facts: {},
    topics,
    cited,
  }
  return { person: { ...person, conversation } }
}

/** Who had something in hand has it still, and the buttons of its question stay good: what is asked here has none. */
function kept(turn: Turn, before: Standing): Turn {
  if (!hasOpen(before)) return turn
  const { question, ...reply } = turn.reply
  const lead = question ? [...reply.lead, question.text] : reply.lead
  const person = { ...turn.person, conversation: before.person.conversation }
  return { person, project: before.project, reply: { ...reply, lead } }
}

const goesOnReply = (language: Language): Reply => ({
  ...emptyReply(language),
  lead: [aloudWording(language).goesOn],
})

const lateReply = (language: Language): Reply => ({
  ...emptyReply(language),
  lead: [aloudWording(language).late],
})
