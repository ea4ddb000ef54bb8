import { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { boltLogger } from './logger.ts'

/** A client that never calls twice by itself: a message whose answer was lost would be posted twice. */
export const onceOver = (client: WebClient, log: Logger): WebClient =>
  new WebClient(client.token, {
    slackApiUrl: client.slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 30_000,
    logger: boltLogger(log),
  })
