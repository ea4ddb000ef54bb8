import { isDeepStrictEqual } from 'node:util'
import type { Language } from '../../rules/describe.ts'
import type { Person, Project } from '../../store/schema.ts'
import type { Act } from '../understand/understanding.ts'
import { choice, entryOf } from './acts.ts'
import { type Choice, emptyReply, type Moment, type Reply } from './reply.ts'
import type { Standing, Turn } from './turn.ts'
import { momentWording } from './wording/moment.ts'
import { titleOf } from './wording/title.ts'

/** What a conversation is about; when one of these changes, what was asked before is answered or superseded. */
const ABOUT = ['project', 'asked', 'region', 'facts', 'paused'] as const

/**
 * The turn with its reply dated: the buttons of a reply are of the moment in which it was said, and a later question
 * makes those of an earlier one void. The question that it asks is the open one until something else is spoken of.
 */
export function dated(turn: Turn, { person: before }: Standing): Turn {
  const { open: former, ...conversation } = turn.person.conversation
  const { question } = turn.reply
  const moved =
    question !== undefined ||
    ABOUT.some((key) => !isDeepStrictEqual(before.conversation[key], conversation[key]))
  const asking = (before.conversation.asking ?? 0) + (moved ? 1 : 0)
  const open = moved ? question?.id : former
  const { project } = conversation
  const moment: Moment = { asking, ...(project === undefined ? {} : { project }) }
  return {
    ...turn,
    person: { ...turn.person, conversation: { ...conversation, asking, ...(open && { open }) } },
    reply: { ...turn.reply, moment },
  }
}

/**
 * The moment of what is said to a project's owner outside their own turns, of whatever project they have in hand: its
 * buttons act on that one project.
 */
export const speakingOf = ({ id }: Project, { conversation }: Person): Moment => ({
  project: id,
  asking: conversation.asking ?? 0,
})

/** What is said to a button of an answered question or of another project, which changes nothing; else nothing. */
export function outdated(
  act: Act,
  { asking, project }: Moment,
  { person, projects = [] }: Standing,
  language: Language,
): Reply | undefined {
  const say = momentWording(language)
  const { conversation } = person
  const { needs } = entryOf(act)
  if (needs === 'question' && asking !== (conversation.asking ?? 0))
    return { ...emptyReply(language), lead: [say.earlierQuestion] }
  if (!needs || project === conversation.project) return undefined
  const meant = projects.find(({ id }) => id === project)
  const title = meant ? titleOf(meant, language) : ''
  const open: Choice[] = meant ? [{ act: 'open', value: meant.id, label: say.open(title) }] : []
  return {
    ...emptyReply(language),
    lead: [say.otherProject(title)],
    choices: [...open, choice('projects', language)],
  }
}
