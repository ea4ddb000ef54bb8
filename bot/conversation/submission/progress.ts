import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { isAt } from '../../project/round.ts'
import { isCertain, route, type Stop } from '../../project/stops.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { differenceSections } from '../fill/naming.ts'
import { emptyReply, type Reply } from '../reply.ts'
import type { Turn } from '../turn.ts'
import { marks } from '../wording/marks.ts'
import { stopItem } from '../wording/stops.ts'
import { itemWording, progressWording } from '../wording/submission.ts'
import { awaited, awaitedQuestion, awaitedWords } from './awaiting.ts'

/** Shows where a project stands; the fact that it waits for is asked, and the next words may answer it. */
export function progress(now: Filling, language: Language): Turn {
  const reply = statusReply(now, language)
  if (!reply.question) return { ...now, reply }
  const { request: _laidAside, ...conversation } = now.person.conversation
  const person = { ...now.person, conversation: { ...conversation, asked: reply.question.id, paused: false } }
  return { ...now, person, reply }
}

/** Where a project stands on its route, and what it waits for. */
export function statusReply(now: Filling, language: Language): Reply {
  const { project, regulation } = now
  const say = progressWording(language)
  const waits = awaited(now)
  const title = waits && waits.at.length > 0 ? say.submittedWaiting : say[project.status]
  return {
    ...emptyReply(language),
    region: project.region,
    facts: project.facts,
    title,
    lead: waits ? [awaitedWords(waits, now, language)] : [],
    sections: [
      ...differenceSections(project, language),
      {
        title: say.title,
        items: route(assess(regulation, project.facts)).map((stop) =>
          stopItem(stop, regulation, language, marks(language).dash + stateOf(stop, project, language)),
        ),
        ordered: true,
      },
    ],
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

function stateOf(stop: Stop, project: Project, language: Language): string {
  const say = progressWording(language)
  const item = project.items.findLast((each) => isAt(each, stop) && each.state !== 'withdrawn')
  if (!item) return isCertain(stop) ? say.notYet : say.waitsForYou
  const reason = item.decision?.reason
  return itemWording(language)[item.state] + (reason ? say.reason(reason) : '')
}
