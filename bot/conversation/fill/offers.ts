import type { Language } from '../../../rules/describe.ts'
import type { Project, Request } from '../../../store/schema.ts'
import { clock } from '../../clock.ts'
import { answeredBy, openRequests } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import type { Choice, Item, Reply } from '../reply.ts'
import { delegationWording } from '../wording/colleague.ts'
import { marks } from '../wording/marks.ts'
import { brief } from './brief.ts'
import { type Interview, labelOf, questionNamed } from './interview.ts'

/** Which colleagues were asked a question and have not answered yet, since when; empty when nobody was. */
export function sentTo(project: Project, question: string, language: Language): string {
  const say = delegationWording(language)
  return openRequests(project, question)
    .map(({ called, at }) => say.asked(called, clock(at)))
    .join(marks(language).comma)
}

/** Which colleague gave the answer that stands, and when; empty when it is the applicant's own. */
export function answerGiven(project: Project, question: string, language: Language): string {
  const { called, given } = answeredBy(project, question) ?? {}
  if (!called || !given) return ''
  return delegationWording(language).givenBy(called, clock(given.at))
}

/** The buttons that take a request back or remind its colleague, named where several may be meant. */
export function followUp(request: Request, language: Language, only?: 'recall' | 'remind'): Choice[] {
  const acts = only ? [only] : (['remind', 'recall'] as const)
  return acts.map((act) => {
    const usual = choice(act, language)
    return { ...usual, value: request.id, label: delegationWording(language).to(usual.label, request.called) }
  })
}

/** The same for every colleague who has a question. */
export const followUps = (project: Project, question: string, language: Language): Choice[] =>
  openRequests(project, question).flatMap((request) => followUp(request, language))

/** The buttons with which an applicant chooses between their own answer and a colleague's. */
export const choosing = ({ id }: Request, language: Language): Choice[] => [
  { ...choice('mine', language), value: id },
  { ...choice('theirs', language), value: id },
]

/** The answers of colleagues that the applicant has still to choose about, with the buttons for the first of them. */
export function offers(
  project: Project,
  state: Interview,
  language: Language,
): Pick<Reply, 'sections' | 'choices'> {
  const say = delegationWording(language)
  const offered = project.requests.filter((each) => each.state === 'offered')
  const items = offered.flatMap(({ called, question, given }): Item[] => {
    const asked = questionNamed(state, question)
    if (!asked || !given) return []
    const words = `${labelOf(asked, language)}${marks(language).colon}${brief(asked, given, language)}`
    return [{ text: say.offered(called, words) }]
  })
  if (items.length === 0) return { sections: [], choices: [] }
  return {
    sections: [{ title: say.toChoose, items }],
    choices: offered.slice(0, 1).flatMap((each) => choosing(each, language)),
  }
}
