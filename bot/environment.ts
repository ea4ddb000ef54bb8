import { z } from 'zod'

const token = (prefix: string) => z.string().startsWith(prefix, `应以 ${prefix} 开头`)
const schema = z.object({
  PORT: z.coerce.number('应是 0–65535 的整数').int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('data'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  SLACK_BOT_TOKEN: token('xoxb-').optional(),
  SLACK_APP_TOKEN: token('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  SLACK_API_URL: z.url('应是一个网址，例如 https://slack.com/api/').optional(),
})

/** How the bot reaches Slack: over a socket that it opens, or as a server that Slack calls. */
export type Connection = { botToken: string } & ({ appToken: string } | { signingSecret: string })

export interface Environment {
  port: number
  dataDir: string
  logLevel: z.infer<typeof schema>['LOG_LEVEL']
  apiUrl: string | undefined
  /** Absent: the embedded workspace is used. */
  connection: Connection | undefined
}

/** Something is wrong with the settings; the message says which and what to do. */
export class SettingsError extends Error {}

/** Slack does not answer now; the same settings may do later. */
export class Unreachable extends Error {}

/** Reads the settings from environment variables; an empty one counts as not set. Throws `SettingsError`. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    // The value itself may be a secret, so only the name is told.
    throw new SettingsError(`环境变量 ${issue?.path.join('.')} 不对：${issue?.message}。`)
  }
  const { PORT, DATA_DIR, LOG_LEVEL, SLACK_API_URL } = parsed.data
  return {
    port: PORT,
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    apiUrl: SLACK_API_URL,
    connection: connectionOf(parsed.data),
  }
}

function connectionOf({
  SLACK_BOT_TOKEN,
  SLACK_APP_TOKEN,
  SLACK_SIGNING_SECRET,
}: z.infer<typeof schema>): Connection | undefined {
  if (SLACK_BOT_TOKEN && SLACK_APP_TOKEN) return { botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN }
  if (SLACK_BOT_TOKEN && SLACK_SIGNING_SECRET)
    return { botToken: SLACK_BOT_TOKEN, signingSecret: SLACK_SIGNING_SECRET }
  if (SLACK_BOT_TOKEN || SLACK_APP_TOKEN)
    throw new SettingsError(
      '连接 Slack 要同时设置 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN（Socket Mode），只看到其中一个。',
    )
  return undefined
}
