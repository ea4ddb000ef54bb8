import type { Language } from '../../../rules/describe.ts'
import { FACTS, isFact } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { MILESTONES, type Milestone } from '../../../rules/schema.ts'
import type { Project } from '../../../store/schema.ts'
import { withOwnWords } from '../../documents/revisions.ts'
import {
  type Answers,
  beforeChange,
  lastChange,
  putOff,
  type Recorded,
  record,
} from '../../project/answers.ts'
import { choice } from '../acts.ts'
import { changes } from '../ask/consequences.ts'
import { type Choice, emptyReply, joined, type Reply } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { marks } from '../wording/marks.ts'
import { takingWording } from '../wording/taking.ts'
import { brief } from './brief.ts'
import type { Filling } from './filling.ts'
import { currentAnswer, findAsked, idOf, interview, labelOf } from './interview.ts'
import { askSecrecy } from './secrecy.ts'
import { onProject, put, step, stopped, unpaused } from './steps.ts'

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
  how: Recorded = 'unasked',
): Turn {
  const { asked, paused } = now.person.conversation
  const { classified } = { ...now.project.facts, ...answers.facts }
  if (classified || answers.facts?.classified === false) return take(now, answers, desk, language)
  const project = record(now.project, answers, now.person.id, desk.now, how)
  const changed = { ...now, project }
  const state = interview(now.regulation, project)
  const open = asked === undefined ? undefined : findAsked(state, asked)
  const onward = paused || asked === undefined ? atRest(changed, language) : undefined
  const turn = onward ?? (open ? put(open, state, changed, language) : step(changed, language))
  return withSaved(now, answers, { ...turn, project }, language)
}

/** Nothing is asked: what can be done next is offered. */
const atRest = (now: Filling, language: Language): Turn => ({
  ...now,
  reply: {
    ...emptyReply(language),
    region: now.project.region,
    facts: now.project.facts,
    choices: [choice('resume', language), choice('review', language)],
  },
})

/** Puts back what a change took the place of, unless one of its answers has been changed again. */
export function takeBack(value: string | undefined, now: Filling, desk: Desk, language: Language): Turn {
  const before = beforeChange(now.project, value === undefined ? lastChange(now.project) : Number(value))
  return before
    ? putRight(typedAgain(now, before, desk), before, desk, language, 'undo')
    : { ...now, reply: { ...emptyReply(language), lead: [takingWording(language).notTakenBack] } }
}

/** What somebody had typed in a paper and then taken for the answer is theirs again, and no draft that goes with the answer. */
function typedAgain(now: Filling, { texts }: Pick<Project, 'texts'>, desk: Desk): Filling {
  const about = new Set(Object.keys(texts))
  const hand = { by: now.person.id, at: desk.now }
  const documents = Object.entries(now.project.documents).map(
    ([kind, document]) => [kind, withOwnWords(document, about, hand)] as const,
  )
  return { ...now, project: { ...now.project, documents: Object.fromEntries(documents) } }
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
      savedLine(answers, now.project, project, now.regulation, language),
      ...stillOpen(answers, turn.reply, language),
    ],
    sections: changes(now.project, project, now.regulation, language),
    choices: takingBack(project, language),
  }
  return { ...turn, reply: joined(changed, turn.reply) }
}

/** The button that takes the last change back, right after it. */
function takingBack(project: Project, language: Language): Choice[] {
  const last = project.history.length - 1
  return lastChange(project) === last ? [{ ...choice('undo', language), value: String(last) }] : []
}

/** Why the question that was just answered is asked again. */
function stillOpen({ facts = {} }: Answers, { question }: Reply, language: Language): string[] {
  const again = Object.keys(facts).find((id) => id === question?.id)
  return again && isFact(again) && FACTS[again].type === 'quantity' ? [takingWording(language).stillOpen] : []
}

function savedLine(
  { facts = {}, texts = {}, milestones = {}, gone = [] }: Answers,
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
  const emptied = gone.flatMap((id) => findAsked(interview(regulation, before), id) ?? [])
  const open = emptied.map((asked) => takingWording(language).emptied(labelOf(asked, language)))
  return takingWording(language).saved([...answers, ...dates, ...open])
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

/** Puts the present question off and goes on. */
export function skip(now: Filling, how: 'unknown' | 'later', desk: Desk, language: Language): Turn {
  const id = now.person.conversation.asked
  const state = interview(now.regulation, now.project)
  const asked = id === undefined ? undefined : findAsked(state, id)
  if (!asked) return step(now, language)
  const say = takingWording(language)
  const label = labelOf(asked, language)
  const kept = currentAnswer(asked, now.project, language)
  // An approximation may leave its question open; put off, it is not asked again at once.
  const isOpen = kept === undefined || state.remaining.some((each) => idOf(each) === id)
  const project = isOpen ? putOff(now.project, idOf(asked), how, now.person.id, desk.now) : now.project
  const turn = step({ ...now, project }, language)
  const lead = kept === undefined ? say.putOff(label) : say.keeps(label, kept)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}
