import type { ModalView } from '@slack/types'
import type { Services } from '../services.ts'

/** What somebody is told whose account is of another workspace: who may do what is known of our own only. */
export const FOREIGN = '您的账号属于另一个工作区，这里只有本工作区的人员可以办理，所以没有改动。'

/** The same in the place of a form that was sent. */
export const foreignView: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: '没有改动' },
  close: { type: 'plain_text', text: '关闭' },
  blocks: [{ type: 'section', text: { type: 'plain_text', text: FOREIGN } }],
}

/** The workspaces that a click, a form or a command names for the person. */
export interface Senders {
  team?: { id?: string } | null
  team_id?: string
  user?: { team_id?: string }
}

/**
 * Tells people of another workspace from our own: shared channels bring theirs among us. Slack is asked once which
 * workspace is ours; an app that is installed for a whole organisation has no single one.
 */
export function foreigners({ client }: Pick<Services, 'client'>): (from: Senders) => Promise<boolean> {
  let ours: string | undefined
  let everyone = false
  return async ({ team, team_id, user }) => {
    if (!everyone && ours === undefined) {
      const known = await client.auth.test()
      everyone = known.is_enterprise_install === true
      ours = known.team_id
    }
    const named = [team?.id, team_id, user?.team_id].filter((each) => each !== undefined)
    return !everyone && named.some((each) => each !== ours)
  }
}
