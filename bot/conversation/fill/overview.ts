import type { Language } from '../../../rules/describe.ts'
import { choice } from '../acts.ts'
import { verdictWords } from '../ask/answer.ts'
import { type Choice, emptyReply, type Item } from '../reply.ts'
import { phrases, type Turn } from '../turn.ts'
import { brief } from './brief.ts'
import type { Filling } from './filling.ts'
import { type Asked, idOf, interview, labelOf, matters } from './interview.ts'
import { differenceChoices, differenceSections } from './naming.ts'
import { answerGiven, offers, sentTo } from './offers.ts'

/** All answers with a button to change each, and what is still open. */
export function review(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const state = interview(now.regulation, now.project)
  const line = (asked: Asked): Item => {
    const answer = brief(asked, now.project, language, 100)
    const given = answer && answerGiven(now.project, idOf(asked), language)
    const how = now.project.unknown[idOf(asked)]
    const open =
      sentTo(now.project, idOf(asked), language) ||
      (how === 'later' ? say('以后再填', 'later') : how ? say('不知道', 'unknown') : say('未填', 'open'))
    return { text: `${labelOf(asked, language)}${say('：', ': ')}${answer || `【${open}】`}${given ?? ''}` }
  }
  const open = [...state.remaining, ...state.putOff]
  const used = state.answered.filter((asked) => matters(asked, state))
  const unused = state.answered.filter((asked) => !used.includes(asked))
  const toChoose = offers(now.project, state, language)
  const verdict = verdictWords(state.assessment.verdict, language)
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
      title: say(`填报情况：${verdict}`, `Your answers: ${verdict}`),
      sections: [
        ...differenceSections(now.project, language),
        ...toChoose.sections,
        ...(used.length > 0 ? [{ title: say('已填', 'Answered'), items: used.map(line) }] : []),
        ...(open.length > 0
          ? [
              {
                title: say('还没填（文档里标为待补充）', 'Open, marked in the documents'),
                items: open.map(line),
              },
            ]
          : []),
        ...(unused.length > 0
          ? [
              {
                title: say('暂时用不上（保留着，需要时自动恢复）', 'Not needed now, kept'),
                items: unused.map(line),
              },
            ]
          : []),
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
  const say = phrases(language)
  const state = interview(now.regulation, now.project)
  const choices = [...state.answered, ...state.putOff].map(
    (asked): Choice => ({
      act: 'change',
      value: idOf(asked),
      label: labelOf(asked, language),
    }),
  )
  const lead = [say('要改哪一项？其他回答都会保留。', 'Which one? All other answers stay.')]
  return {
    ...now,
    reply: { ...emptyReply(language), region: now.project.region, facts: now.project.facts, lead, choices },
  }
}
