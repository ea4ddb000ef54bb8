import type { Project, Request } from '../../../store/schema.ts'
import { updatePerson, updateProject } from '../../../store/uses.ts'
import { answeredCard, requestCard } from '../../conversation/colleague/card.ts'
import { helping, isFree, withRequest } from '../../conversation/colleague/helping.ts'
import { told } from '../../conversation/colleague/report.ts'
import { interview, questionNamed } from '../../conversation/fill/interview.ts'
import { hasHeard } from '../../project/requests.ts'
import { messages } from '../../render/blocks.ts'
import { nameOf } from '../line/people.ts'
import { channelOf, speak } from '../line/speak.ts'
import { regulationFor, type Services } from '../services.ts'
import { aside } from './aside.ts'

/**
 * Tells those who have still to hear of a project's requests: colleagues what they are asked, the applicant what was
 * answered. What was sent is noted at once, so that a restart sends nothing twice. Call it holding nobody: it takes
 * the colleague, who may be waiting for the same of the caller.
 */
export async function deliverRequests(services: Services, id: string): Promise<void> {
  for (const request of (await services.store.project(id))?.requests ?? [])
    await aside(services, 'telling of a request', { project: id, request: request.id }, async () => {
      if (request.tell === 'colleague') await askColleague(services, id, request)
      else if (request.tell === 'applicant') await tellApplicant(services, id, request.id)
    })
}

/** Sends a colleague the card; their next words answer it when nothing else is being asked of them. */
async function askColleague(services: Services, id: string, { id: requestId, to }: Request): Promise<void> {
  await services.serial.run(`person/${to}`, async () => {
    const channel = await channelOf(services, to)
    const person = await services.store.person(to)
    const waits = (await services.store.openRequests(to)).map(({ request }) => request.id)
    const typed = isFree(person, waits) || person.conversation.request === requestId
    await services.serial.run(`project/${id}`, async () => {
      const due = await dueOf(services, id, requestId, 'colleague')
      const help = due && helping(due, services.desk())
      if (!due || !help) return
      if (typed) await updatePerson(services.store, to, (each) => withRequest(each, requestId))
      const asker = await nameOf(services, due.project.owner)
      const ts = await speak(services, channel, requestCard(help, asker, typed, person.language))
      if (!ts) throw new Error(`chat.postMessage gave no ts for request ${requestId}`)
      await updateProject(services.store, id, (project) => hasHeard(project, requestId, { channel, ts }))
    })
  })
}

/** Takes the buttons off the colleague's card and tells the applicant what was said. */
async function tellApplicant(services: Services, id: string, requestId: string): Promise<void> {
  await services.serial.run(`project/${id}`, async () => {
    const due = await dueOf(services, id, requestId, 'applicant')
    if (!due) return
    const { project, request } = due
    const regulation = regulationFor(services, project)
    const asked = questionNamed(interview(regulation, project), request.question)
    const [card] = asked
      ? messages(answeredCard({ request, asked }, (await services.store.person(request.to)).language))
      : []
    const answered = card && request.card && { ...request.card, ...card }
    if (answered)
      await aside(services, 'rewriting a card', { project: id, request: requestId }, () =>
        services.client.chat.update(answered),
      )
    const owner = await services.store.person(project.owner)
    await speak(services, await channelOf(services, owner.id), told(project, request, regulation, owner))
    await updateProject(services.store, id, (each) => hasHeard(each, requestId))
  })
}

async function dueOf(
  services: Services,
  id: string,
  requestId: string,
  tell: Request['tell'],
): Promise<Due | undefined> {
  const project = await services.store.project(id)
  const request = project?.requests.find((each) => each.id === requestId && each.tell === tell)
  return project && request && { project, request }
}

interface Due {
  project: Project
  request: Request
}
