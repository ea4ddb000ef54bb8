import { WebClient } from '@slack/web-api'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { openServices } from '../../../bot/slack/open.ts'
import type { Services } from '../../../bot/slack/services.ts'
import { openStore } from '../../../store/json/open.ts'
import type { Store } from '../../../store/store.ts'
import { quiet } from '../../workspace/desk.ts'
import { regulations } from '../server/running.ts'
import type { SlackServer } from '../server/slack-server.ts'
import type { Call } from '../server/slack-wire.ts'

/** When a life ends, as seen from one call. */
export type Moment =
  | 'before Slack hears of the call'
  | 'after the call, before its answer'
  | 'after the answer, before it is noted'
  | 'after it is noted'
  | 'never, but the answer is lost'

export const MOMENTS: readonly Moment[] = [
  'before Slack hears of the call',
  'after the call, before its answer',
  'after the answer, before it is noted',
  'after it is noted',
  'never, but the answer is lost',
]

let lives = 0

/**
 * The services over a folder, as one process has them, until they are ended at a moment of the first call of a method:
 * from then on nothing that they do reaches the disk or Slack.
 */
export async function life(
  slack: SlackServer,
  folder: string,
  { at, of }: { at?: Moment; of?: string } = {},
) {
  const token = `xoxb-life${lives++}`
  const store = await openStore(folder, { now: () => new Date() })
  let dead = false
  let called = false
  let noted = false
  let die: () => void = () => undefined
  const died = new Promise<void>((resolve) => {
    die = () => {
      dead = true
      resolve()
    }
  })
  const before = slack.fails
  slack.fails = (call: Call) => {
    // Bytes are put where Slack says, without a token: they are of whoever lives.
    if (call.token !== token && (dead || call.method !== 'upload')) return before(call)
    if (dead) return 'dropped'
    if (call.method !== of || called) return before(call)
    called = true
    if (at === 'before Slack hears of the call' || at === 'after the call, before its answer') {
      die()
      return at === 'after the call, before its answer' ? 'lost' : 'dropped'
    }
    return at === 'never, but the answer is lost' ? 'lost' : before(call)
  }
  const commit: Store['commit'] = async (unit) => {
    if (dead || (called && at === 'after the answer, before it is noted')) {
      die()
      return new Promise(() => undefined)
    }
    const committed = await store.commit(unit)
    if (called && at === 'after it is noted' && !noted) {
      noted = true
      die()
    }
    return committed
  }
  const mortal = new Proxy(store, {
    get: (target, name) => (name === 'commit' ? commit : Reflect.get(target, name, target).bind(target)),
  })
  const client = new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: quiet,
  })
  let ids = 0
  const services: Services = openServices({
    store: mortal,
    regulations,
    official: new Map(),
    client,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    newId: () => `${token}.${ids++}`,
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
  })
  let over = false
  const end = async () => {
    if (over) return
    over = true
    dead = true
    services.ending.abort()
    await store.close()
  }
  onTestFinished(end)
  return { services, store, died, end }
}

/** Waits until nothing is left to be said. */
export async function emptied({ services }: { services: Services }): Promise<void> {
  for (let rounds = 0; (await services.store.recipients()).length > 0; rounds++) {
    if (rounds > 500) throw new Error('something is never said')
    await services.outbox.wake()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await services.serial.settled()
}
