import type { Office } from './office.ts'
import type { Origin } from './turns.ts'

const APOLOGY = '抱歉，刚才这一步没有办成。您已经保存的内容都在，请再试一次；还不行请联系管理员。'

/** Runs a task; when it fails the person is told, and the log gets the error. Nobody is left in silence. */
export async function troubled(
  office: Office,
  { user, channel }: Origin,
  task: () => Promise<void>,
): Promise<void> {
  try {
    await task()
  } catch (error) {
    office.log.error({ err: error, user }, 'a turn failed')
    const to = channel ?? office.store.person(user).channel
    if (to) await office.client.chat.postMessage({ channel: to, text: APOLOGY })
  }
}
