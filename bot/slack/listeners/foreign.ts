import type { Services } from '../services.ts'

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
