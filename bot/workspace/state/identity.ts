/** Who is who in the workspace, apart from its people: Slack's ids for the team, the app and the bot. */
export const TEAM = { id: 'T0LOCAL', name: '本地工作台', domain: 'local' } as const
export const APP = 'A0LOCAL'
export const BOT = { user: 'U0LOCALBOT', bot: 'B0LOCALBOT' } as const

/** The id of the direct message between a person and the bot. */
export const directMessage = (user: string): string => `D${user.slice(1)}`
