import type { Language } from '../../../rules/describe.ts'
import type { Project, Request } from '../../../store/schema.ts'
import { answeredBy, openRequests } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import { clock } from '../clock.ts'
import type { Choice, Item, Reply } from '../reply.ts'
import { phrases } from '../turn.ts'
import { brief } from './brief.ts'
import { type Interview, labelOf, questionNamed } from './interview.ts'

/** Which colleagues were asked a question and have not answered yet, since when; empty when nobody was. */
export function sentTo(project: Project, question: string, language: Language): string {
  const say = phrases(language)
  return openRequests(project, question)
    .map(({ called, at }) =>
      say(`已请 ${called} 回答（${clock(at)} 起）`, `${called} was asked (${clock(at)})`),
    )
    .join(say('，', ', '))
}

/** Which colleague gave the answer that stands, and when; empty when it is the applicant's own. */
export function answerGiven(project: Project, question: string, language: Language): string {
  const { called, given } = answeredBy(project, question) ?? {}
  if (!called || !given) return ''
  return phrases(language)(`（${called} ${clock(given.at)} 回答）`, ` (${called}, ${clock(given.at)})`)
}

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
  const offered = project.requests.filter((each) => each.state === 'offered')
  const items = offered.flatMap(({ called, question, given }): Item[] => {
    const asked = questionNamed(state, question)
    if (!asked || !given) return []
    const words = `${labelOf(asked, language)}${phrases(language)('：', ': ')}${brief(asked, given, language)}`
    return [{ text: phrases(language)(`${called} 回答 ${words}`, `${called} says ${words}`) }]
  })
  if (items.length === 0) return { sections: [], choices: [] }
  const title = phrases(language)(
    '同事的回答与您的不同，等您选',
    "Colleagues' answers that differ from yours: choose",
  )
  return {
    sections: [{ title, items }],
    choices: offered.slice(0, 1).flatMap((each) => choosing(each, language)),
  }
}
