import type { Language } from '../../../rules/describe.ts'
import { choice } from '../acts.ts'
import { clock } from '../clock.ts'
import { brief } from '../fill/brief.ts'
import { ask, labelOf } from '../fill/interview.ts'
import { type Choice, emptyReply, type Question, type Reply } from '../reply.ts'
import { phrases } from '../turn.ts'
import type { Helping } from './helping.ts'

/** The card a colleague gets: who asks, for which project, the question with its buttons. */
export function requestCard(help: Helping, asker: string, typed: boolean, language: Language): Reply {
  const say = phrases(language)
  const { project, request, regulation } = help
  const place = language === 'zh' ? regulation.place : regulation.en
  const name = project.texts.name ?? say('未命名项目', 'unnamed project')
  const how = typed
    ? say('按按钮，或者直接在这里打字回答。', 'Press a button, or type the answer here.')
    : say('按按钮；要打字，请先按“输入回答”。', 'Press a button; to type, press "Type an answer" first.')
  return {
    ...emptyReply(language),
    region: project.region,
    title: say(`${asker} 请您回答一个问题`, `${asker} asks you a question`),
    lead: [
      say(`项目：${name}（${place}）`, `Project: ${name} (${place})`),
      ...(request.note ? [say(`附言：${request.note}`, `Note: ${request.note}`)] : []),
      how,
    ],
    question: questionOf(help, language),
    choices: [{ ...choice('pick', language), value: request.id }, declining(help, language)],
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
  const say = phrases(language)
  const label = labelOf(asked, language)
  const { given } = request
  const answer = given && brief(asked, given, language, 300)
  const lead = given
    ? say(`您在 ${clock(given.at)} 回答了：${answer}`, `You answered at ${clock(given.at)}: ${answer}`)
    : say('您回复：不知道。', 'You do not know.')
  return { ...emptyReply(language), title: say(`已回答：${label}`, `Answered: ${label}`), lead: [lead] }
}
