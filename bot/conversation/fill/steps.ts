import type { Language } from '../../../rules/describe.ts'
import { type FactId, isFact } from '../../../rules/facts.ts'
import { newProject } from '../../../store/fresh.ts'
import type { Person } from '../../../store/schema.ts'
import { record } from '../../project/answers.ts'
import { route } from '../../project/stops.ts'
import { unsettledFact } from '../../project/waiting.ts'
import { choice } from '../acts.ts'
import { classifiedReply } from '../ask/classified.ts'
import { askRegion } from '../ask/place.ts'
import { unclassifiedChoice } from '../help.ts'
import { emptyReply, joined, type Reply } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { delegationWording } from '../wording/colleague.ts'
import { fillingWording } from '../wording/filling.ts'
import { verdictTitle } from '../wording/verdict.ts'
import { ended } from './ending.ts'
import { type Filling, filling } from './filling.ts'
import { type Asked, ask, controls, findAsked, type Interview, idOf, interview } from './interview.ts'
import { LIST, listed, listQuestion, nextList } from './listing.ts'
import { offerWritten } from './naming.ts'
import { followUps, sentTo } from './offers.ts'
import { review } from './overview.ts'
import { askSecrecy } from './secrecy.ts'

/** Begins the interview with what the chat has said so far, or goes on with the one under way. */
export function start(standing: Standing, desk: Desk, language: Language): Turn {
  const { person } = standing
  const now = filling(standing, desk)
  if (now && now.project.status !== 'approved') return step({ ...now, person: unpaused(person) }, language)
  const regulation = desk.regulations.get(person.conversation.region ?? person.region ?? '')
  if (!regulation) {
    const asked = { ...person, conversation: { ...person.conversation, asked: 'start' } }
    return { person: asked, reply: askRegion(language, desk) }
  }
  const { facts } = person.conversation
  // What a chat once said of secrecy is no answer for a project: it is asked about before anything is drafted.
  if (facts.classified) return askSecrecy({ person }, language)
  const fresh = newProject({ id: desk.newId(), region: regulation.id, owner: person.id, at: desk.now })
  const project = record(fresh, { facts }, person.id, desk.now)
  const begun = { ...person, conversation: { ...person.conversation, project: project.id, facts: {} } }
  const lead = fillingWording(language).begun
  const turn = step({ person: unpaused(begun), project, regulation }, language)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** The person going on with the interview as such: what was spoken of aside is over. */
export const unpaused = (person: Person): Person => ({
  ...person,
  conversation: { ...onProject(person).conversation, paused: false, submitting: false },
})

/** The person speaking of the project in hand, and of nothing that was asked about aside. */
export const onProject = (person: Person): Person => ({
  ...person,
  conversation: { ...person.conversation, facts: {} },
})

/** Asks the next question, or shows the whole once nothing is left to ask. */
export function step(now: Filling, language: Language): Turn {
  if (now.project.facts.classified) return stopped(now, language)
  const state = interview(now.regulation, now.project)
  if (now.person.conversation.submitting) return towardsSubmission(state, now, language)
  if (state.end) return ended(now, language)
  const list = now.person.conversation.singly ? [] : nextList(state)
  if (list.length > 0) return putList(list, state, now, language)
  const [next] = state.remaining
  if (!next) return review(now, language)
  const turn = put(next, state, now, language)
  return 'field' in next && isAboutFacts(now) ? { ...turn, reply: withTextsAhead(turn.reply, state) } : turn
}

/** Whether what was asked last was about the project, and no text of its papers. */
const isAboutFacts = ({ person: { conversation } }: Filling): boolean =>
  conversation.asked === LIST || isFact(conversation.asked ?? '')

/** Says that only texts are left to write, how many, and that they can wait. */
function withTextsAhead(reply: Reply, { assessment, remaining }: Interview): Reply {
  const { language } = reply
  const verdict = verdictTitle(assessment.verdict, language)
  const lead = fillingWording(language).textsAhead(verdict, remaining.length)
  const choices = [choice('texts-later', language), ...reply.choices]
  return { ...reply, lead: [lead, ...reply.lead], choices }
}

/** Asks what is being asked once more; `undefined` when nothing is, or it has been answered meanwhile. */
export function askedAgain(state: Interview, now: Filling, language: Language): Turn | undefined {
  const { asked } = now.person.conversation
  const list = listed(now.person, state)
  const [only, ...more] = list
  if (only && more.length > 0) return putList(list, state, now, language)
  const found = only ? { fact: only } : asked === undefined ? undefined : findAsked(state, asked)
  return found && put(found, state, now, language)
}

/** Asks several facts at once and remembers which. */
function putList(facts: FactId[], state: Interview, { person, project }: Filling, language: Language): Turn {
  const { request: _laidAside, ...conversation } = person.conversation
  const [first] = facts
  return {
    person: { ...person, conversation: { ...conversation, asked: LIST, listed: facts, paused: false } },
    project,
    reply: {
      ...emptyReply(language),
      region: project.region,
      facts: project.facts,
      question: {
        ...listQuestion(facts, state, language),
        controls: controls(language, state, first && { fact: first }).filter(({ act }) => act !== 'delegate'),
      },
    },
  }
}

/** Asks what still decides the route of a project that is to be submitted; offers to submit once nothing does. */
function towardsSubmission(state: Interview, now: Filling, language: Language): Turn {
  const unsettled = unsettledFact(route(state.assessment), now.project)
  if (unsettled) return put({ fact: unsettled }, state, now, language)
  const lead = fillingWording(language).routeDecided
  const { asked: _last, submitting: _over, ...conversation } = now.person.conversation
  const choices = [choice('submit', language, 'primary'), choice('resume', language)]
  const reply = { ...emptyReply(language), region: now.project.region, lead: [lead], choices }
  return { ...now, person: { ...now.person, conversation }, reply }
}

/** Takes no more of a classified project; it can be said to be none, and what was typed of it can be deleted. */
export function stopped({ person, project, regulation }: Filling, language: Language): Turn {
  return {
    person: { ...person, conversation: { ...person.conversation, paused: true } },
    project,
    reply: {
      ...classifiedReply(regulation, language),
      choices: [unclassifiedChoice(language), choice('discard', language)],
    },
  }
}

/** Asks one question and remembers which; a colleague's question is answered by the next words no more. */
export function put(asked: Asked, state: Interview, { person, project }: Filling, language: Language): Turn {
  const reply = emptyReply(language)
  const sent = sentTo(project, idOf(asked), language)
  const offered = offerWritten(idOf(asked), project, language)
  const { request: _laidAside, offered: asides, ...conversation } = person.conversation
  const still = asides && conversation.asked === idOf(asked) ? { offered: asides } : {}
  return {
    person: { ...person, conversation: { ...conversation, ...still, asked: idOf(asked), paused: false } },
    project,
    reply: {
      ...reply,
      lead: [...(sent ? [delegationWording(language).answerYourself(sent)] : []), ...offered.lead],
      region: project.region,
      facts: project.facts,
      question: { ...ask(asked, state, project, language), controls: controls(language, state, asked) },
      choices: [...offered.choices, ...followUps(project, idOf(asked), language)],
    },
  }
}

/** Stops asking until the applicant says 继续; everything is saved. */
export function pause(now: Filling, language: Language): Turn {
  const lead = fillingWording(language).paused
  return {
    person: { ...now.person, conversation: { ...now.person.conversation, paused: true } },
    project: now.project,
    reply: {
      ...emptyReply(language),
      lead: [lead],
      choices: [choice('resume', language, 'primary')],
    },
  }
}
