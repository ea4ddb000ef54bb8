import type { Field } from '../../docs/fields/field.ts'
import type { Language } from '../../rules/describe.ts'
import { type FactId, isFact } from '../../rules/facts.ts'
import type { Person } from '../../store/schema.ts'
import { day } from '../clock.ts'
import { isOfDay } from '../understand/project/doubts.ts'
import { isRemarkWord } from '../understand/project/remarks.ts'
import { saysYes } from '../understand/project/yes-no.ts'
import { isChinese } from '../understand/text/language.ts'
import { understand } from '../understand/understand.ts'
import type { Understanding } from '../understand/understanding.ts'
import { actAsked, entryOf, type Wanted } from './acts.ts'
import { answerFirst, inTurn } from './answer-first.ts'
import { settleSecrecy } from './answering.ts'
import { articleReply, citedReply } from './ask/article.ts'
import { question, regulationOf, takesUp } from './ask/ask.ts'
import { framed, isOfProject } from './ask/frame.ts'
import { remember } from './ask/memory.ts'
import { nearestReply } from './ask/nearest.ts'
import { termsWith } from './ask/read-as.ts'
import { inTerms, settledIn } from './ask/terms.ts'
import { andThen, both, takenIn, ticksAnd } from './both.ts'
import { carryOut } from './carry-out.ts'
import { inHand } from './colleague/helping.ts'
import { typedRequest } from './colleague/reply-to.ts'
import { meant, takenAside } from './fill/aside.ts'
import { heldBy, isContent, isOdd, isRemark, notTaken, oddReply, tooLong } from './fill/content.ts'
import { type Filling, filling } from './fill/filling.ts'
import { heldReply } from './fill/held.ts'
import { mended, whatWasWrong } from './fill/mending.ts'
import { fieldAsked, givenTogether, takeOffered } from './fill/offering.ts'
import { isConfirming } from './fill/secrecy.ts'
import { supposed } from './fill/supposing.ts'
import { take } from './fill/taking.ts'
import { flaggedReply } from './flags.ts'
import { withNextStep } from './help.ts'
import { confirmationIn, correction, toldIn } from './outright.ts'
import { isDiscarding, keptReply } from './projects/discard.ts'
import { withWhereabouts } from './projects/documents.ts'
import { wished } from './projects/wished.ts'
import { emptyReply, joined, type Reply } from './reply.ts'
import { interviewing, resumed, supplying } from './resumed.ts'
import { typedSupply } from './submission/supplying.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { doubtNote } from './wording/doubts.ts'
import { helpWording } from './wording/help.ts'

/** The most of a person's questions that are kept for "最近问过". */
const RECENT = 20

/**
 * Answers one typed message. Questions are answered first, with what is known; a statement during an interview is
 * taken down; whatever cannot be read gets help. Nothing a person can type makes this fail.
 */
export function handle(message: string, standing: Standing, desk: Desk): Turn {
  const both = answerFirst(message, standing, desk)
  return both ? inTurn(both, standing, desk, heard) : heard(message, standing, desk)
}

function heard(message: string, standing: Standing, desk: Desk): Turn {
  const asked = askedFact(standing, desk)
  const read = understand(message, {
    places: desk.places,
    today: day(desk.now),
    ...(asked ? { asked } : {}),
  })
  const u = inTerms(read, standing, desk)
  const language = languageOf(message, u, standing.person)
  const here = noticed(message, standing, read, language, desk)
  const turn =
    typedRequest(message, u, here, desk, language) ??
    typedSupply(u, here, desk, language) ??
    wished(message, u, here, desk, language) ??
    together(message, here, desk, language) ??
    mending(message, u, here, desk, language) ??
    aside(message, here, desk, language) ??
    content(message, u, here, desk, language)
  const open = interviewing(here, desk) !== undefined
  // A text stays as it was typed; that a day in it is none is said all the same.
  const noted = turn
    ? withNotes(turn, { cut: false, doubts: u.doubts.filter(isOfDay) }, language, open)
    : withNotes(respond(u, here, desk, language), u, language, open)
  return withNextStep(withWhereabouts(noted, desk, language), language)
}

