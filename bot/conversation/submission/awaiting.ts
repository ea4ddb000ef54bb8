import type { Language } from '../../../rules/describe.ts'
import type { FactId } from '../../../rules/facts.ts'
import type { Project } from '../../../store/schema.ts'
import { ahead } from '../../project/round.ts'
import { route, type Stop } from '../../project/stops.ts'
import { decidingFacts, waitingAt } from '../../project/waiting.ts'
import type { Filling } from '../fill/filling.ts'
import { ask, interview } from '../fill/interview.ts'
import type { Choice, Question } from '../reply.ts'
import { factNames, stopText } from '../wording/stops.ts'
import { awaitedWording } from '../wording/submission.ts'

/** What a submitted project waits for, or will have to wait for, before its route goes on. */
export interface Awaited {
  /** The first fact to be told. */
  fact: FactId
  facts: readonly FactId[]
  /** The stops at which it stands still already. */
  at: readonly Stop[]
}

/** What a submitted project needs from its applicant to go on; `undefined` when its route is settled. */
export function awaited({
  project,
  regulation,
}: Pick<Filling, 'project' | 'regulation'>): Awaited | undefined {
  if (project.status !== 'submitted') return undefined
  const stops = route(interview(regulation, project).assessment)
  const facts = decidingFacts(ahead(project, stops))
  const [fact] = facts
  return fact && { fact, facts, at: waitingAt(project, stops) }
}

/** Says that a project stands still, or will, until some facts are told. */
export function awaitedWords({ facts, at }: Awaited, { regulation }: Filling, language: Language): string {
  const say = awaitedWording(language)
  const names = factNames(facts, language)
  const [stop] = at
  if (!stop) return say.willWait(names)
  return say.waits(stopText(stop, regulation, language), names)
}

/** The question for an awaited fact; its buttons name the project, which need not be the one in hand. */
export function awaitedQuestion({ fact }: Awaited, now: Filling, language: Language): Question {
  const state = interview(now.regulation, now.project)
  const { progress: _submitted, ...question } = ask({ fact }, state, now.project, language)
  return { ...question, choices: question.choices.map((each) => supplying(each, now.project)) }
}

const supplying = (choice: Choice, project: Project): Choice => ({
  ...choice,
  act: 'supply',
  value: `${project.id} ${choice.value ?? ''}`,
})
