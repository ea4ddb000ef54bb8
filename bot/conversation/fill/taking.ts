import type { Language } from '../../../rules/describe.ts'
import { FACTS, isFact } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { MILESTONES, type Milestone } from '../../../rules/schema.ts'
import type { Project } from '../../../store/schema.ts'
import { type Answers, record } from '../../project/answers.ts'
import { choice } from '../acts.ts'
import { changes } from '../ask/consequences.ts'
import { type Choice, emptyReply, joined, type Reply } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { marks } from '../wording/marks.ts'
import { takingWording } from '../wording/taking.ts'
import { brief } from './brief.ts'
import type { Filling } from './filling.ts'
import { findAsked, interview, labelOf } from './interview.ts'
import { askSecrecy } from './secrecy.ts'
import { askedAgain, onProject, step, stopped, unpaused } from './steps.ts'

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
  const after = { ...now, project, person: onProject(now.person) }
  const turn = classified ? askSecrecy(after, language) : step(after, language)
  return project === now.project ? turn : withSaved(now, taken, { ...turn, project }, language)
}

/**
 * Puts answers right that are not what is being asked: the question that was open stays open, a filling that was paused
 * stays paused, and one press takes the change back.
 */
export function putRight(
  now: Filling,
  answers: Answers,
  desk: Desk,
  language: Language,
  what: 'answer' | 'undo' = 'answer',
): Turn {
  const { asked, paused } = now.person.conversation
  const { classified } = { ...now.project.facts, ...answers.facts }
  if (classified || answers.facts?.classified === false) return take(now, answers, desk, language)
  const project = record(now.project, answers, now.person.id, desk.now, what)
  const changed = { ...now, project }
  const state = interview(now.regulation, project)
  const onward = paused || asked === undefined ? atRest(changed, language) : undefined
  const turn = onward ?? askedAgain(state, changed, language) ?? step(changed, language)
  return withSaved(now, answers, { ...turn, project }, language)
}

/** Nothing is asked: what can be done next is offered. */
export const atRest = (now: Filling, language: Language): Turn => ({
  ...now,
  reply: {
    ...emptyReply(language),
    region: now.project.region,
    facts: now.project.facts,
    choices: [choice('resume', language), choice('review', language)],
  },
})

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
      savedLine(answers, now.project, project, now.regulation, language),
      ...stillOpen(answers, turn.reply, language),
    ],
    sections: changes(now.project, project, now.regulation, language),
    choices: takingBack(project, now.person.conversation.asked, language),
  }
  return { ...turn, reply: joined(changed, turn.reply) }
}

/** The button that takes the last answer back, right after it: where it changed another, was several at once, or was not asked for. */
function takingBack(project: Project, asked: string | undefined, language: Language): Choice[] {
  const place = project.history.length - 1
  const last = project.history[place]
  const isMore = last?.what === 'answer' && (last.questions.length > 1 || last.questions[0] !== asked)
  const offers = last?.what === 'answer' && (last.before !== undefined || isMore)
  return offers ? [{ ...choice('undo', language), value: String(place) }] : []
}

/** Why the question that was just answered is asked again. */
function stillOpen({ facts = {} }: Answers, { question }: Reply, language: Language): string[] {
  const again = Object.keys(facts).find((id) => id === question?.id)
  return again && isFact(again) && FACTS[again].type === 'quantity' ? [takingWording(language).stillOpen] : []
}

function savedLine(
  { facts = {}, texts = {}, milestones = {} }: Answers,
  before: Project,
  project: Project,
  regulation: Compiled,
  language: Language,
): string {
  const state = interview(regulation, project)
  const answers = [...Object.keys(facts), ...Object.keys(texts)].flatMap((id) => {
    const asked = findAsked(state, id)
    if (!asked) return []
    const [former, now] = [brief(asked, before, language), brief(asked, project, language)]
    const label = labelOf(asked, language)
    return [
      former && former !== now
        ? takingWording(language).changed(label, ...withoutUnit(former, now))
        : `${label}${marks(language).colon}${now}`,
    ]
  })
  const milestoneIds = Object.keys(MILESTONES).filter((id): id is Milestone => id in milestones)
  const dates = milestoneIds.map((id) => `${MILESTONES[id][language]} ${milestones[id]}`)
  return takingWording(language).saved([...answers, ...dates])
}

/** "95 万元（原为 80）": a unit that both have is said once. */
function withoutUnit(former: string, now: string): [former: string, now: string] {
  const [, amount, unit] = /^(.+?)( \S+)$/.exec(former) ?? []
  return [amount && unit && now.endsWith(unit) ? amount : former, now]
}

/** Stops, or goes on, once it is confirmed whether the project is classified. */
export function confirmed(now: Filling, language: Language): Turn {
  const { classified } = now.project.facts
  const turn = step({ ...now, person: unpaused(now.person) }, language)
  return classified
    ? turn
    : withSaved(now, { facts: { classified: false } }, { ...turn, project: now.project }, language)
}
