import { z } from 'zod'
import { BOT, TEAM } from '../../state/identity.ts'
import type { Profile } from '../../state/workspace.ts'
import { method } from './method.ts'

const userObject = ({ id, name, title }: Profile) => ({
  id,
  team_id: TEAM.id,
  name,
  real_name: name,
  deleted: false,
  tz: 'Asia/Shanghai',
  tz_offset: 28_800,
  is_bot: id === BOT.user,
  is_app_user: false,
  profile: { real_name: name, display_name: name, title, team: TEAM.id },
})

/** The people of the workspace, and the bot. */
export const users = {
  'users.info': method(z.object({ user: z.string() }), ({ user }, { workspace }) => ({
    user: userObject(
      user === BOT.user ? { id: BOT.user, name: workspace.botName, title: '' } : workspace.person(user),
    ),
  })),

  /** The bot is in no channel: there are none here. */
  'users.conversations': method(z.object({}), () => ({
    channels: [],
    response_metadata: { next_cursor: '' },
  })),

  'users.list': method(z.object({}), (_, { workspace }) => ({
    members: [...workspace.people, { id: BOT.user, name: workspace.botName, title: '' }].map(userObject),
    response_metadata: { next_cursor: '' },
  })),
}
