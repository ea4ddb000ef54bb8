import { describeValue } from '../../rules/describe.ts'
import { isFact } from '../../rules/facts.ts'
import { unusual } from '../../rules/listed.ts'
import type { Project } from '../../store/schema.ts'
import { questionsOf } from '../project/history.ts'
import { choice } from './acts.ts'
import { type Helping, inHand } from './colleague/helping.ts'
import { brief } from './fill/brief.ts'
import { type Filling, filling } from './fill/filling.ts'
import { type Asked, currentAnswer, idOf, interview, labelOf, questionNamed } from './fill/interview.ts'
import { boxLabel, LIST, listed } from './fill/listing.ts'
import { isConfirming } from './fill/secrecy.ts'
import { dated } from './moment.ts'
import type { Over } from './reply.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { marks } from './wording/marks.ts'
import { overWording } from './wording/over.ts'
import { placeName } from './wording/place.ts'

/** What is said of a question that is over. */
type Became = Omit<Over, 'moment'>

/** The turn dated, with what became of the question that was open before it, if it is open there no more. */
export function concluded(turn: Turn, before: Standing, desk: Desk): Turn {
  const after = dated(turn, before)
  const { asking = 0, open, project } = before.person.conversation
  if (open === undefined || after.person.conversation.asking === asking) return after
  const moment = { asking, ...(project === undefined ? {} : { project }) }
  return { ...after, over: { moment, ...became(open, before, after, desk) } }
}

function became(open: string, before: Standing, after: Turn, desk: Desk): Became {
  const help = inHand(before, desk)
  if (help?.request.question === open) return ofColleague(help, after)
  const { language } = after.person
  const say = overWording(language)
  const id = isConfirming(before.person) ? 'classified' : open
  const now = filling(before, desk)
  if (now && open === LIST) return ofList(now, after)
  const asked = now
    ? questionNamed(interview(now.regulation, now.project), id)
    : isFact(id)
      ? { fact: id }
      : undefined
  if (asked) return (now && inProject(asked, now.project, after)) ?? inChat(asked, before, after)
  const place = desk.regulations.get(after.person.conversation.region ?? '')
  return {
    line: place ? say.answered(say.place, placeName(place, language)) : say.unanswered(say.question),
  }
}

/** Several things that were asked together: what of them is so, once all are answered. */
function ofList(before: Filling, { project, person }: Turn): Became {
  const { language, conversation } = person
  const say = overWording(language)
  const ids = listed(before.person, interview(before.regulation, before.project))
  const mine = project?.id === before.project.id ? project : undefined
  const change = { ...choice('choose-change', language), label: say.change }
  if (mine && ids.every((id) => mine.unknown[id] !== undefined)) return { line: say.later(say.list), change }
  if (mine && ids.every((id) => mine.facts[id] !== undefined)) {
    const ticked = ids.filter((id) => mine.facts[id] === unusual(id)).map((id) => boxLabel(id, language))
    const line = say.answered(say.list, ticked.join(marks(language).list) || say.none)
    return { line, change }
  }
  const isAsked = mine && conversation.open !== undefined && !conversation.paused
  return { line: isAsked ? say.again(say.list) : say.unanswered(say.list) }
}

/** A question of the project in hand, if something became of it there. */
function inProject(asked: Asked, before: Project, { project, person }: Turn): Became | undefined {
  if (project?.id !== before.id) return undefined
  const { language } = person
  const say = overWording(language)
  const id = idOf(asked)
  const label = labelOf(asked, language)
  const change = { act: 'change', value: id, label: say.change } as const
  const last = project.history
    .slice(before.history.length)
    .findLast((happening) => questionsOf(happening).includes(id))
  if (last?.what === 'put-off') return { line: say[last.how](label), change }
  if (last?.what === 'request') {
    const called = project.requests.findLast(({ question }) => question === id)?.called ?? ''
    return { line: say.sent(label, called), change }
  }
  const stands = last !== undefined || person.conversation.open !== id
  return stands && currentAnswer(asked, project, language) !== undefined
    ? { line: say.answered(label, brief(asked, project, language)), change }
    : undefined
}

/** A question of which nothing was noted in a project: what the chat has heard, or where it is asked now. */
function inChat(asked: Asked, before: Standing, { person }: Turn): Became {
  const { language, conversation } = person
  const say = overWording(language)
  const label = labelOf(asked, language)
  const value = 'fact' in asked ? conversation.facts[asked.fact] : undefined
  if ('fact' in asked && value !== undefined)
    return { line: say.answered(label, describeValue(asked.fact, value, language)) }
  if (isConfirming(person) && idOf(asked) === 'classified') return { line: say.toConfirm(label) }
  const isAgain =
    conversation.open === before.person.conversation.open &&
    conversation.project === before.person.conversation.project
  return { line: isAgain ? say.again(label) : say.unanswered(label) }
}

/** A question that a colleague was asked. */
function ofColleague({ asked, project, request }: Helping, { person, elsewhere }: Turn): Became {
  const say = overWording(person.language)
  const label = labelOf(asked, person.language)
  if (elsewhere?.project === project.id) return { line: say.passedOn(label) }
  return { line: person.conversation.request === request.id ? say.again(label) : say.laidAside(label) }
}
