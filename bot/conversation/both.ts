import type { Language } from '../../rules/describe.ts'
import { FACTS, type FactId, isFact } from '../../rules/facts.ts'
import type { Quantity } from '../../rules/logic/interval.ts'
import type { Answers } from '../project/answers.ts'
import { roughly } from '../understand/numbers/quantities.ts'
import type { Understanding } from '../understand/understanding.ts'
import { beside } from '../understand/wishes/beside.ts'
import type { Act, Wanted } from './acts.ts'
import { carryOut } from './carry-out.ts'
import { brief } from './fill/brief.ts'
import { notTaken } from './fill/content.ts'
import type { Filling } from './fill/filling.ts'
import { LIST } from './fill/listing.ts'
import { putRight, take } from './fill/taking.ts'
import { typedTicks } from './fill/ticking.ts'
import { correction, toldIn } from './outright.ts'
import { emptyReply, joined } from './reply.ts'
import { interviewing, resumed } from './resumed.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { takingWording } from './wording/taking.ts'

/** Acts that leave nothing to be done once an answer is taken: the next question comes anyway, and manners want no more. */
const GOES_ON: ReadonlySet<Act> = new Set<Act>(['resume', 'start', 'greeting', 'thanks'])
/** Acts that put the question off that is open. */
const PUTS_OFF: ReadonlySet<Act> = new Set<Act>(['unknown', 'later'])

/**
 * Does both where a message answers and asks for an act ("80万，先到这"): nothing that it tells is lost. `undefined` where
 * it tells nothing beside the act.
 */
export function both(
  wanted: Wanted & { only: boolean },
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  if (wanted.only) return undefined
  const now = interviewing(standing, desk)
  const answers = now && u.topics.length === 0 ? toldIn(u, now) : undefined
  const place = beside(u.text)?.place
  if (!now || !answers) {
    const corrected = correction(u, standing, desk, language)
    if (corrected) return andThen(corrected, wanted, desk, language)
    return now && isUnclear(wanted, u, now) ? unclear(now, desk, language) : undefined
  }
  if (PUTS_OFF.has(wanted.act)) return notSettled(wanted, answers, now, desk, language)
  // "算了，80万吧": who goes on to answer has changed their mind.
  if (wanted.act === 'cancel' && place === 'before') return takenIn(u, now, answers, desk, language)
  if (wanted.act === 'back') return turnedBack(wanted, answers, now, desk, language)
  return andThen(takenIn(u, now, answers, desk, language), wanted, desk, language)
}

/** What a message ticks of the list that is asked, with the act that it asks for beside ("都没有，提交"). */
export function ticksAnd(u: Understanding, now: Filling, desk: Desk, language: Language): Turn | undefined {
  const ticks = typedTicks(u.text, now, desk, language)
  const found = ticks ? undefined : beside(u.text, 'alone')
  const turn = found && typedTicks(found.told, now, desk, language)
  if (!turn || (found.act === 'cancel' && found.place === 'before')) return ticks ?? turn
  return PUTS_OFF.has(found.act) ? undefined : andThen(turn, found, desk, language)
}

/** A turn with an act that is carried out after it; both are said. */
export function andThen(turn: Turn, wanted: Wanted, desk: Desk, language: Language): Turn {
  if (GOES_ON.has(wanted.act)) return turn
  const { question: _next, ...said } = turn.reply
  const after = carryOut(wanted, turn, desk, language)
  return { ...after, reply: joined(said, after.reply) }
}

/** Takes answers down: a correction of another one leaves the question that is open as it is. */
export function takenIn(
  u: Understanding,
  now: Filling,
  answers: Answers,
  desk: Desk,
  language: Language,
): Turn {
  const ids = Object.keys(answers.facts ?? {})
  const isOther = u.corrected.length > 0 && !ids.includes(now.person.conversation.asked ?? '')
  return (isOther ? putRight : take)(now, answers, desk, language)
}

/** "80万，还没定": an amount that is not settled is an approximate one, and stays marked as open. */
function notSettled(wanted: Wanted, answers: Answers, now: Filling, desk: Desk, language: Language): Turn {
  const { asked = '' } = now.person.conversation
  const value = isFact(asked) ? answers.facts?.[asked] : undefined
  if (!isFact(asked) || value === undefined) return turnedBack(wanted, answers, now, desk, language)
  if (!isAmount(asked, value)) return unclear(now, desk, language)
  const facts = { ...answers.facts, [asked]: roughly(value) }
  const unsettled = { [asked]: wanted.act === 'later' ? ('later' as const) : ('unknown' as const) }
  const turn = take(now, { ...answers, facts, unsettled }, desk, language)
  const said = brief({ fact: asked }, { facts, texts: {} }, language)
  const lead = takingWording(language).notSettled(FACTS[asked].label[language], said)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

const isAmount = (id: FactId, value: unknown): value is Quantity =>
  FACTS[id].type === 'quantity' &&
  FACTS[id].unit !== '%' &&
  (typeof value === 'number' || typeof value === 'object')

/** An act that is about the question before, and then what was told of others. */
function turnedBack(wanted: Wanted, answers: Answers, now: Filling, desk: Desk, language: Language): Turn {
  const turn = carryOut(wanted, now, desk, language)
  const after = interviewing(turn, desk)
  if (!after) return turn
  const { question: _again, ...said } = turn.reply
  const told = putRight(after, answers, desk, language)
  return { ...told, reply: joined(said, told.reply) }
}

/** Whether a message puts a list off and says something of it as well: what is meant has to be asked. */
const isUnclear = ({ act }: Wanted, { text }: Understanding, { person }: Filling): boolean =>
  PUTS_OFF.has(act) && person.conversation.asked === LIST && beside(text)?.told !== ''

const unclear = (now: Filling, desk: Desk, language: Language): Turn =>
  resumed({ ...now, reply: notTaken(now, language) }, desk, language)
