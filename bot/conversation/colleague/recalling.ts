import type { Language } from '../../../rules/describe.ts'
import type { Project, Request } from '../../../store/schema.ts'
import { clock } from '../../clock.ts'
import { nextReminder, recall, remind } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import { interview, labelOf, questionNamed } from '../fill/interview.ts'
import { followUp } from '../fill/offers.ts'
import { emptyReply, type Reply } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { followingWording } from '../wording/colleague.ts'

/** What an applicant may do about a question that waits for a colleague. */
export type FollowingUp = 'recall' | 'remind'

/** A request of the person's own that waits for its colleague. */
interface Waiting {
  project: Project
  request: Request
}

/**
 * Takes a request back, or reminds its colleague: the one named, else the one for the question that is asked, else the only
 * one; of several, one is to be chosen.
 */
export function followUpRequest(
  how: FollowingUp,
  id: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const say = followingWording(language)
  const reply = emptyReply(language)
  const waits = waitingOf(standing)
  const here = waits.filter(({ project }) => project.id === standing.project?.id)
  const { asked } = standing.person.conversation
  const meant = id === undefined ? here.filter(({ request }) => request.question === asked) : []
  const all =
    id === undefined ? (meant.length > 0 ? meant : here) : waits.filter((each) => each.request.id === id)
  const [found, ...others] = all
  if (!found) {
    // Who takes back what is no question may mean the project.
    const isOut = how === 'recall' && standing.project?.status === 'submitted'
    const choices = isOut ? [choice('withdraw', language)] : []
    return {
      ...standing,
      reply: { ...reply, lead: [isOut ? say.noneOpenButSubmitted : say.noneOpen], choices },
    }
  }
  if (others.length > 0) {
    const items = all.map((each) => ({
      text: say.waiting(each.request.called, labelIn(each, desk, language)),
    }))
    const choices = all.flatMap(({ request }) => followUp(request, language, how))
    return { ...standing, reply: { ...reply, sections: [{ title: say.which, items }], choices } }
  }
  const change = (project: Project) => followedUp(how, found, project, standing, desk, language)
  if (found.project.id !== standing.project?.id)
    return { ...standing, reply, elsewhere: { project: found.project.id, change } }
  return { ...standing, ...change(standing.project) }
}

const waitingOf = ({ project, projects = [] }: Standing): Waiting[] =>
  [...(project ? [project] : []), ...projects.filter(({ id }) => id !== project?.id)].flatMap((each) =>
    each.requests.filter(({ state }) => state === 'open').map((request) => ({ project: each, request })),
  )

/** The project as it then is, followed up, and what is said of that. */
function followedUp(
  how: FollowingUp,
  found: Waiting,
  project: Project,
  { person }: Standing,
  desk: Desk,
  language: Language,
): { project: Project; reply: Reply } {
  const say = followingWording(language)
  const request = project.requests.find(({ id }) => id === found.request.id) ?? found.request
  const { called, reminded, at } = request
  const label = labelIn(found, desk, language)
  const early = how === 'remind' ? nextReminder(request, desk.now) : undefined
  const after = (how === 'recall' ? recall : remind)(project, request.id, person.id, desk.now)
  const lead =
    early && reminded
      ? say.early(called, clock(reminded), clock(early))
      : !after
        ? say.noneOpen
        : how === 'recall'
          ? say.recalled(label, called)
          : say.reminded(label, called, clock(at))
  return { project: after ?? project, reply: { ...emptyReply(language), lead: [lead] } }
}

function labelIn({ project, request }: Waiting, desk: Desk, language: Language): string {
  const regulation = desk.regulations.get(project.region)
  const asked = regulation && questionNamed(interview(regulation, project), request.question)
  return asked ? labelOf(asked, language) : request.question
}
