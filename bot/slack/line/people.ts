import type { Services } from '../services.ts'
import { isAnswer } from './answers.ts'

/** Slack's own bot is a member of every workspace, and no bot by its own account. */
const SLACKBOT = 'USLACKBOT'

/** What a person is called in the workspace. */
export async function nameOf({ client }: Services, user: string): Promise<string> {
  const { user: member = {} } = await client.users.info({ user })
  return called(member) || user
}

/** Somebody of the workspace, and whether a question can be put to them: not to a bot, nor to who has left. */
export interface Colleague {
  name: string
  answers: boolean
}

/** Who somebody is; `undefined` for an id that the workspace does not know. */
export async function colleagueOf({ client }: Services, user: string): Promise<Colleague | undefined> {
  try {
    const { user: member } = await client.users.info({ user })
    return member && { name: called(member) || user, answers: isPerson({ ...member, id: user }) }
  } catch (error) {
    if (isAnswer(error, 'user_not_found', 'user_not_visible')) return undefined
    throw error
  }
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
