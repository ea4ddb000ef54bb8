import type { Services } from '../services.ts'

/** A select menu takes no more options. */
const LISTED = 100
/** Slack's own bot is a member of every workspace, and no bot by its own account. */
const SLACKBOT = 'USLACKBOT'

export interface Colleague {
  id: string
  name: string
}

/** What a person is called in the workspace. */
export async function nameOf({ client }: Services, user: string): Promise<string> {
  const { user: member = {} } = await client.users.info({ user })
  return called(member) || user
}

/** The people of the workspace but this one, at most a hundred. */
export async function colleaguesOf({ client }: Services, user: string): Promise<Colleague[]> {
  const found: Colleague[] = []
  let cursor: string | undefined
  do {
    const page = await client.users.list({ limit: 200, ...(cursor ? { cursor } : {}) })
    for (const member of page.members ?? [])
      if (member.id && member.id !== user && isPerson(member))
        found.push({ id: member.id, name: called(member) || member.id })
    cursor = page.response_metadata?.next_cursor
  } while (cursor && found.length < LISTED)
  return found.slice(0, LISTED)
}

interface Member {
  id?: string
  name?: string
  real_name?: string
  is_bot?: boolean
  deleted?: boolean
  profile?: { display_name?: string }
}

const isPerson = ({ id, is_bot, deleted }: Member) => !is_bot && !deleted && id !== SLACKBOT

/** What a member is called, as far as Slack says. */
export const called = ({ profile, real_name, name }: Member): string =>
  profile?.display_name || real_name || name || ''
