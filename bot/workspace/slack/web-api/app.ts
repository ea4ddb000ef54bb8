import { z } from 'zod'
import { APP, BOT, TEAM } from '../../state/identity.ts'
import { method } from './method.ts'

/** Who the app is, and its connection. */
export const app = {
  'auth.test': method(z.object({}), (_, { base, workspace }) => ({
    url: `${base}/`,
    team: TEAM.name,
    team_id: TEAM.id,
    user: workspace.botName,
    user_id: BOT.user,
    bot_id: BOT.bot,
    is_enterprise_install: false,
  })),

  'apps.connections.open': method(
    z.object({}),
    (_, { base, socket }) => ({
      url: `${base.replace('http', 'ws')}/link/?ticket=${socket.ticket()}&app_id=${APP}`,
    }),
    'app',
  ),
}
