import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { type Leg, wayOf } from '../../project/way.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { differenceSections } from '../fill/naming.ts'
import { emptyReply, type Reply, type Section } from '../reply.ts'
import type { Turn } from '../turn.ts'
import { progressWording } from '../wording/submission.ts'
import { legItem } from '../wording/way.ts'
import { awaited, awaitedQuestion, awaitedWords } from './awaiting.ts'
import { ticking } from './ticking.ts'

/** Shows where a project stands; the fact that it waits for is asked, and the next words may answer it. */
export function progress(now: Filling, language: Language): Turn {
  const reply = statusReply(now, language)
  if (!reply.question) return { ...now, reply }
  const { request: _laidAside, ...conversation } = now.person.conversation
  const person = { ...now.person, conversation: { ...conversation, asked: reply.question.id, paused: false } }
  return { ...now, person, reply }
}

/** Where a project stands, with what its applicant does themselves to be ticked. */
export function progressToTick(now: Filling, language: Language): Turn {
  const turn = progress(now, language)
  // What is asked comes first.
  if (turn.reply.question) return turn
  const way = wayOf(now.project, assess(now.regulation, now.project.facts))
  const choices = [...ticking(way, now.project, language), ...turn.reply.choices]
  return { ...turn, reply: { ...turn.reply, choices } }
}

/** Where a project stands on its route, and what it waits for. */
export function statusReply(now: Filling, language: Language): Reply {
  const { project, regulation } = now
  const say = progressWording(language)
  const waits = awaited(now)
  const way = wayOf(project, assess(regulation, project.facts))
  const title = waits && waits.at.length > 0 ? say.submittedWaiting : say[project.status]
  return {
    ...emptyReply(language),
    region: project.region,
    facts: project.facts,
    title,
    lead: waits ? [awaitedWords(waits, now, language)] : [],
    sections: [...differenceSections(project, language), ...waySections(way, now, language)],
    ...(waits ? { question: awaitedQuestion(waits, now, language) } : {}),
    choices:
      project.status === 'submitted'
        ? [choice('withdraw', language)]
        : [
            choice('choose-change', language),
            ...(project.status === 'approved' ? [] : [choice('submit', language, 'primary')]),
          ],
  }
}

/** The way of a project up to the last approval, and folded what comes after it. */
function waySections(way: readonly Leg[], { regulation }: Filling, language: Language): Section[] {
  const say = progressWording(language)
  const items = (legs: readonly Leg[]) => legs.map((leg) => legItem(leg, regulation, language))
  const later = items(way.filter((leg) => leg.later))
  return [
    { title: say.title, items: items(way.filter((leg) => !leg.later)), ordered: true },
    ...(later.length > 0 ? [{ title: say.later, items: later, ordered: true, folded: true } as const] : []),
  ]
}
