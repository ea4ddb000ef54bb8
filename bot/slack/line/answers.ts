import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import type { Services } from '../services.ts'

/** Waits before the further tries of one call, ms. */
const WAITS = [500, 1000, 2000, 4000, 8000]

/** Answers that say nothing of this one call: Slack's own failures, and a token that somebody has to mend. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'not_authed',
  'invalid_auth',
  'token_revoked',
  'token_expired',
])

const codeOf = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined

/** Whether Slack has said no, which trying again will not change. */
export const isRefusal = (error: unknown): boolean => {
  const code = codeOf(error)
  return code !== undefined && !PASSING.has(code)
}

/** Whether Slack has answered one of these. */
export const isAnswer = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.some((code) => code === codeOf(error))

/** How long Slack wants to be left alone, ms. */
export const restAskedFor = (error: unknown): number =>
  error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : 0

/** Calls Slack, and again after growing waits as long as that may help; for what may be done twice. */
export async function patiently<T>({ pause }: Pick<Services, 'pause'>, call: () => Promise<T>): Promise<T> {
  for (const wait of WAITS)
    try {
      return await call()
    } catch (error) {
      if (isRefusal(error)) throw error
      await pause(Math.max(wait, restAskedFor(error)))
    }
  return call()
}