/** The fact that the next words may answer, if one is asked for. */
function askedFact(standing: Standing, desk: Desk): FactId | undefined {
  if (isConfirming(standing.person)) return 'classified'
  const asked = inHand(standing, desk)?.request.question ?? standing.person.conversation.asked
  return asked !== undefined && isFact(asked) ? asked : undefined
}

/**
 * Figures, amounts and a word or two that might be of either language ("80万", "OK") do not change it; a place in Latin
 * letters is no pinyin of somebody who has been speaking English.
 */
function languageOf(message: string, { language, text, places }: Understanding, person: Person): Language {
  const chinese = isChinese(places.length > 0 ? message : text)
  return language === 'en' || chinese ? language : person.language
}

/** What every message leaves behind: its language, its place, the question itself; what was offered stays for a yes. */
function noticed(
  message: string,
  standing: Standing,
  u: Understanding,
  language: Language,
  desk: Desk,
): Standing {
  const [region] = u.places
  const { person } = standing
  const asks = u.topics.length > 0 || u.asks.length > 0
  const question = { at: desk.now, text: message.trim().slice(0, 200) }
  const recent = asks ? [...person.recent, question].slice(-RECENT) : person.recent
  const {
    terms: before,
    offered,
    ...frame
  } = { ...framed(person.conversation, u), ...(region ? { region } : {}) }
  const terms = termsWith(before, u)
  const still = confirms(message, u) && offered
  const conversation = { ...frame, ...(terms && { terms }), ...(still && { offered }) }
  const after = { ...standing, person: { ...person, language, recent, conversation } }
  const settled = settledIn(conversation, regulationOf(after, desk))
  return { ...after, person: { ...after.person, conversation: settled } }
}

/** Puts right what a message names of the project in hand, or asks what is wrong; the question that is open stays open. */
function mending(
  message: string,
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const now = filling(standing, desk)
  const mend = mended(message, u, now, desk, language)
  if (mend) return mend
  const wrong = whatWasWrong(u, now, language)
  return wrong && resumed(wrong, desk, language)
}

/** Whether a message says that what was offered is right. */
const confirms = (message: string, u: Understanding): boolean =>
  saysYes(message) || actAsked(u)?.act === 'take-offered'

/** Takes down, or asks about, what gives several answers at once, or another one than is asked for. */
function together(message: string, standing: Standing, desk: Desk, language: Language): Turn | undefined {
  const now = isConfirming(standing.person) ? undefined : interviewing(standing, desk)
  if (!now) return undefined
  return standing.person.conversation.offered
    ? takeOffered('apart', now, desk, language)
    : givenTogether(message, now, desk, language)
}

/** Takes down what a message gives beside the answer, and answers the rest of it. */
function aside(message: string, standing: Standing, desk: Desk, language: Language): Turn | undefined {
  const now = isConfirming(standing.person) ? undefined : interviewing(standing, desk)
  const taken = now && takenAside(message, now, desk, language)
  if (!taken || taken.rest === '') return taken?.turn
  const { question: _again, choices: _before, ...said } = taken.turn.reply
  const after = handle(taken.rest, taken.turn, desk)
  return { ...after, reply: joined({ ...said, choices: [] }, after.reply) }
}

/** Takes down a message that is the text asked for, whole and as it was typed. */
function content(
  message: string,
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const now = interviewing(standing, desk)
  const field = now && fieldAsked(now)
  if (!now || !field) return undefined
  const held = heldBy(message, field)
  if (!isContent(u, field, held)) return undefined
  if (held?.is === 'unsure')
    return resumed({ ...now, reply: heldReply(message, held.beside, field, language) }, desk, language)
  if (held?.is !== 'both') return takeText(now, field, meant(message.trim(), field), desk, language)
  return andThen(takeText(now, field, held.text, desk, language), { act: held.act }, desk, language)
}

