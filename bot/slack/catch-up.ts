import type { Person } from '../../store/schema.ts'
import { handle } from '../conversation/handle.ts'
import { press } from '../conversation/press.ts'
import { deliver } from './delivery.ts'
import { unescapeText } from './escape.ts'
import type { Office } from './office.ts'
import { deliverRequests } from './requests.ts'
import { takeTurn } from './turns.ts'

/**
 * Makes good what a stop interrupted: messages that arrived while nobody listened are answered, an answer that was
 * saved but never said is said, items and requests that nobody was told of get their cards.
 */
export async function catchUp(office: Office): Promise<void> {
  for (const person of office.store.people()) await answerMissed(office, person)
  for (const { id } of office.store.projects({ status: 'submitted' }))
    await office.serial.run(`project/${id}`, () => deliver(office, id))
  for (const tell of ['colleague', 'applicant'] as const)
    for (const { project } of office.store.requests({ tell })) await deliverRequests(office, project.id)
}

async function answerMissed(office: Office, { id: user, channel, handled = '0' }: Person): Promise<void> {
  if (!channel) return
  const { messages = [] } = await office.client.conversations.history({ channel, limit: 50 })
  const missed = messages
    .filter((message) => message.user === user && message.ts && message.ts > handled)
    .reverse()
  for (const { text = '', ts } of missed)
    await takeTurn(office, { user, channel, ts }, (standing) =>
      handle(unescapeText(text), standing, office.desk()),
    )
  const [last] = messages
  if (missed.length === 0 && last?.user === user)
    await takeTurn(office, { user, channel }, (standing) => {
      const act = standing.project ? 'resume' : 'help'
      return press(act, undefined, standing, office.desk(), standing.person.language)
    })
}
