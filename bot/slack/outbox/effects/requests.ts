import type { Project, Request } from '../../../../store/schema.ts'
import { type Effect, hasBecomeSecret } from '../effect.ts'
import { type Addressed, entryOf } from '../entries.ts'

const about = (id: string, at: string, project: Project, request: Request): Addressed['entry'] => ({
  ...entryOf(id, at),
  kind: 'request',
  project: project.id,
  request: request.id,
})

/** The requests of which somebody has newly to hear. */
const newly = (before: Project | undefined, after: Project | undefined, tell: Request['tell']): Request[] =>
  (after?.requests ?? []).filter(
    (each) => each.tell === tell && before?.requests.find(({ id }) => id === each.id)?.tell !== tell,
  )

/** A question that was sent to a colleague: they get it. */
export const requestsMade: Effect = ({ before, after }, { at }) =>
  newly(before, after, 'colleague').flatMap((request) =>
    after ? [{ to: request.to, entry: about(`ask.${request.id}`, at, after, request) }] : [],
  )

/** A question that was answered: its buttons go, and the applicant hears what was said. */
export const requestsAnswered: Effect = ({ before, after }, { at }) =>
  newly(before, after, 'applicant').flatMap((request) =>
    after
      ? [
          { to: request.to, entry: about(`asked.${request.id}`, at, after, request) },
          { to: after.owner, entry: about(`told.${request.id}`, at, after, request) },
        ]
      : [],
  )

/** A question that was taken back: its card says so, and its buttons go. */
export const requestsRecalled: Effect = ({ before, after }, { at }) =>
  changedIn(before, after, ({ state }, was) => state === 'recalled' && was?.state === 'open').map((each) => ({
    to: each.request.to,
    entry: about(`recalled.${each.request.id}`, at, each.project, each.request),
  }))

/** A question that its colleague is to be reminded of. */
export const requestsReminded: Effect = ({ before, after }, { at }) =>
  changedIn(before, after, ({ reminded }, was) => reminded !== undefined && reminded !== was?.reminded).map(
    (each) => ({
      to: each.request.to,
      entry: {
        ...about(
          `remind.${each.request.id}.${Date.parse(each.request.reminded ?? at)}`,
          at,
          each.project,
          each.request,
        ),
        remind: true,
      },
    }),
  )

/** The requests of which something is so that was not. */
const changedIn = (
  before: Project | undefined,
  after: Project | undefined,
  isSo: (request: Request, was: Request | undefined) => boolean,
): { project: Project; request: Request }[] =>
  after
    ? after.requests
        .filter((each) =>
          isSo(
            each,
            before?.requests.find(({ id }) => id === each.id),
          ),
        )
        .map((request) => ({ project: after, request }))
    : []

/** The questions of a project that has been confirmed to be classified: their cards tell nothing any more. */
export const requestsWithheld: Effect = ({ before, after }, { at }) =>
  after && hasBecomeSecret({ before, after })
    ? after.requests
        .filter(({ card }) => card !== undefined)
        .map((request) => ({ to: request.to, entry: about(`withheld.${request.id}`, at, after, request) }))
    : []
