import type { Services } from '../services.ts'
import { channelOf } from './direct.ts'

/** Says something that only the person who clicked sees, where they clicked if that is known. */
export async function whisper(
  services: Services,
  user: string,
  channel: string | undefined,
  text: string,
): Promise<void> {
  const to = channel ?? (await channelOf(services, user))
  await services.client.chat.postEphemeral({ channel: to, user, text })
}
