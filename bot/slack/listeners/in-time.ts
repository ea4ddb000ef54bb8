import { setTimeout as sleep } from 'node:timers/promises'

/** Slack waits three seconds to be answered, and looking something up has no bound: so long an answer may take, ms. */
const IN_TIME = 2_000

/** What a task comes to in time, or something else in its place; a task that takes longer goes on. */
export const inTime = <T, const Otherwise>(task: Promise<T>, otherwise: Otherwise): Promise<T | Otherwise> =>
  Promise.race([task.catch(() => otherwise), sleep(IN_TIME, otherwise, { ref: false })])

/** A listener came to its acknowledgement after Slack had been answered without it. */
class TooLate extends Error {}

type Acknowledge<Answer> = (answer?: Answer) => Promise<void>

/**
 * Lets a listener acknowledge what it is to acknowledge before it does anything. When it takes too long `otherwise`
 * is answered, and the listener ends at its own acknowledgement with nothing done.
 */
export async function acknowledgedInTime<Answer>(
  ack: Acknowledge<Answer>,
  otherwise: () => Promise<Answer>,
  listener: (ack: Acknowledge<Answer>) => Promise<unknown>,
): Promise<void> {
  const over = new AbortController()
  let answered = false
  const late = sleep(IN_TIME, undefined, { ref: false, signal: over.signal }).then(
    async () => {
      answered = true
      await ack(await otherwise())
    },
    () => undefined,
  )
  try {
    await listener(async (answer) => {
      if (answered) throw new TooLate()
      over.abort()
      await ack(answer)
    })
  } catch (error) {
    if (!(error instanceof TooLate)) throw error
  } finally {
    over.abort()
    await late
  }
}