function respond(u: Understanding, standing: Standing, desk: Desk, language: Language): Turn {
  const now = interviewing(standing, desk)
  const confirmed = isConfirming(standing.person) ? confirmationIn(u) : undefined
  if (confirmed !== undefined) return settleSecrecy(confirmed, standing, desk, language)
  const ticks = now && ticksAnd(u, now, desk, language)
  if (ticks) return ticks
  const flagged = flaggedReply(u, standing, desk, language)
  if (flagged) return resumed(flagged, desk, language)
  const regulation = regulationOf(standing, desk)
  if (u.article !== undefined && regulation)
    return resumed(
      remember(standing, articleReply(regulation, u.article, desk, language), u.text, desk),
      desk,
      language,
    )
  if (u.asks.includes('articles-so-far') && u.topics.length === 0)
    return { ...standing, reply: citedReply(standing.person.conversation.cited, desk.regulations, language) }
  if (takesUp(u) && !standing.project && standing.person.conversation.question !== undefined)
    return question(u, standing, desk, language)
  const wanted = actAsked(u)
  const done = wanted && both(wanted, u, standing, desk, language)
  if (done) return done
  if (wanted && !entryOf(wanted.act).yields) return typedAct(wanted, u, standing, desk, language)
  if (isDiscarding(standing.person) && isRemark(u))
    return { ...standing, reply: keptReply(standing, language) }
  const answers = now && toldIn(u, now)
  if (now && u.topics.length === 0 && answers) return takenIn(u, now, answers, desk, language)
  const corrected = correction(u, standing, desk, language)
  if (corrected) return corrected
  const open = now ?? supplying(standing, desk)
  if (open && isRemark(u)) return resumed({ ...standing, reply: notTaken(open, language) }, desk, language)
  if (isRemark(u) && isRemarkWord(u.text)) return { ...standing, reply: hereReply(language) }
  const stated = Object.keys(u.facts).length > 0 || Object.keys(u.milestones).length > 0
  if (stated || u.inquiries.length > 0 || u.compareAll || u.places.length > 0)
    return resumed(supposing(u, standing, desk, language), desk, language)
  if (wanted) return typedAct(wanted, u, standing, desk, language)
  const reply = nearestReply(u.text, regulation, desk, language)
  return resumed(remember(standing, reply, u.text, desk), desk, language)
}

/** Answers a question; of a project in hand that it tells otherwise, it is said that nothing was changed. */
function supposing(u: Understanding, standing: Standing, desk: Desk, language: Language): Turn {
  const turn = question(u, standing, desk, language)
  const now = isOfProject(standing, u) ? filling(standing, desk) : undefined
  return { ...turn, reply: supposed(turn.reply, u, now, language) }
}

/** What is said to a word that asks and tells nothing ("好的") while no question is open. */
function hereReply(language: Language): Reply {
  return { ...emptyReply(language), lead: [helpWording(language).here] }
}

/** Takes a text down; one that does not look like what was asked for is asked about first. */
function takeText(now: Filling, field: Field, text: string, desk: Desk, language: Language): Turn {
  const reply = tooLong(text, language) ?? (isOdd(text, field) ? oddReply(text, field, language) : undefined)
  return reply
    ? resumed({ ...now, reply }, desk, language)
    : take(now, { texts: { [field.id]: text } }, desk, language)
}

/** An act that was typed; what a message tells beside 开始填报 goes into the project that it begins. */
function typedAct(
  wanted: Wanted,
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  if (wanted.act !== 'start') return carryOut(wanted, standing, desk, language)
  const { person } = standing
  const facts = { ...person.conversation.facts, ...u.facts }
  const kept = { ...standing, person: { ...person, conversation: { ...person.conversation, facts } } }
  return carryOut(wanted, kept, desk, language)
}

/** Says what was cut, and what the words left open; `filling` while a question is open. */
function withNotes(
  turn: Turn,
  { cut, doubts }: Pick<Understanding, 'cut' | 'doubts'>,
  language: Language,
  filling: boolean,
): Turn {
  const notes = [
    ...(cut ? [helpWording(language).cut] : []),
    ...doubts.map((doubt) => doubtNote(doubt, language, filling)),
  ]
  return notes.length > 0 ? { ...turn, reply: { ...turn.reply, lead: [...notes, ...turn.reply.lead] } } : turn
}
