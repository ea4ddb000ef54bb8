import { changing } from '../../../../store/change.ts'
import type { Project, Request } from '../../../../store/schema.ts'
import { updatePerson } from '../../../../store/uses.ts'
import {
  answeredCard,
  recalledCard,
  reminder,
  requestCard,
  withheldCard,
} from '../../../conversation/colleague/card.ts'
import { helping, isFree, withRequest } from '../../../conversation/colleague/helping.ts'
import { told } from '../../../conversation/colleague/report.ts'
import { interview, labelOf, questionNamed } from '../../../conversation/fill/interview.ts'
import { hasHeard } from '../../../project/requests.ts'
import { messages } from '../../../render/blocks.ts'
import { escapeText } from '../../line/escape.ts'
import { nameOf } from '../../line/people.ts'
import { say } from '../../line/say.ts'
import { regulationFor } from '../../services.ts'
import { unreached } from '../../wording/unreached.ts'
import { byRecipient, worded } from '../entries.ts'
import { type Sender, type Sending, type Sent, TALK } from '../sender.ts'
import { plainly } from './unreachable.ts'

/** A question to a colleague, what became of it to the applicant, and the colleague's card once it is answered. */
export const request: Sender<'request'> = {
  lane: () => TALK,
  async send(sending) {
    const { services, to, entry } = sending
    const project = await services.store.project(entry.project)
    const found = project?.requests.find(({ id }) => id === entry.request)
    if (!project || !found) return {}
    if (to === project.owner)
      return project.facts.classified ? heard(project.id, found.id) : tellApplicant(sending, project, found)
    if (project.facts.classified) return foldCard(sending, project, found)
    if (entry.remind) return found.state === 'open' ? remindColleague(sending, project, found) : {}
    return found.state === 'open' ? askColleague(sending, project, found) : foldCard(sending, project, found)
  },
  async givenUp({ services, to, entry }) {
    const project = await services.store.project(entry.project)
    const found = project?.requests.find(({ id }) => id === entry.request)
    if (!project || found?.state !== 'open' || to === project.owner) return {}
    const asked = questionNamed(interview(regulationFor(services, project), project), found.question)
    const { language } = await services.store.person(project.owner)
    const label = asked ? labelOf(asked, language) : found.question
    const text = unreached(language).request(escapeText(found.called), label)
    const entries = [{ to: project.owner, entry: plainly(`unreached.${entry.id}`, entry.at, text) }]
    return { outbox: byRecipient(entries) }
  },
}

/** Their next words answer it when nothing else is being asked of them. */
async function askColleague(
  { services, to, entry, fresh }: Sending<'request'>,
  project: Project,
  found: Request,
): Promise<Sent> {
  const help = helping({ project, request: found }, services.desk())
  if (!help) return {}
  const waits = (await services.store.openRequests(to)).map(({ request }) => request.id)
  const person = await services.serial.run(`person/${to}`, () =>
    updatePerson(services.store, to, (latest) =>
      isFree(latest, waits) ? withRequest(latest, found.id) : latest,
    ),
  )
  const typed = person.conversation.request === found.id
  const asker = await nameOf(services, project.owner)
  const [card] = messages(requestCard(help, asker, typed, person.language))
  if (!card) return {}
  const place = await say(services, to, { id: entry.id, ...card }, fresh)
  return heard(project.id, found.id, place)
}

/** A message of its own: the card may be far up by now. */
async function remindColleague(
  { services, to, entry, fresh }: Sending<'request'>,
  project: Project,
  found: Request,
): Promise<Sent> {
  const help = helping({ project, request: found }, services.desk())
  if (!help) return {}
  const { language } = await services.store.person(to)
  const asker = await nameOf(services, project.owner)
  let part = 0
  for (const words of worded(() => `${entry.id}.${part++}`, entry.at, reminder(help, asker, language)))
    await say(services, to, words, fresh)
  return {}
}

/** Takes the buttons off the colleague's card, and all it says of a project that is classified. */
async function foldCard(
  { services, to }: Sending<'request'>,
  project: Project,
  found: Request,
): Promise<Sent> {
  const { language } = await services.store.person(to)
  const asked = questionNamed(interview(regulationFor(services, project), project), found.question)
  const secret = project.facts.classified && withheldCard(language)
  const now =
    found.state === 'recalled'
      ? asked && recalledCard({ asked }, language)
      : asked && answeredCard({ request: found, asked }, language)
  const reply = secret || now
  const [card] = reply ? messages(reply) : []
  if (card && found.card) await services.once.chat.update({ ...found.card, ...card })
  return {}
}

async function tellApplicant(
  { services, to, entry, fresh }: Sending<'request'>,
  project: Project,
  found: Request,
): Promise<Sent> {
  const owner = await services.store.person(to)
  const reply = told(project, found, regulationFor(services, project), owner)
  let part = 0
  for (const words of worded(() => `${entry.id}.${part++}`, entry.at, reply))
    await say(services, to, words, fresh)
  return heard(project.id, found.id)
}

const heard = (project: string, request: string, card?: Request['card']): Sent => ({
  projects: { [project]: changing(project, (latest) => hasHeard(latest, request, card)) },
})
