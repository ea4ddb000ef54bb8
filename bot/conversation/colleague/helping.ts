import type { Compiled } from '../../../rules/regulation.ts'
import type { Person } from '../../../store/schema.ts'
import type { Sent } from '../../../store/store.ts'
import { takesAnswers } from '../../project/requests.ts'
import { type Asked, type Interview, interview, questionNamed } from '../fill/interview.ts'
import type { Desk, Standing } from '../turn.ts'

/** A question that a colleague was asked, as it stands in its project. */
export interface Helping extends Sent {
  asked: Asked
  regulation: Compiled
  state: Interview
}

/** What a request asks; `undefined` when its project has no use for it, or takes no answers now. */
export function helping({ project, request }: Sent, desk: Desk): Helping | undefined {
  const regulation = desk.regulations.get(project.region)
  if (!regulation || request.state !== 'open' || !takesAnswers(project)) return undefined
  const state = interview(regulation, project)
  const asked = questionNamed(state, request.question)
  return asked && { project, request, asked, regulation, state }
}

/** The request of this id that waits for the person; without an id, the earliest that does. */
export function waiting(
  { requests = [] }: Standing,
  id: string | undefined,
  desk: Desk,
): Helping | undefined {
  for (const sent of requests)
    if (id === undefined || sent.request.id === id) {
      const help = helping(sent, desk)
      if (help) return help
    }
  return undefined
}

/** The request that the person's next words answer. */
export const inHand = (standing: Standing, desk: Desk): Helping | undefined => {
  const { request } = standing.person.conversation
  return request === undefined ? undefined : waiting(standing, request, desk)
}

/** True when nothing else is being asked of a person, so that a colleague's question may have their next words. */
export const isFree = (
  { conversation: { request, asked, paused, project } }: Person,
  waits: readonly string[],
) => !waits.some((id) => id === request) && (asked === undefined || paused === true || project === undefined)

/** The person with a request, or none, that their next words answer. */
export function withRequest(person: Person, request: string | undefined): Person {
  const { request: _before, ...conversation } = person.conversation
  return { ...person, conversation: { ...conversation, ...(request === undefined ? {} : { request }) } }
}
