import type { Field } from '../../../docs/fields/field.ts'
import type { Language } from '../../../rules/describe.ts'
import { type Given, give } from '../../project/requests.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { actAsked, choice } from '../acts.ts'
import { carriedFacts } from '../ask/fact-question.ts'
import { brief } from '../fill/brief.ts'
import { heldBy, isContent, isOdd, oddReply, tooLong } from '../fill/content.ts'
import { type Held, heldReply } from '../fill/held.ts'
import { labelOf } from '../fill/interview.ts'
import { whyReply } from '../fill/why.ts'
import { type Choice, emptyReply, joined, type Reply } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { budgetProblems } from '../wording/budget.ts'
import { requestWording } from '../wording/colleague.ts'
import { declining, questionOf } from './card.ts'
import { type Helping, inHand, waiting, withRequest } from './helping.ts'

/** What a colleague presses on a request: one of its answers, that they do not know, or that they mean to type. */
export function pressRequest(
  act: 'reply' | 'decline' | 'pick',
  value: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const [id, ...answer] = value?.split(' ') ?? []
  const help = waiting(standing, id, desk)
  if (!help) return { ...standing, reply: over(language) }
  if (act === 'pick') return askAgain({ ...standing, reply: emptyReply(language) }, help, language)
  if (act === 'decline') return replied('unknown', help, standing, desk, language)
  const carried = answer.join(' ')
  const { asked } = help
  if ('field' in asked)
    return replied({ texts: { [asked.field.id]: carried } }, help, standing, desk, language)
  const facts = carriedFacts(carried)
  return facts ? replied({ facts }, help, standing, desk, language) : { ...standing, reply: over(language) }
}

/** What a typed message says to the request in hand; `undefined` when it speaks of something else. */
export function typedRequest(
  message: string,
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const help = inHand(standing, desk)
  if (!help) return undefined
  const { asked, state } = help
  const held = 'field' in asked ? heldBy(message, asked.field) : undefined
  if ('field' in asked && isContent(u, asked.field, held)) {
    const text = held?.is === 'both' ? held.text : message.trim()
    const reply = tooLong(text, language) ?? unsureOf(text, held, asked.field, help, language)
    return reply
      ? askAgain({ ...standing, reply }, help, language)
      : replied({ texts: { [asked.field.id]: text } }, help, standing, desk, language)
  }
  const act = actAsked(u)?.act
  if (act === 'unknown') return replied('unknown', help, standing, desk, language)
  if (act === 'later' || act === 'pause' || act === 'cancel') return layAside(help, standing, language)
  if (act === 'why') return askAgain({ ...standing, reply: whyReply(asked, state, language) }, help, language)
  if ('field' in asked) return undefined
  const value = u.facts[asked.fact]
  const said =
    value !== undefined &&
    u.told.includes(asked.fact) &&
    u.topics.length === 0 &&
    (u.flags.length === 0 || asked.fact === 'classified')
  return said ? replied({ facts: { [asked.fact]: value } }, help, standing, desk, language) : undefined
}

/** What is asked of a text that may be no answer, or not all of it; nothing for one that plainly is. */
function unsureOf(
  text: string,
  held: Held | undefined,
  field: Field,
  { request }: Helping,
  language: Language,
): Reply | undefined {
  const unsure = held?.is === 'unsure' ? heldReply(text, held.beside, field, language) : undefined
  const reply = unsure ?? (isOdd(text, field) ? oddReply(text, field, language) : undefined)
  const choices = reply?.choices.flatMap(({ act, value = '', label }): Choice[] =>
    act === 'keep-text'
      ? [{ act: 'reply', value: `${request.id} ${value.slice(field.id.length + 1)}`, label }]
      : [],
  )
  return reply && choices && { ...reply, choices }
}

/** A turn that asks a colleague's question, again or for the first time: the next words answer it. */
export function askAgain(turn: Turn, help: Helping, language: Language): Turn {
  const { question: _other, ...reply } = turn.reply
  const again: Reply = {
    ...emptyReply(language),
    question: { ...questionOf(help, language), controls: [declining(help, language)] },
  }
  return { ...turn, person: withRequest(turn.person, help.request.id), reply: joined(reply, again) }
}

/** Lets a colleague's question wait; nothing is answered. */
export function layAside({ request }: Helping, standing: Standing, language: Language): Turn {
  const lead = requestWording(language).laidAside
  const choices = [{ ...choice('pick', language), value: request.id }]
  return {
    ...standing,
    person: withRequest(standing.person, undefined),
    reply: { ...emptyReply(language), lead: [lead], choices },
  }
}

/** Takes down what a colleague says, on the project as it then is, and thanks them. */
function replied(given: Given, help: Helping, standing: Standing, desk: Desk, language: Language): Turn {
  const person = withRequest(standing.person, undefined)
  const next = waiting({ ...standing, requests: others(standing, help) }, undefined, desk)
  const choices = next ? [nextChoice(next, language)] : []
  return {
    ...standing,
    person,
    reply: { ...emptyReply(language), choices },
    elsewhere: {
      project: help.project.id,
      change: (project) => {
        const after = give(project, help.request.id, given, person.id, desk.now)
        const request = after?.requests.find(({ id }) => id === help.request.id)
        return after && request
          ? { project: after, reply: thanks({ ...help, request }, language) }
          : { project, reply: over(language) }
      },
    },
  }
}

const others = ({ requests = [] }: Standing, { request }: Helping) =>
  requests.filter((each) => each.request.id !== request.id)

function nextChoice({ asked, request }: Helping, language: Language): Choice {
  const label = labelOf(asked, language)
  return {
    act: 'pick',
    value: request.id,
    label: requestWording(language).next(label),
  }
}

function thanks({ asked, project, request }: Helping, language: Language): Reply {
  const say = requestWording(language)
  const { given, state } = request
  const label = labelOf(asked, language)
  if (!given) return { ...emptyReply(language), lead: [say.toldUnknown(label)] }
  const answer = brief(asked, given, language, 100)
  const lead = [say.passedOn(label, answer), ...(state === 'offered' ? [say.otherAnswer] : [])]
  const sections = given.texts.budget ? budgetProblems(given.texts.budget, project.facts, language) : []
  return { ...emptyReply(language), lead, sections }
}

/** A request that is not, or no more, this person's to answer. */
function over(language: Language): Reply {
  return { ...emptyReply(language), lead: [requestWording(language).over] }
}
