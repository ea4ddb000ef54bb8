import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Store, Unit } from '../../store/store.ts'
import { corrected, due, type Schedule } from './schedule.ts'

/** Something that is done by itself, at its time. */
export interface Work {
  /** What it is kept by. */
  name: string
  schedule: Schedule
  /**
   * Works out one occurrence, and what is to be saved of it. That is saved together with the note that it was done: when
   * the program dies before, or this fails, it is worked out again for the same occurrence.
   */
  run(occurrence: Date): Promise<Unit>
}

/** What was last done, kept over restarts; times in ISO 8601. */
export interface Noted {
  last(name: string): Promise<string | undefined>
  /** Notes it, and saves with it what came of it, all or nothing. */
  done(name: string, at: string, came?: Unit): Promise<void>
}

/**
 * Notes kept in a store. What is done every so often is done at every start anyway, and noted in memory: it would write
 * a file each time.
 */
export function keptIn({ store, outbox }: Kept, works: readonly Work[]): Noted {
  const passing = new Map<string, string>()
  const isPassing = (name: string) => works.some((work) => work.name === name && 'every' in work.schedule)
  return {
    last: async (name) => (isPassing(name) ? passing.get(name) : (await store.timed()).done[name]),
    async done(name, at, came = {}) {
      if (isPassing(name)) {
        if (Object.keys(came).length > 0) await outbox.commit(came)
        passing.set(name, at)
      } else await outbox.commit({ ...came, timed: (all) => ({ ...all, done: { ...all.done, [name]: at } }) })
    },
  }
}

interface Kept {
  store: Pick<Store, 'timed'>
  outbox: { commit(unit: Unit): Promise<unknown> }
}

/** How often it is looked whether something is due, ms: however the clock is changed, nothing is later than this. */
const LOOK = 20_000
/** How long something that failed waits for its next try, ms. */
const RETRY = 120_000

export interface Timed {
  /** Looks from now on until it is closed. */
  begin(): void
  /** Does what is due; what is under way, and what failed just now, is let be. Never rejects. */
  look(): Promise<void>
  /** Looks no more, and waits for what is under way. */
  close(): Promise<void>
}

/** Does every work at its time, one occurrence of it after the other. */
export function timed(
  works: readonly Work[],
  { noted, now, log }: { noted: Noted; now: () => Date; log: Logger },
): Timed {
  const closed = new AbortController()
  const failed = new Map<string, number>()
  const underWay = new Map<string, Promise<void>>()

  async function dueNow({ name, schedule }: Work): Promise<Date | undefined> {
    const last = await noted.last(name)
    const done = last === undefined ? undefined : new Date(last)
    const instead = corrected(schedule, done, now())
    if (instead) await noted.done(name, instead.toISOString())
    return due(schedule, instead ?? done, now())
  }

  async function attend(work: Work): Promise<void> {
    try {
      const occurrence = await dueNow(work)
      if (!occurrence) return
      await noted.done(work.name, occurrence.toISOString(), await work.run(occurrence))
      failed.delete(work.name)
    } catch (error) {
      failed.set(work.name, now().getTime())
      log.error({ err: error }, `${work.name} failed`)
    }
  }

  /** A clock that was set back makes nobody wait. */
  const isResting = ({ name }: Work): boolean => {
    const since = now().getTime() - (failed.get(name) ?? Number.NEGATIVE_INFINITY)
    return since >= 0 && since < RETRY
  }

  async function look(): Promise<void> {
    const idle = works.filter((work) => !underWay.has(work.name) && !isResting(work))
    await Promise.all(
      idle.map((work) => {
        const done = attend(work).finally(() => underWay.delete(work.name))
        underWay.set(work.name, done)
        return done
      }),
    )
  }

  async function lookAgainAndAgain(): Promise<void> {
    while (!closed.signal.aborted) {
      // Not waited for: one slow work keeps no other.
      void look()
      await sleep(LOOK, undefined, { ref: false, signal: closed.signal }).catch(() => undefined)
    }
  }

  return {
    begin: () => void lookAgainAndAgain(),
    look,
    async close() {
      closed.abort()
      await Promise.all(underWay.values())
    },
  }
}
