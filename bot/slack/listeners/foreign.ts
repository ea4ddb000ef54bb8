/** The workspaces that a click, a form or a command names for the person. */
export interface Senders {
  team?: { id?: string } | null
  team_id?: string
  user?: { team_id?: string }
}

/**
 * Tells people of another workspace from our own: shared channels bring theirs among us. An app of a whole organisation
 * has no workspace that is `ours`, and serves all of them.
 */
export function isForeign(ours: string | undefined, { team, team_id, user }: Senders): boolean {
  const named = [team?.id, team_id, user?.team_id].filter((each) => each !== undefined)
  return ours !== undefined && named.some((each) => each !== ours)
}
