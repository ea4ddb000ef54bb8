import { isDeepStrictEqual } from 'node:util'
import { isFact } from '../../rules/facts.ts'
import type { Project, Request } from '../../store/schema.ts'
import { type Answers, record } from './answers.ts'
import { type HappeningOf, noted } from './history.ts'

/** What a colleague may say: an answer, or that they do not know. */
export type Given = Answers | 'unknown'

/** Whether answers may still be taken down: not while a project is decided on, and nothing of a classified one. */
export const takesAnswers = ({ status, facts }: Project): boolean =>
  (status === 'draft' || status === 'returned') && !facts.classified

/** The requests for one question that still wait for their colleague. */
export const openRequests = ({ requests }: Project, question: string): Request[] =>
  requests.filter((each) => each.question === question && each.state === 'open')

/** The colleague's answer that stands for a question; `undefined` when it is the applicant's own. */
export const answeredBy = ({ requests, answered }: Project, question: string): Request | undefined =>
  requests.findLast(
    (each) => each.question === question && each.state === 'taken' && each.to === answered[question]?.by,
  )

/** The project with a question sent to a colleague; `at` is an ISO instant. */
export function send(
  project: Project,
  request: Pick<Request, 'id' | 'question' | 'to' | 'called' | 'note'>,
  by: string,
  at: string,
): Project {
  const sent: Request = { ...request, at, state: 'open', tell: 'colleague' }
  const { question, to } = sent
  const after = { ...project, requests: [...project.requests, sent] }
  return noted(after, { at, by, what: 'request', question, to })
}

/**
 * The project with what a colleague says to the question they were asked: taken down where there was no answer, kept
 * beside the applicant's own where there was. `undefined` when this person may not answer it, or not any more, or says
 * nothing.
 */
export function give(
  project: Project,
  id: string,
  given: Given,
  by: string,
  at: string,
): Project | undefined {
  const request = project.requests.find((each) => each.id === id)
  if (request?.state !== 'open' || request.to !== by || !takesAnswers(project)) return undefined
  if (given === 'unknown') return heard(project, { ...request, state: 'unknown' }, by, at)
  const said = answerIn(given, request.question)
  if (said === undefined) return undefined
  const answers = only(request.question, given)
  const present = answerIn(project, request.question)
  const answer = { at, ...answers }
  // Only its applicant calls a project classified: what a colleague says of it is put to them.
  const secret = request.question === 'classified' && said === true && present !== true
  if (secret || (present !== undefined && !isDeepStrictEqual(present, said)))
    return heard(project, { ...request, state: 'offered', given: answer }, by, at)
  const taken = present === undefined ? record(project, answers, by, at) : project
  return heard(taken, { ...request, state: 'taken', given: answer }, by, at)
}

/** The project with the applicant's choice between two answers; `undefined` when there is none to make. */
export function choose(
  project: Project,
  id: string,
  whose: 'mine' | 'theirs',
  by: string,
  at: string,
): Project | undefined {
  const request = project.requests.find((each) => each.id === id)
  if (request?.state !== 'offered' || !request.given || !takesAnswers(project)) return undefined
  const settled = { ...request, state: whose === 'mine' ? ('kept' as const) : ('taken' as const) }
  const chosen = whose === 'mine' ? project : record(project, request.given, request.to, at)
  const { question, to, state: became } = settled
  return noted(replaced(chosen, settled), { at, by, what: 'reply', question, to, became })
}

/** A colleague is reminded at most once in so long, ms. */
const BETWEEN_REMINDERS = 24 * 60 * 60 * 1000

/** The instant from which a colleague may be reminded of a request again; `undefined` when that is now. */
export function nextReminder({ reminded }: Request, at: string): string | undefined {
  const next = reminded === undefined ? 0 : Date.parse(reminded) + BETWEEN_REMINDERS
  return next > Date.parse(at) ? new Date(next).toISOString() : undefined
}

/** The project with a colleague reminded of a request that is open; `undefined` when it is not, or it is too early. */
export function remind(project: Project, id: string, by: string, at: string): Project | undefined {
  const request = openOf(project, id, by)
  if (!request || nextReminder(request, at)) return undefined
  const { question, to } = request
  return noted(replaced(project, { ...request, reminded: at }), { at, by, what: 'remind', question, to })
}

/** The project with a request taken back that is still open; `undefined` when it is not, or not this person's. */
export function recall(project: Project, id: string, by: string, at: string): Project | undefined {
  const request = openOf(project, id, by)
  if (!request) return undefined
  const { tell: _nothing, ...quiet } = request
  const { question, to } = request
  return noted(replaced(project, { ...quiet, state: 'recalled' }), { at, by, what: 'recall', question, to })
}

/** A request that its applicant may still do something about. */
const openOf = (project: Project, id: string, by: string): Request | undefined =>
  project.owner === by && takesAnswers(project)
    ? project.requests.find((each) => each.id === id && each.state === 'open')
    : undefined

/** The project once the person who was still to hear of a request has heard of it. */
export function hasHeard(project: Project, id: string, card?: Request['card']): Project {
  const requests = project.requests.map((each) => {
    if (each.id !== id) return each
    const { tell: _told, ...request } = each
    return card ? { ...request, card } : request
  })
  return { ...project, requests }
}

/** The answer to one question among answers; a blank is none. */
const answerIn = ({ facts = {}, texts = {} }: Answers, question: string) =>
  isFact(question) ? facts[question] : texts[question]?.trim() || undefined

/** The answer to one question and nothing else. */
const only = (question: string, { facts = {}, texts = {} }: Answers): Pick<Project, 'facts' | 'texts'> =>
  isFact(question)
    ? { facts: { [question]: facts[question] }, texts: {} }
    : { facts: {}, texts: { [question]: texts[question] ?? '' } }

function heard(
  project: Project,
  request: Request & { state: HappeningOf<'reply'>['became'] },
  by: string,
  at: string,
): Project {
  const { question, to, state: became } = request
  const after = replaced(project, { ...request, tell: 'applicant' })
  return noted(after, { at, by, what: 'reply', question, to, became })
}

const replaced = (project: Project, request: Request): Project => ({
  ...project,
  requests: project.requests.map((each) => (each.id === request.id ? request : each)),
})
