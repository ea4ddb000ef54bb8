import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { delegable, delegate, delegating, isWithColleague } from '../../conversation/colleague/send.ts'
import { filling } from '../../conversation/fill/filling.ts'
import { idOf } from '../../conversation/fill/interview.ts'
import { emptyReply } from '../../conversation/reply.ts'
import { resumed } from '../../conversation/resumed.ts'
import { delegationWording } from '../../conversation/wording/colleague.ts'
import { channelOf } from '../line/direct.ts'
import { colleagueOf } from '../line/people.ts'
import type { Services } from '../services.ts'
import type { Origin, Taking } from './over-project.ts'

interface Wanted {
  user: string
  to: string
  question: string
  project: Project | undefined
}

/** A colleague who can be asked a question, by name, and a way to find out whether they can be written to. */
interface Askable {
  called: string
  reach: () => Promise<unknown>
}

/** Whether somebody can be asked a question, or why not. */
export async function askable(
  services: Services,
  { user, to, question, project }: Wanted,
  language: Language,
): Promise<Askable | { why: string }> {
  const say = delegationWording(language)
  if (to === user) return { why: say.self }
  if (project && isWithColleague({ project }, { question, to })) return { why: say.already }
  const found = await colleagueOf(services, to)
  return found?.answers ? { called: found.name, reach: () => channelOf(services, to) } : { why: say.nobody }
}

/** What "请@某人填这一项" comes to: the question that is being asked goes to them. */
export async function delegatingTo(services: Services, { user }: Origin, to: string): Promise<Taking> {
  const person = await services.store.person(user)
  const { language } = person
  const project = await services.store.project(person.conversation.project ?? '')
  const now = filling({ person, project }, services.desk())
  const asked = now && delegable(now)
  if (!asked)
    return (standing, desk) => {
      const here = filling(standing, desk)
      return here
        ? delegating(here, language)
        : {
            ...standing,
            reply: { ...emptyReply(language), lead: [delegationWording(language).nothingAsked] },
          }
    }
  const question = idOf(asked)
  const found = await askable(services, { user, to, question, project }, language)
  if ('why' in found)
    return (standing, desk) =>
      resumed({ ...standing, reply: { ...emptyReply(language), lead: [found.why] } }, desk, language)
  await found.reach()
  return (standing, desk) => {
    const here = filling(standing, desk)
    return here && here.project.id === project?.id
      ? delegate(here, { question, to, called: found.called }, desk, language)
      : { ...standing, reply: { ...emptyReply(language), lead: [delegationWording(language).nothingAsked] } }
  }
}
