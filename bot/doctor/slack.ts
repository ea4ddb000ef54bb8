import { readFileSync } from 'node:fs'
import { WebAPIPlatformError, WebClient } from '@slack/web-api'
import pino from 'pino'
import { z } from 'zod'
import type { Connection } from '../environment.ts'
import { CanvasUnavailable, createCanvas, deleteCanvas, readCanvas } from '../slack/line/canvases.ts'
import { boltLogger } from '../slack/logger.ts'
import { usesOf } from '../slack/scopes.ts'
import { HOPELESS } from '../slack/wording/connection.ts'
import type { Finding } from './finding.ts'
import { say } from './wording.ts'

const manifest = z.object({
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
})

/** Whether Slack takes the tokens, and what they may do. Nothing is left behind there. */
export async function slack(connection: Connection, apiUrl: string | undefined): Promise<Finding[]> {
  const line = (token: string) =>
    new WebClient(token, {
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      retryConfig: { retries: 1, minTimeout: 200 },
      timeout: 10_000,
      logger: boltLogger(pino({ level: 'silent' })),
    })
  const client = line(connection.botToken)
  const bot = await token(say.botToken, say.mendBotToken, async () => {
    const { user = '', team = '', response_metadata } = await client.auth.test()
    return { words: say.token(user, team), scopes: response_metadata?.scopes }
  })
  const app =
    'appToken' in connection
      ? await token(say.appToken, say.mendAppToken, async () => {
          await line(connection.appToken).apps.connections.open()
          return { words: say.appTokenGood, scopes: undefined }
        })
      : undefined
  return [
    bot.finding,
    ...(app ? [app.finding] : []),
    ...(bot.finding.mark === 'good' ? [...scopes(bot.scopes), await canvases(client)] : []),
  ]
}

interface Taken {
  words: string
  scopes: string[] | undefined
}

async function token(
  about: string,
  how: string,
  attempt: () => Promise<Taken>,
): Promise<{ finding: Finding; scopes?: string[] | undefined }> {
  try {
    const { words, scopes } = await attempt()
    return { finding: { about, mark: 'good', words }, scopes }
  } catch (error) {
    const code = error instanceof WebAPIPlatformError ? error.data.error : ''
    const reason = HOPELESS[code]
    if (reason) return { finding: { about, mark: 'mend', words: say.refused(reason, code), how } }
    if (!(error instanceof Error)) throw error
    const [message = ''] = error.message.split(/[\n<]/)
    return { finding: { about, mark: 'again', words: say.unreachable(message), how: say.mendLine } }
  }
}

/** What the token may not do of all that the manifest asks for. */
function scopes(given: readonly string[] | undefined): Finding[] {
  const about = say.scopes
  if (!given) return [{ about, mark: 'note', words: say.scopesUnknown, how: say.mendScopes }]
  const path = new URL('../manifest.json', import.meta.url)
  const { bot, bot_optional } = manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).oauth_config.scopes
  const missing = bot.filter((scope) => !given.includes(scope))
  if (missing.length === 0) return [{ about, mark: 'good', words: say.scopesGood(bot.length) }]
  return missing.map((scope) => ({
    about,
    mark: bot_optional.includes(scope) ? 'note' : 'mend',
    words: say.scopeMissing(scope, usesOf(scope)),
    how: say.mendScopes,
  }))
}

/** Whether canvases can be had: one that nobody sees is made, read and deleted again. */
async function canvases(client: WebClient): Promise<Finding> {
  const about = say.canvases
  let made: string | undefined
  try {
    made = await createCanvas({ once: client }, say.canvasTitle, '')
    const read = await readCanvas({ client, refused: new Set() }, made)
    const left = await remains(client, made)
    if (left) return left
    return read === 'unreadable'
      ? { about, mark: 'note', words: say.canvasClosed, how: say.mendCanvasClosed }
      : { about, mark: 'good', words: say.canvasGood }
  } catch (error) {
    if (made !== undefined) {
      const left = await remains(client, made)
      return left ?? { about, mark: 'note', words: say.canvasUnread, how: say.mendCanvasUnread }
    }
    const code = error instanceof Error ? error.message : String(error)
    return error instanceof CanvasUnavailable
      ? { about, mark: 'note', words: say.canvasUnavailable(code), how: say.mendCanvas }
      : { about, mark: 'note', words: say.unreachable(code), how: say.mendLine }
  }
}

/** Deletes the canvas; gives what is to be told when it stays. */
async function remains(client: WebClient, canvas: string): Promise<Finding | undefined> {
  try {
    await deleteCanvas({ once: client }, canvas)
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { about: say.canvases, mark: 'note', words: say.canvasLeft(canvas), how: say.removeCanvas }
  }
}
