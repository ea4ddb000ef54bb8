import type { Language } from '../../../rules/describe.ts'
import { type Section as Named, SECTIONS } from '../../../rules/vocabulary.ts'
import { isLocked } from '../../documents/revisions.ts'
import { choice } from '../acts.ts'
import { type Choice, emptyReply, type Item, joined, type Section } from '../reply.ts'
import type { Turn } from '../turn.ts'
import { blank, overviewWording } from '../wording/overview.ts'
import { verdictTitle } from '../wording/verdict.ts'
import { brief } from './brief.ts'
import type { Filling } from './filling.ts'
import { type Asked, answeredCount, idOf, interview, labelOf, matters } from './interview.ts'
import { differenceChoices, differenceSections } from './naming.ts'
import { answerGiven, offers, sentTo } from './offers.ts'
import { formChoice, groupsOf } from './sections.ts'

/** All answers section by section, each with the button that changes it, and what is still open. */
export function review(now: Filling, language: Language): Turn {
  const say = overviewWording(language)
  const state = interview(now.regulation, now.project)
  const { project } = now
  const open = new Set([...state.remaining, ...state.putOff].map(idOf))
  const answered = new Set(state.answered.map(idOf))
  const isUnused = (asked: Asked) => !open.has(idOf(asked)) && !matters(asked, state)
  const toChoose = offers(project, state, language)
  const { asked: _none, listed: _neither, ...conversation } = now.person.conversation
  const unused = state.answered.filter(isUnused)
  return {
    person: { ...now.person, conversation },
    project,
    reply: {
      ...emptyReply(language),
      region: project.region,
      facts: project.facts,
      verdict: state.assessment.verdict.value,
      title: say.title(verdictTitle(state.assessment.verdict, language)),
      lead: [say.howMany(answeredCount(state), open.size)],
      sections: [
        ...differenceSections(project, language),
        ...toChoose.sections,
        ...groupsOf(state).flatMap(({ section, asked: all }): Section[] => {
          const used = all.filter((asked) => !isUnused(asked))
          const done = used.filter((asked) => answered.has(idOf(asked))).length
          const title = say.section(SECTIONS[section][language], done, used.length)
          const items = used.map((asked) => row(asked, now, language))
          return used.length > 0 ? [{ title, items, ...openingForm(section, now, language) }] : []
        }),
        ...(unused.length > 0
          ? [
              {
                title: say.unused,
                items: unused.map((asked) => row(asked, now, language)),
                folded: true as const,
              },
            ]
          : []),
      ],
      choices: [
        ...differenceChoices(project, language),
        ...toChoose.choices,
        ...waysOn(now, open.size > 0, language),
        choice('projects', language),
      ],
    },
  }
}

/** One answer: who gave it, or why it is open, and the button that asks for it anew. */
function row(asked: Asked, { project }: Filling, language: Language): Item {
  const say = overviewWording(language)
  const id = idOf(asked)
  const answer = brief(asked, project, language, 100)
  const how = project.unknown[id]
  const open = sentTo(project, id, language) || (how ? say[how] : say.unanswered)
  const name = labelOf(asked, language)
  const label = answer ? say.change : say.fillIn
  const pressed: Choice = { act: 'change', value: id, label, about: say.about(label, name) }
  return {
    name,
    text: answer ? answer + answerGiven(project, id, language) : blank(open),
    ...(isLocked(project) ? {} : { choice: pressed }),
  }
}

/** The button that opens the form of a section, where its answers may still change. */
function openingForm(section: Named, { project }: Filling, language: Language): { choice?: Choice } {
  return isLocked(project) ? {} : { choice: formChoice(section, language) }
}

/** What can be done about a project's answers as it stands. */
function waysOn({ project: { status } }: Filling, open: boolean, language: Language): Choice[] {
  if (status === 'approved') return [choice('status', language)]
  if (status === 'submitted') return [choice('status', language), choice('withdraw', language)]
  return [choice('submit', language, 'primary'), ...(open ? [choice('fill-open', language)] : [])]
}

/** All answers, with how one of them is changed. */
export function chooseChange(now: Filling, language: Language): Turn {
  const turn = review(now, language)
  const lead = overviewWording(language).whichToChange
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}
