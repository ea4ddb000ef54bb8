import type { Language } from '../../../rules/describe.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { record } from '../../project/answers.ts'
import { choice } from '../acts.ts'
import { classifiedReply } from '../ask/refuse.ts'
import { emptyReply, joined, type Question } from '../reply.ts'
import { type Desk, phrases, type Standing, type Turn } from '../turn.ts'
import { filling } from './filling.ts'

/** The question that is open while a change of 涉密 waits to be confirmed. */
export const SECRECY = 'secrecy'

/** Whether a person is being asked to confirm that a project is classified, or that it is not. */
export const isConfirming = ({ conversation }: Person): boolean => conversation.asked === SECRECY

/** Asks once more, saying what follows from either answer; nothing is recorded before one is confirmed. */
export function askSecrecy(standing: Standing, language: Language): Turn {
  const { request: _laidAside, ...conversation } = standing.person.conversation
  const person = { ...standing.person, conversation: { ...conversation, asked: SECRECY, paused: false } }
  return { ...standing, person, reply: { ...emptyReply(language), question: question(language) } }
}

function question(language: Language): Question {
  const say = phrases(language)
  return {
    id: SECRECY,
    text: say(
      '请再确认一次：这个项目涉及国家秘密吗？',
      'Please confirm: does the project involve state secrets?',
    ),
    hint: say(
      '确认涉密：马上停止填写，不再起草任何材料，按保密规定线下办理；确认不涉密：照常往下填。确认以后仍可以改正。',
      'If classified: filling and drafting stop at once, and it is handled offline under the secrecy rules. If not: we go on. Either can be corrected later.',
    ),
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
  const lead = phrases(language)(
    submitted
      ? '这个项目已经提交，这句话没有改动它。如果确实涉密，请马上撤回，并联系保密行政管理部门；已发出的材料按保密规定处理。'
      : '这个项目已经办结，这句话没有改动它。如果确实涉密，请马上联系保密行政管理部门，已发出的材料按保密规定处理。',
    'This project is with the offices; nothing was changed. If it is classified, withdraw it at once and contact the secrecy administration.',
  )
  const choices = submitted ? [choice('withdraw', language)] : [choice('status', language)]
  const reply = joined({ ...emptyReply(language), lead: [lead] }, classifiedReply(now?.regulation, language))
  return { ...standing, reply: { ...reply, choices } }
}
