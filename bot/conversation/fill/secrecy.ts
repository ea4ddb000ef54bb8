import type { Language } from '../../../rules/describe.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { record } from '../../project/answers.ts'
import { choice } from '../acts.ts'
import { classifiedReply } from '../ask/classified.ts'
import { emptyReply, joined, type Question } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { secrecyWording } from '../wording/secrecy.ts'
import { filling } from './filling.ts'

/** The question that is open while a change of 涉密 waits to be confirmed. */
const SECRECY = 'secrecy'

/** Whether a person is being asked to confirm that a project is classified, or that it is not. */
export const isConfirming = ({ conversation }: Person): boolean => conversation.asked === SECRECY

/** Asks once more, saying what follows from either answer; nothing is recorded before one is confirmed. */
export function askSecrecy(standing: Standing, language: Language): Turn {
  const { request: _laidAside, ...conversation } = standing.person.conversation
  const person = { ...standing.person, conversation: { ...conversation, asked: SECRECY, paused: false } }
  return { ...standing, person, reply: { ...emptyReply(language), question: question(language) } }
}

function question(language: Language): Question {
  const say = secrecyWording(language)
  return {
    id: SECRECY,
    text: say.confirm,
    hint: say.whatFollows,
    choices: [
      { ...choice('confirm-classified', language), style: 'danger' },
      choice('confirm-unclassified', language),
    ],
  }
}

/** What was confirmed, taken down: on the project in hand, or for what the chat has said of none. */
export function withSecrecy(
  { person, project }: Standing,
  classified: boolean,
  desk: Desk,
): { person: Person; project: Project | undefined } {
  const { asked: _confirmed, ...conversation } = person.conversation
  const { classified: _said, ...facts } = conversation.facts
  return project
    ? {
        person: { ...person, conversation: { ...conversation, facts } },
        project: record(project, { facts: { classified } }, person.id, desk.now),
      }
    : { person: { ...person, conversation: { ...conversation, facts: { ...facts, classified } } }, project }
}

/** What is said when somebody calls a project classified that has been submitted or approved: nothing is changed. */
export function submittedSecrecy(standing: Standing, desk: Desk, language: Language): Turn {
  const now = filling(standing, desk)
  const submitted = now?.project.status === 'submitted'
  const say = secrecyWording(language)
  const lead = submitted ? say.alreadySubmitted : say.alreadyApproved
  const choices = submitted ? [choice('withdraw', language)] : [choice('status', language)]
  const reply = joined({ ...emptyReply(language), lead: [lead] }, classifiedReply(now?.regulation, language))
  const secrecy = submitted ? { secrecy: now.project.id } : {}
  const { conversation } = standing.person
  const person = { ...standing.person, conversation: { ...conversation, ...secrecy } }
  return { ...standing, person, reply: { ...reply, choices } }
}

/** The person with nothing noted any more of what they had said of a project's secrecy; and whether it was of this one. */
export function secrecySaid(person: Person, project: string): { was: boolean; person: Person } {
  const { secrecy, ...conversation } = person.conversation
  return { was: secrecy === project, person: { ...person, conversation } }
}
