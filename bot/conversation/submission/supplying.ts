import { isDeepStrictEqual } from 'node:util'
import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACT_IDS, type FactId, type Facts, type FactValue, isFact } from '../../../rules/facts.ts'
import { within } from '../../../rules/logic/interval.ts'
import type { Project } from '../../../store/schema.ts'
import { advance } from '../../project/advance.ts'
import { record } from '../../project/answers.ts'
import { haltOf } from '../../project/halt.ts'
import { route } from '../../project/stops.ts'
import { withdraw } from '../../project/submission.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { consequences } from '../ask/consequences.ts'
import { carriedFacts } from '../ask/fact-question.ts'
import { type Filling, filling } from '../fill/filling.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { awaited } from './awaiting.ts'
import { progress, statusReply } from './progress.ts'
import { backReply, notAwaited, otherThanGiven, savedReply, stillWaiting } from './supplied.ts'

/** What a message says to the question that a submitted project waits on; `undefined` when it speaks of something else. */
export function typedSupply(
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const now = filling(standing, desk)
  const id = standing.person.conversation.asked
  if (!now || !id || !isFact(id) || !awaited(now)?.facts.includes(id)) return undefined
  const value = u.facts[id]
  if (value === undefined || !u.told.includes(id) || u.topics.length > 0) return undefined
  return supplied(now, id, value, desk, language)
}

/** Takes the answer that a button under such a question carries, for whichever of the person's projects it names. */
export function pressSupply(
  carried: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const [id = '', ...rest] = carried?.split(' ') ?? []
  const facts = carriedFacts(rest.join(' ')) ?? {}
  const fact = FACT_IDS.find((id) => facts[id] !== undefined)
  const value = fact && facts[fact]
  const project = standing.projects?.find((each) => each.id === id)
  const regulation = project && desk.regulations.get(project.region)
  if (!regulation || !fact || value === undefined) return { ...standing, reply: notAwaited(language) }
  const { person } = standing
  if (standing.project?.id === id)
    return supplied({ person, project: standing.project, regulation }, fact, value, desk, language)
  const change = (latest: Project) => {
    const { project: after, reply } = supplied(
      { person, project: latest, regulation },
      fact,
      value,
      desk,
      language,
    )
    return { project: after, reply }
  }
  return { ...standing, reply: emptyReply(language), elsewhere: { project: id, change } }
}

/** Leaves a submitted project waiting, when its applicant cannot tell yet; `undefined` when it waits for nothing. */
export function keepWaiting(now: Filling, language: Language): Turn | undefined {
  if (!awaited(now)) return undefined
  const { question: _later, ...reply } = statusReply(now, language)
  const { asked: _putOff, ...conversation } = now.person.conversation
  return { ...now, person: { ...now.person, conversation }, reply: joined(stillWaiting(language), reply) }
}

/** Takes an awaited fact down and lets the project go on from there, or takes it back where it may not go on. */
function supplied(
  now: Filling,
  id: FactId,
  value: FactValue,
  desk: Desk,
  language: Language,
): Turn & { project: Project } {
  const { person, project, regulation } = now
  if (project.owner !== person.id || !awaited(now)?.facts.includes(id))
    return { ...now, reply: joined(notAwaited(language), statusReply(now, language)) }
  if (!refines(value, project.facts[id]))
    return { ...now, reply: joined(otherThanGiven(language), statusReply(now, language)) }
  const told: Facts = { [id]: value }
  const recorded = record(project, { facts: told }, person.id, desk.now)
  const assessment = assess(regulation, recorded.facts)
  const moment = { by: person.id, at: desk.now, newId: desk.newId }
  const halt = haltOf(assessment)
  if (halt) {
    const back = withdraw(recorded, moment, halt)
    return { ...now, project: back, reply: backReply(regulation, recorded.facts, language) }
  }
  const after = { ...now, project: advance(recorded, route(assessment), moment) }
  const turn = progress(after, language)
  const changed = consequences(assess(regulation, project.facts), assessment, language)
  const saved = { ...savedReply(id, after, language), sections: changed }
  return { ...turn, project: after.project, reply: joined(saved, turn.reply) }
}

/** A fact given as an approximation may be told more exactly, but not otherwise. */
function refines(value: FactValue, given: FactValue | undefined): boolean {
  if (given === undefined || isDeepStrictEqual(value, given)) return true
  const isQuantity = typeof value === 'number' || (typeof value === 'object' && value !== null)
  return isQuantity && typeof given === 'object' && within(value, given) === true
}
