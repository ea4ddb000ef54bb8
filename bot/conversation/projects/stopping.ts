import type { Language } from '../../../rules/describe.ts'
import type { Person } from '../../../store/schema.ts'
import { takesAnswers } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import { inHand, withRequest } from '../colleague/helping.ts'
import { layAside } from '../colleague/reply-to.ts'
import { filling } from '../fill/filling.ts'
import { isConfirming } from '../fill/secrecy.ts'
import { pause, step } from '../fill/steps.ts'
import { helpReply } from '../help.ts'
import { type Choice, emptyReply } from '../reply.ts'
import { underWay } from '../submission/under-way.ts'
import { type Desk, type Standing, type Turn, withProject } from '../turn.ts'
import { stoppingWording } from '../wording/stopping.ts'
import { isDiscarding, keptReply } from './discard.ts'

/** Stops what is going on: a confirmation is answered with no, a colleague's question waits, filling in ends for now. */
export function cancel(standing: Standing, desk: Desk, language: Language): Turn {
  const say = stoppingWording(language)
  const help = inHand(standing, desk)
  if (help) return layAside(help, standing, language)
  if (isDiscarding(standing.person)) return { ...standing, reply: keptReply(standing, language) }
  const at = { ...standing, person: withoutMeaning(standing.person) }
  const now = filling(at, desk)
  if (!now) return { ...at, reply: helpReply(language, desk, say.nothing) }
  if (now.project.status === 'submitted') return underWay(now, language)
  if (now.project.status === 'approved')
    return {
      ...at,
      reply: { ...emptyReply(language), lead: [say.approved], choices: [choice('status', language)] },
    }
  if (now.project.facts.classified) return step(now, language)
  const lead = isConfirming(standing.person) ? [say.unconfirmed, say.stopped] : [say.stopped]
  const stopped = pause(now, language)
  const choices = [...stopped.reply.choices, choice('discard', language), choice('projects', language)]
  return { ...stopped, reply: { ...stopped.reply, lead, choices } }
}

/** The person meaning to submit, to begin or to settle nothing any more; a question of the interview stays where it was. */
function withoutMeaning(person: Person): Person {
  const { asked, submitting: _meant, ...conversation } = person.conversation
  const stays = asked !== undefined && conversation.project !== undefined && !isConfirming(person)
  return { ...person, conversation: { ...conversation, ...(stays ? { asked } : {}) } }
}

/** Forgets what this conversation supposed and which place it was about; every project is kept, none is in hand. */
export function startOver(standing: Standing, language: Language): Turn {
  const say = stoppingWording(language)
  const { region: _forgotten, ...conversation } = withProject(
    withRequest(standing.person, undefined),
    undefined,
  ).conversation
  const person = { ...standing.person, conversation: { ...conversation, topics: [], cited: [] } }
  const own = standing.projects ?? []
  const choices: Choice[] = [
    ...(own.some(takesAnswers) ? [choice('resume', language, 'primary')] : []),
    choice('new', language),
    ...(own.length > 0 ? [choice('projects', language)] : []),
  ]
  const lead = [
    ...(isConfirming(standing.person) ? [say.unconfirmed] : []),
    say.anew,
    ...(own.length > 0 ? [say.kept(own.length)] : []),
  ]
  return { ...standing, person, project: undefined, reply: { ...emptyReply(language), lead, choices } }
}
