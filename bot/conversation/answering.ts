import type { Language } from '../../rules/describe.ts'
import { day } from '../clock.ts'
import { choice } from './acts.ts'
import { answer } from './ask/answer.ts'
import { classifiedReply } from './ask/classified.ts'
import { carriedFacts } from './ask/fact-question.ts'
import { remember, topicsOf } from './ask/memory.ts'
import { askRegion } from './ask/place.ts'
import { settledIn } from './ask/terms.ts'
import { type Filling, filling } from './fill/filling.ts'
import { isConfirming, withSecrecy } from './fill/secrecy.ts'
import { start } from './fill/steps.ts'
import { confirmed, take } from './fill/taking.ts'
import { startChoice } from './help.ts'
import { emptyReply, joined, type Reply } from './reply.ts'
import { resumed } from './resumed.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { papersWording } from './wording/papers.ts'
import { takingWording } from './wording/taking.ts'

/** Takes the place that a project or a question is in, and goes on with what was asked. */
export function chooseRegion(id: string, standing: Standing, desk: Desk, language: Language): Turn {
  const regulation = desk.regulations.get(id)
  if (!regulation) return { ...standing, reply: askRegion(language, desk) }
  const { conversation } = standing.person
  const { asked, ...rest } = conversation
  const person = {
    ...standing.person,
    region: id,
    conversation: settledIn({ ...rest, region: id }, regulation),
  }
  if (asked === 'start') return start({ ...standing, person }, desk, language)
  const reply = answerHere(regulation.id, { ...standing, person }, desk, language)
  return remember({ ...standing, person }, reply, conversation.question ?? '', desk)
}

/** Answers what was asked last, with what is known now. */
function answerHere(region: string, { person }: Standing, desk: Desk, language: Language) {
  const regulation = desk.regulations.get(region)
  if (!regulation) return askRegion(language, desk)
  const { facts: known, supposed, topics } = person.conversation
  const facts = { ...known, ...supposed }
  const reply = answer(
    regulation,
    facts,
    { inquiries: [], topics: topicsOf(topics), asks: [], now: [], today: day(desk.now) },
    language,
  )
  return { ...reply, choices: [...reply.choices, startChoice(language)] }
}

/** What the rules ask to hand in, for somebody who asks for documents while no project is in hand that has any. */
export function papersAsked(standing: Standing, desk: Desk, language: Language): Turn {
  const { person } = standing
  const after = {
    ...standing,
    person: { ...person, conversation: { ...person.conversation, topics: ['materials'] } },
  }
  const papers = answerHere(person.conversation.region ?? person.region ?? '', after, desk, language)
  const lead = papersWording(language).notFilling
  const reply = joined({ ...emptyReply(language), lead: [lead] }, papers)
  return remember(after, reply, choice('documents', language).label, desk)
}

/** Takes down the answer that a button carries: for the question of the interview, or for what the chat speaks of. */
export function pressAnswer(
  value: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const facts = carriedFacts(value)
  const now = filling(standing, desk)
  const { person } = standing
  const { asked } = person.conversation
  const interviewed = now && asked !== undefined && !person.conversation.paused
  if (!facts || (interviewed && !(asked in facts)))
    return resumed({ ...standing, reply: spent(language) }, desk, language)
  if (interviewed) return take(now, { facts }, desk, language)
  const conversation = { ...person.conversation, facts: { ...person.conversation.facts, ...facts } }
  const after = { ...standing, person: { ...person, conversation } }
  const reply = answerHere(conversation.region ?? person.region ?? '', after, desk, language)
  return remember(after, reply, conversation.question ?? '', desk)
}

/** Takes a text down that was asked about, as it was typed. */
export function keepText(now: Filling, value: string, desk: Desk, language: Language): Turn {
  const space = value.indexOf(' ')
  const [id, text] = [value.slice(0, space), value.slice(space + 1)]
  return id === now.person.conversation.asked
    ? take(now, { texts: { [id]: text } }, desk, language)
    : resumed({ ...now, reply: spent(language) }, desk, language)
}

function spent(language: Language): Reply {
  return { ...emptyReply(language), lead: [takingWording(language).spent] }
}

/** Takes down what was confirmed of secrecy, and stops or goes on. */
export function settleSecrecy(classified: boolean, standing: Standing, desk: Desk, language: Language): Turn {
  if (!isConfirming(standing.person)) return resumed({ ...standing, reply: spent(language) }, desk, language)
  const settled = { ...standing, ...withSecrecy(standing, classified, desk) }
  const now = filling(settled, desk)
  if (now) return confirmed(now, language)
  const region = settled.person.conversation.region ?? settled.person.region ?? ''
  return classified
    ? { ...settled, reply: classifiedReply(desk.regulations.get(region), language) }
    : start(settled, desk, language)
}
