import { isDeepStrictEqual } from 'node:util'
import type { Language } from '../../rules/describe.ts'
import type { Person, Project } from '../../store/schema.ts'
import type { Act } from '../understand/understanding.ts'
import { choice, entryOf } from './acts.ts'
import { type Choice, emptyReply, type Moment, type Reply } from './reply.ts'
import { phrases, type Standing, type Turn } from './turn.ts'
import { titleOf } from './wording/title.ts'

/** What a conversation is about; when one of these changes, what was asked before is answered or superseded. */
const ABOUT = ['project', 'asked', 'region', 'facts', 'paused'] as const

/**
 * The turn with its reply dated: the buttons of a reply are of the moment in which it was said, and a later question
 * makes those of an earlier one void.
 */
export function dated(turn: Turn, { person: before }: Standing): Turn {
  const { conversation } = turn.person
  const moved =
    turn.reply.question !== undefined ||
    ABOUT.some((key) => !isDeepStrictEqual(before.conversation[key], conversation[key]))
  const asking = (before.conversation.asking ?? 0) + (moved ? 1 : 0)
  const { project } = conversation
  const moment: Moment = { asking, ...(project === undefined ? {} : { project }) }
  return {
    ...turn,
    person: { ...turn.person, conversation: { ...conversation, asking } },
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
  const say = phrases(language)
  const { conversation } = person
  const { needs } = entryOf(act)
  if (needs === 'question' && asking !== (conversation.asking ?? 0)) {
    const lead = say(
      '这个按钮是以前的问题，已经回答过或者换了题，所以没有改动。请按最新的一条消息回答。',
      'This button belongs to an earlier question, so nothing was changed; answer the latest message.',
    )
    return { ...emptyReply(language), lead: [lead] }
  }
  if (!needs || project === conversation.project) return undefined
  const meant = projects.find(({ id }) => id === project)
  const title = meant ? titleOf(meant, language) : ''
  const lead = say(
    `这个按钮是另一个项目${title && `“${title}”`}的，现在办的不是它，所以没有改动。`,
    `This button belongs to another project${title && ` ("${title}")`}, so nothing was changed.`,
  )
  const open: Choice[] = meant
    ? [{ act: 'open', value: meant.id, label: say(`打开“${title}”`, `Open "${title}"`) }]
    : []
  return { ...emptyReply(language), lead: [lead], choices: [...open, choice('projects', language)] }
}
