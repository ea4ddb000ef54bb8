import type { Language } from '../../../rules/describe.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { isLocked } from '../../documents/revisions.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { type Standing, type Turn, withProject } from '../turn.ts'
import { deletionWording } from '../wording/projects.ts'
import { listedAs } from '../wording/title.ts'

/** What is being asked while the deletion of a project waits to be confirmed. */
const DISCARD = 'discard'

/**
 * What has once been with the offices is kept, as the archive rules ask; only what never was may be deleted, and what
 * must not be here at all.
 */
const isDeletable = (project: Project): boolean =>
  !isLocked(project) &&
  (project.facts.classified === true || (project.status === 'draft' && !wasSubmitted(project)))

const wasSubmitted = ({ history }: Project): boolean => history.some(({ what }) => what === 'submit')

/** Asks once whether the project in hand is to be deleted, and says what goes with it. */
export function askDiscard(now: Filling, language: Language): Turn {
  const say = deletionWording(language)
  const { project } = now
  const title = listedAs(project, language)
  if (!isDeletable(project)) {
    const lead = say.archived(title)
    return { ...now, reply: { ...emptyReply(language), lead: [lead], choices: [choice('status', language)] } }
  }
  const lead = wasSubmitted(project) ? say.confirmSubmitted(title) : say.confirm(title)
  const confirm = { ...choice('discard-now', language, 'danger'), value: project.id }
  const person = { ...now.person, conversation: { ...now.person.conversation, asked: DISCARD } }
  const choices = [confirm, choice('cancel', language), choice('resume', language)]
  return { ...now, person, reply: { ...emptyReply(language), lead: [lead], choices } }
}

/** Whether a person has been asked whether the project in hand is to be deleted. */
export const isDiscarding = ({ conversation }: Person): boolean => conversation.asked === DISCARD

/** What is said to anything but the words that confirm a deletion. */
export function keptReply({ project }: Standing, language: Language): Reply {
  const lead = deletionWording(language).kept
  const confirm = { ...choice('discard-now', language, 'danger'), ...(project ? { value: project.id } : {}) }
  return { ...emptyReply(language), lead: [lead], choices: [confirm, choice('resume', language)] }
}

/** Deletes a project of the person's own that was never submitted; the one in hand is then none. */
export function discard(value: string | undefined, standing: Standing, language: Language): Turn {
  const say = deletionWording(language)
  const { asked, project: inHand } = standing.person.conversation
  // Typed, it means the project in hand, and only where its deletion has just been asked about.
  const id = value ?? (asked === DISCARD ? inHand : undefined)
  const project = standing.projects?.find((each) => each.id === id)
  if (!project || !isDeletable(project))
    return { ...standing, reply: { ...emptyReply(language), lead: [say.nothingToDelete] } }
  const lead = project.facts.classified ? say.deletedSecret : say.deleted(listedAs(project, language))
  const person = withProject(standing.person, undefined)
  return {
    person: project.facts.classified ? forgetful(person) : person,
    reply: {
      ...emptyReply(language),
      lead: [lead],
      choices: [choice('projects', language), choice('start', language)],
    },
    discards: project,
  }
}

/** Somebody of whose last words and answers nothing is remembered: those of a secret may be among them. */
const forgetful = (person: Person): Person => {
  const { question: _asked, before: _aside, offered: _typed, ...conversation } = person.conversation
  return {
    ...person,
    conversation: { ...conversation, facts: {}, topics: [], cited: [] },
    recent: [],
    answers: [],
  }
}
