import type { Office } from '../services.ts'
import { channelOf } from './speak.ts'

/** Says something that only the person who clicked sees, where they clicked if that is known. */
export async function whisper(
  office: Office,
  user: string,
  channel: string | undefined,
  text: string,
): Promise<void> {
  const to = channel ?? (await channelOf(office, user))
  await office.client.chat.postEphemeral({ channel: to, user, text })
}
