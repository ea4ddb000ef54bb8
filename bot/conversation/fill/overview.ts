import type { Language } from '../../../rules/describe.ts'
import { choice } from '../acts.ts'
import { type Choice, emptyReply, type Item } from '../reply.ts'
import type { Turn } from '../turn.ts'
import { marks } from '../wording/marks.ts'
import { blank, overviewWording } from '../wording/overview.ts'
import { verdictTitle } from '../wording/verdict.ts'
import { brief } from './brief.ts'
import type { Filling } from './filling.ts'
import { type Asked, idOf, interview, labelOf, matters } from './interview.ts'
import { differenceChoices, differenceSections } from './naming.ts'
import { answerGiven, offers, sentTo } from './offers.ts'

/** All answers with a button to change each, and what is still open. */
export function review(now: Filling, language: Language): Turn {
  const say = overviewWording(language)
  const state = interview(now.regulation, now.project)
  const line = (asked: Asked): Item => {
    const answer = brief(asked, now.project, language, 100)
    const given = answer && answerGiven(now.project, idOf(asked), language)
    const how = now.project.unknown[idOf(asked)]
    const open = sentTo(now.project, idOf(asked), language) || (how ? say[how] : say.unanswered)
    return {
      text: `${labelOf(asked, language)}${marks(language).colon}${answer || blank(open)}${given ?? ''}`,
    }
  }
  const open = [...state.remaining, ...state.putOff]
  const used = state.answered.filter((asked) => matters(asked, state))
  const unused = state.answered.filter((asked) => !used.includes(asked))
  const toChoose = offers(now.project, state, language)
  const verdict = verdictTitle(state.assessment.verdict, language)
  const person = { ...now.person, conversation: { ...now.person.conversation, asked: undefined } }
  const { asked: _none, ...conversation } = person.conversation
  return {
    person: { ...person, conversation },
    project: now.project,
    reply: {
      ...emptyReply(language),
      region: now.project.region,
      facts: now.project.facts,
      verdict: state.assessment.verdict.value,
      title: say.title(verdict),
      sections: [
        ...differenceSections(now.project, language),
        ...toChoose.sections,
        ...(used.length > 0 ? [{ title: say.answered, items: used.map(line) }] : []),
        ...(open.length > 0 ? [{ title: say.open, items: open.map(line) }] : []),
        ...(unused.length > 0 ? [{ title: say.unused, items: unused.map(line) }] : []),
      ],
      choices: [
        ...differenceChoices(now.project, language),
        ...toChoose.choices,
        ...waysOn(now, open.length > 0, language),
        choice('projects', language),
      ],
    },
  }
}

/** What can be done about a project's answers as it stands. */
function waysOn({ project: { status } }: Filling, open: boolean, language: Language): Choice[] {
  if (status === 'approved') return [choice('status', language)]
  if (status === 'submitted') return [choice('status', language), choice('withdraw', language)]
  return [
    choice('submit', language, 'primary'),
    ...(open ? [choice('fill-open', language)] : []),
    choice('choose-change', language),
  ]
}

/** A menu of answers to change. */
export function chooseChange(now: Filling, language: Language): Turn {
  const say = overviewWording(language)
  const state = interview(now.regulation, now.project)
  const choices = [...state.answered, ...state.putOff].map(
    (asked): Choice => ({
      act: 'change',
      value: idOf(asked),
      label: labelOf(asked, language),
    }),
  )
  const lead = [say.whichToChange]
  return {
    ...now,
    reply: { ...emptyReply(language), region: now.project.region, facts: now.project.facts, lead, choices },
  }
}
