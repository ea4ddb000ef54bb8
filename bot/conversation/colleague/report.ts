import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Person, Project, Request } from '../../../store/schema.ts'
import { answeredBy, openRequests } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import { changes } from '../ask/consequences.ts'
import { isFact } from '../ask/fact-question.ts'
import { clock } from '../clock.ts'
import { brief } from '../fill/brief.ts'
import { type Interview, interview, labelOf, questionNamed } from '../fill/interview.ts'
import { classifiedReply } from '../help.ts'
import { speakingOf } from '../moment.ts'
import { type Choice, emptyReply, type Item, joined, type Reply } from '../reply.ts'
import { isUnder, phrases } from '../turn.ts'

/** The most of a colleague's text that a message repeats; the documents have all of it. */
const REPEATED = 300

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

/** What the applicant hears once a colleague has said something: who, when, what, and what it changed. */
export function told(project: Project, request: Request, regulation: Compiled, owner: Person): Reply {
  const { language } = owner
  const say = phrases(language)
  const { called, question, given, state } = request
  const { name } = project.texts
  const asked = questionNamed(interview(regulation, project), question)
  const label = asked ? labelOf(asked, language) : question
  const here = isUnder(owner, project)
  const open = { act: 'open', value: project.id, label: say('打开这个项目', 'Open this project') }
  const reply: Reply = {
    ...emptyReply(language),
    region: project.region,
    facts: project.facts,
    moment: speakingOf(project, owner),
    choices: here ? [choice('resume', language, 'primary'), choice('review', language)] : [open],
  }
  const saying = (lead: string) => [lead, ...(name ? [say(`项目：${name}`, `Project: ${name}`)] : [])]
  if (!given || !asked) {
    const lead = say(
      `${called} 不知道“${label}”，这一题还空着。`,
      `${called} does not know "${label}"; it stays open.`,
    )
    const again = { act: 'change', value: question, label: say('回到这一题', 'Back to this question') }
    return { ...reply, lead: saying(lead), choices: here ? [again, ...reply.choices] : reply.choices }
  }
  const words = (answers: Pick<Project, 'facts' | 'texts'>) => brief(asked, answers, language, REPEATED)
  const lead = saying(
    say(
      `${called} 在 ${clock(given.at)} 回答了 ${label}：${words(given)}`,
      `${called} answered ${label} at ${clock(given.at)}: ${words(given)}`,
    ),
  )
  if (state === 'offered') {
    const own = words(project)
    const items = [
      ...(own ? [{ text: say(`您填的：${own}`, `Yours: ${own}`) }] : []),
      { text: `${called}${say('：', ': ')}${words(given)}` },
    ]
    const title = say(
      '两个回答不一样，请选一个；选之前保留您的',
      'The answers differ: choose one; until then yours stays',
    )
    return { ...reply, lead, sections: [{ title, items }], choices: choosing(request, language) }
  }
  if (project.facts.classified)
    return joined({ ...reply, lead, choices: [] }, classifiedReply(regulation, language))
  const sections =
    answeredBy(project, question)?.id === request.id
      ? changes(without(project, question), project, regulation, language)
      : []
  return { ...reply, lead, sections }
}

/** The answers without the one to a question. */
function without({ facts, texts }: Project, question: string): Pick<Project, 'facts' | 'texts'> {
  if (isFact(question)) {
    const { [question]: _answer, ...others } = facts
    return { facts: others, texts }
  }
  const { [question]: _text, ...others } = texts
  return { facts, texts: others }
}
