import { updatePerson } from '../../../store/uses.ts'
import type { Services } from '../services.ts'
import { isAnswer } from './answers.ts'

/** Whether others read along where something was said or pressed: Slack begins the ids of direct messages with a D. */
export const isAloud = ({ channel }: { channel?: string | undefined }): boolean =>
  channel !== undefined && !channel.startsWith('D')

/** The direct message conversation with a person, opened if there is none yet. */
export async function channelOf(services: Services, user: string): Promise<string> {
  const { channel } = await services.store.person(user)
  return channel ?? (await opened(services, user))
}

/** Does something in somebody's direct messages; a conversation that is closed or gone is opened again first. */
export async function inDirect<T>(
  services: Services,
  user: string,
  task: (channel: string) => Promise<T>,
): Promise<T> {
  try {
    return await task(await channelOf(services, user))
  } catch (error) {
    if (!isAnswer(error, 'channel_not_found', 'is_archived', 'not_in_channel')) throw error
    return task(await opened(services, user))
  }
}

async function opened(services: Services, user: string): Promise<string> {
  const { channel } = await services.client.conversations.open({ users: user })
  const id = channel?.id
  if (!id) throw new Error(`conversations.open gave no channel for ${user}`)
  await updatePerson(services.store, user, (person) =>
    person.channel === id ? person : { ...person, channel: id },
  )
  return id
}
