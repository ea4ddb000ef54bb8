import type { Language } from '../../rules/describe.ts'
import { FACTS } from '../../rules/facts.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { MILESTONES, type Milestone } from '../../rules/schema.ts'
import { newProject } from '../../store/fresh.ts'
import type { Person, Project } from '../../store/schema.ts'
import { route } from '../approval/route.ts'
import { unsettledFact } from '../approval/waiting.ts'
import { brief } from './brief.ts'
import { choice } from './choices.ts'
import { changes } from './consequences.ts'
import { type Desk, phrases, type Standing, type Turn } from './desk.ts'
import { type Filling, filling } from './filling.ts'
import { askRegion, classifiedReply, unclassifiedChoice } from './guards.ts'
import {
  type Asked,
  ask,
  controls,
  currentAnswer,
  findAsked,
  type Interview,
  idOf,
  interview,
  labelOf,
} from './interview.ts'
import { isFact } from './question.ts'
import { type Answers, putOff, record } from './record.ts'
import { emptyReply, joined, type Reply } from './reply.ts'
import { review } from './review.ts'
import { askSecrecy } from './secrecy.ts'
import { sentTo } from './told.ts'

/** Begins the interview with what the chat has said so far, or goes on with the one under way. */
export function start(standing: Standing, desk: Desk, language: Language): Turn {
  const { person } = standing
  const now = filling(standing, desk)
  if (now && now.project.status !== 'approved') return step({ ...now, person: unpaused(person) }, language)
  const regulation = desk.regulations.get(person.conversation.region ?? person.region ?? '')
  if (!regulation) {
    const asked = { ...person, conversation: { ...person.conversation, asked: 'start' } }
    return { person: asked, reply: askRegion(language, desk) }
  }
  const { facts } = person.conversation
  // What a chat once said of secrecy is no answer for a project: it is asked about before anything is drafted.
  if (facts.classified) return askSecrecy({ person }, language)
  const fresh = newProject({ id: desk.newId(), region: regulation.id, owner: person.id, at: desk.now })
  const project = record(fresh, { facts }, person.id, desk.now)
  const begun = { ...person, conversation: { ...person.conversation, project: project.id, facts: {} } }
  const say = phrases(language)
  const lead = say(
    '我们开始填报。每答一题就立即保存，右侧的建设方案草稿和材料清单会跟着更新；随时可以提问、返回、暂停。',
    'Let us begin. Every answer is saved at once and the drafts on the right follow; ask, go back or pause at any time.',
  )
  const turn = step({ person: unpaused(begun), project, regulation }, language)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** The person going on with the interview as such. */
const unpaused = (person: Person): Person => ({
  ...person,
  conversation: { ...person.conversation, paused: false, submitting: false },
})

/** Asks the next question, or shows the whole once nothing is left to ask. */
export function step(now: Filling, language: Language): Turn {
  if (now.project.facts.classified) return stopped(now, language)
  const state = interview(now.regulation, now.project)
  if (now.person.conversation.submitting) return towardsSubmission(state, now, language)
  const [next] = state.remaining
  return next ? put(next, state, now, language) : review(now, language)
}

/** Asks what still decides the route of a project that is to be submitted; offers to submit once nothing does. */
function towardsSubmission(state: Interview, now: Filling, language: Language): Turn {
  const unsettled = unsettledFact(route(state.assessment), now.project)
  if (unsettled) return put({ fact: unsettled }, state, now, language)
  const lead = phrases(language)(
    '办理路线要看的情况都问过了，可以提交了；想先把别的补上，就继续填报。',
    'Everything that decides the route has been asked; you can submit now, or go on filling in first.',
  )
  const { asked: _last, submitting: _over, ...conversation } = now.person.conversation
  const choices = [choice('submit', language, 'primary'), choice('resume', language)]
  const reply = { ...emptyReply(language), region: now.project.region, lead: [lead], choices }
  return { ...now, person: { ...now.person, conversation }, reply }
}

/** Takes no more of a classified project; it can be said to be none, and what was typed of it can be deleted. */
function stopped({ person, project, regulation }: Filling, language: Language): Turn {
  return {
    person: { ...person, conversation: { ...person.conversation, paused: true } },
    project,
    reply: {
      ...classifiedReply(regulation, language),
      choices: [unclassifiedChoice(language), choice('discard', language)],
    },
  }
}

/** Asks one question and remembers which; a colleague's question is answered by the next words no more. */
export function put(asked: Asked, state: Interview, { person, project }: Filling, language: Language): Turn {
  const reply = emptyReply(language)
  const sent = sentTo(project, idOf(asked), language)
  const { request: _laidAside, ...conversation } = person.conversation
  return {
    person: { ...person, conversation: { ...conversation, asked: idOf(asked), paused: false } },
    project,
    reply: {
      ...reply,
      lead: sent
        ? [phrases(language)(`${sent}；您也可以自己先填。`, `${sent}; you may answer it yourself.`)]
        : [],
      region: project.region,
      facts: project.facts,
      question: ask(asked, state, project, language),
      choices: controls(language, state),
    },
  }
}

/**
 * Takes answers down, tells what they changed and asks the next question. That a project is classified, or that it is
 * none after all, is taken down once it is confirmed; nothing else of a classified project is taken.
 */
export function take(now: Filling, answers: Answers, desk: Desk, language: Language): Turn {
  const { classified, ...facts } = answers.facts ?? {}
  const stands = now.project.facts.classified === true
  if (stands) return classified === false ? askSecrecy(now, language) : stopped(now, language)
  const taken = classified ? { ...answers, facts } : answers
  const project = record(now.project, taken, now.person.id, desk.now)
  const turn = classified ? askSecrecy({ ...now, project }, language) : step({ ...now, project }, language)
  return project === now.project ? turn : withSaved(now, taken, { ...turn, project }, language)
}

/** Says what was taken down and what it changed, before what comes next. */
function withSaved(
  now: Filling,
  answers: Answers,
  turn: Turn & { project: Project },
  language: Language,
): Turn {
  const { project } = turn
  const changed: Reply = {
    ...emptyReply(language),
    lead: [
      savedLine(answers, project, now.regulation, language),
      ...stillOpen(answers, turn.reply, language),
    ],
    sections: changes(now.project, project, now.regulation, language),
  }
  return { ...turn, reply: joined(changed, turn.reply) }
}

/** Why the question that was just answered is asked again. */
function stillOpen({ facts = {} }: Answers, { question }: Reply, language: Language): string[] {
  const again = Object.keys(facts).find((id) => id === question?.id)
  const say = phrases(language)
  return again && isFact(again) && FACTS[again].type === 'quantity'
    ? [
        say(
          '这个约数正好跨在标准线上，两边的要求不一样。能说得更准就再说一次；现在说不准，就选“不知道”。',
          'This estimate lies across a limit, and the rules differ on either side. Give a closer figure if you can; if not, choose "I don\'t know".',
        ),
      ]
    : []
}

function savedLine(
  { facts = {}, texts = {}, milestones = {} }: Answers,
  project: Project,
  regulation: Compiled,
  language: Language,
): string {
  const state = interview(regulation, project)
  const answers = [...Object.keys(facts), ...Object.keys(texts)].flatMap((id) => {
    const asked = findAsked(state, id)
    if (!asked) return []
    return [`${labelOf(asked, language)}${language === 'zh' ? '：' : ': '}${brief(asked, project, language)}`]
  })
  const milestoneIds = Object.keys(MILESTONES).filter((id): id is Milestone => id in milestones)
  const dates = milestoneIds.map((id) => `${MILESTONES[id][language]} ${milestones[id]}`)
  const words = [...answers, ...dates]
  return language === 'zh' ? `已保存：${words.join('；')}` : `Saved: ${words.join('; ')}`
}

/** Stops, or goes on, once it is confirmed whether the project is classified. */
export function confirmed(now: Filling, language: Language): Turn {
  const { classified } = now.project.facts
  const turn = step({ ...now, person: unpaused(now.person) }, language)
  return classified
    ? turn
    : withSaved(now, { facts: { classified: false } }, { ...turn, project: now.project }, language)
}

/** Puts the present question off and goes on. */
export function skip(now: Filling, how: 'unknown' | 'later', desk: Desk, language: Language): Turn {
  const id = now.person.conversation.asked
  const state = interview(now.regulation, now.project)
  const asked = id === undefined ? undefined : findAsked(state, id)
  if (!asked) return step(now, language)
  const say = phrases(language)
  const label = labelOf(asked, language)
  const kept = currentAnswer(asked, now.project, language)
  // An approximation may leave its question open; put off, it is not asked again at once.
  const isOpen = kept === undefined || state.remaining.some((each) => idOf(each) === id)
  const project = isOpen ? putOff(now.project, idOf(asked), how, now.person.id, desk.now) : now.project
  if (kept !== undefined) {
    const turn = step({ ...now, project }, language)
    const lead = say(`“${label}”保留原来的回答：${kept}`, `"${label}" keeps its answer: ${kept}`)
    return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
  }
  const turn = step({ ...now, project }, language)
  const lead = say(
    `“${label}”先留着，在文档里标为待补充。`,
    `"${label}" stays open and is marked in the documents.`,
  )
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** Takes up what was put off. */
export function fillOpen(now: Filling, language: Language): Turn {
  return step({ ...now, project: { ...now.project, unknown: {} } }, language)
}

/** Stops asking until the applicant says 继续; everything is saved. */
export function pause(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const lead = say(
    '已暂停，填过的都保存好了。随时说“继续”，从这里接着填。',
    'Paused and saved. Say "continue" to go on from here.',
  )
  return {
    person: { ...now.person, conversation: { ...now.person.conversation, paused: true } },
    project: now.project,
    reply: {
      ...emptyReply(language),
      lead: [lead],
      choices: [choice('resume', language, 'primary')],
    },
  }
}
