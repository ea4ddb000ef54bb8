import type { Language } from '../../../rules/describe.ts'
import { clock } from '../../clock.ts'
import { choice } from '../acts.ts'
import { brief } from '../fill/brief.ts'
import { ask, labelOf } from '../fill/interview.ts'
import { type Choice, emptyReply, type Question, type Reply } from '../reply.ts'
import { requestWording } from '../wording/colleague.ts'
import { placeName } from '../wording/place.ts'
import { titleOf } from '../wording/title.ts'
import type { Helping } from './helping.ts'

/** The card a colleague gets: who asks, for which project, the question with its buttons. */
export function requestCard(help: Helping, asker: string, typed: boolean, language: Language): Reply {
  const say = requestWording(language)
  const { project, request, regulation } = help
  return {
    ...emptyReply(language),
    region: project.region,
    title: say.title(asker),
    lead: [
      say.project(titleOf(project, language), placeName(regulation, language)),
      ...(request.note ? [say.note(request.note)] : []),
      typed ? say.pressOrType : say.pressThenType,
    ],
    question: {
      ...questionOf(help, language),
      controls: [{ ...choice('pick', language), value: request.id }, declining(help, language)],
    },
  }
}

/** The button of a colleague who does not know. */
export const declining = ({ request }: Helping, language: Language): Choice => ({
  act: 'decline',
  value: request.id,
  label: choice('unknown', language).label,
})

/** The question as a colleague sees it; where it stands in the applicant's interview is nothing to them. */
export function questionOf({ asked, state, project, request }: Helping, language: Language): Question {
  const { progress: _theirs, ...question } = ask(asked, state, project, language)
  const choices = question.choices.map(
    (each): Choice => ({ ...each, act: 'reply', value: `${request.id} ${each.value ?? ''}` }),
  )
  return { ...question, choices }
}

/** The same card once the request needs nobody any more. */
export function answeredCard(
  { request, asked }: Pick<Helping, 'request' | 'asked'>,
  language: Language,
): Reply {
  const say = requestWording(language)
  const label = labelOf(asked, language)
  const { given } = request
  const lead = given ? say.youAnswered(clock(given.at), brief(asked, given, language, 300)) : say.youDoNotKnow
  return { ...emptyReply(language), title: say.answeredTitle(label), lead: [lead] }
}

/** The same card once its applicant has taken the question back. */
export function recalledCard({ asked }: Pick<Helping, 'asked'>, language: Language): Reply {
  const say = requestWording(language)
  return { ...emptyReply(language), title: say.recalledTitle(labelOf(asked, language)), lead: [say.recalled] }
}

/** What reminds a colleague of a question that waits for them; one button puts it again. */
export function reminder(help: Helping, asker: string, language: Language): Reply {
  const say = requestWording(language)
  const { project, request, regulation, asked } = help
  return {
    ...emptyReply(language),
    region: project.region,
    title: say.reminderTitle(asker),
    lead: [
      say.reminder(labelOf(asked, language), clock(request.at)),
      say.project(titleOf(project, language), placeName(regulation, language)),
    ],
    choices: [{ ...choice('pick', language), value: request.id }, declining(help, language)],
  }
}

/** The same card once the project has been found to be classified: nothing of it is told any more. */
export function withheldCard(language: Language): Reply {
  const say = requestWording(language)
  return { ...emptyReply(language), title: say.withheldTitle, lead: [say.withheld] }
}
