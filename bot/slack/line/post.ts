import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import type { EntryOf } from '../../../store/outbox.ts'
import type { Services } from '../services.ts'

/** A message on its way out; `id` goes with it as metadata, so that it can be found again. */
export type Outgoing = EntryOf<'message'>

/** A message that has its place. */
export type Addressed = Outgoing & { channel: string }

/** Waits before the further tries of one message, ms. */
const WAITS = [500, 1000, 2000, 4000, 8000]
const EVENT = 'lixiangtong'
/** How far back a message of ours is looked for. */
const LOOKED_THROUGH = 100

/**
 * Posts a message once and gives its timestamp. When nobody can tell whether a try came through, the message is looked
 * for before the next one; `maybeSent` says that this holds for an earlier try already. Rejects when Slack refuses it,
 * or when it cannot be reached for about a quarter of a minute.
 */
export function post(services: Services, message: Addressed, maybeSent = false): Promise<string> {
  let unsure = maybeSent
  return patiently(services, async () => {
    const sent = unsure ? await sentAlready(services, message) : undefined
    if (sent) return sent
    unsure = true
    const { id, channel, thread, text, blocks } = message
    const { ts } = await services.once.chat.postMessage({
      channel,
      text,
      blocks,
      metadata: { event_type: EVENT, event_payload: { id } },
      unfurl_links: false,
      unfurl_media: false,
      ...(thread ? { thread_ts: thread } : {}),
    })
    if (!ts) throw new Error('chat.postMessage gave no ts')
    return ts
  })
}

/** Calls Slack, and again after growing waits as long as that may help. */
export async function patiently<T>({ pause }: Pick<Services, 'pause'>, call: () => Promise<T>): Promise<T> {
  for (const wait of WAITS)
    try {
      return await call()
    } catch (error) {
      if (isRefusal(error)) throw error
      await pause(error instanceof WebAPIRateLimitedError ? Math.max(wait, error.retryAfter * 1000) : wait)
    }
  return call()
}

/** Answers that say nothing of this one call: Slack's own failures, and a token that somebody has to mend. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'not_authed',
  'invalid_auth',
  'token_revoked',
  'token_expired',
])

/** Whether Slack has said no, which trying again will not change. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && !PASSING.has(error.data.error)

/** The timestamp of the message if it came through: by its id, or by its words where a server keeps no metadata. */
async function sentAlready(services: Services, message: Addressed): Promise<string | undefined> {
  const said = await ours(services, message)
  const kept = said.filter(({ metadata }) => metadata?.event_type === EVENT)
  const payloads = kept.map(({ metadata, ts }) => ({ ts, payload: JSON.stringify(metadata?.event_payload) }))
  const byId = payloads.find(({ payload }) => payload === JSON.stringify({ id: message.id }))
  if (byId || kept.length > 0) return byId?.ts
  const { since = '', text } = message
  return said.find((each) => each.text === text && (each.ts ?? '') > since)?.ts
}

/** The bot's last messages where this one belongs; none where it may not read. */
async function ours({ once }: Services, { channel, thread }: Addressed) {
  const all = { channel, limit: LOOKED_THROUGH, include_all_metadata: true }
  try {
    const { messages = [] } = thread
      ? await once.conversations.replies({ ...all, ts: thread })
      : await once.conversations.history(all)
    return messages.filter(({ bot_id }) => bot_id !== undefined)
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}
