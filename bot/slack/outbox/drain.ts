import { StaleState } from '../../../store/errors.ts'
import { type Entry, finishing, noting } from '../../../store/outbox.ts'
import type { Unit } from '../../../store/store.ts'
import { aside } from '../aside.ts'
import { isRefusal, restAskedFor } from '../line/answers.ts'
import { holding, side } from '../serial.ts'
import type { Outbox, Services } from '../services.ts'
import type { Sent } from './sender.ts'
import { taskOf } from './senders.ts'

/** The first wait after a failure, and the longest, ms; each is twice the one before. */
const FIRST = 500
const LONGEST = 300_000
/** How often is tried what fails for a reason of our own: the first quarter of an hour. */
const TRIES = 12
/** How many recipients are told side by side at a start. */
const WIDTH = 8

/**
 * The outbox of a store. Recipients are told side by side, and each of them in order; whatever fails rests for a while
 * and keeps back only what has to come after it. An entry ends in one unit with what came of it. Only an entry that was
 * added here and never tried is surely not there yet; any other is looked for before it is said.
 */
export function openOutbox(services: () => Services): Outbox {
  const fresh = new Set<string>()
  const resting = new Map<string, Rest>()
  const queued = new Map<string, Promise<unknown>>()

  const tried = async (to: string): Promise<void> => {
    const { serial } = services()
    const waiting =
      queued.get(to) ??
      serial.run(`outbox/${to}`, () => {
        queued.delete(to)
        return aside(services(), 'saying what is to be said', { to }, () => sayAll(to))
      })
    queued.set(to, waiting)
    await waiting
  }

  async function sayAll(to: string): Promise<void> {
    const { store, ending } = services()
    while (!ending.signal.aborted) {
      const all = await store.outbox(to)
      const next = all.find((entry) => !resting.has(laneOf(to, entry)))
      if (!next) return
      const error = await attempt(to, next)
      if (error !== undefined) rest(to, next, error)
    }
  }

  const laneOf = (to: string, entry: Entry) => `${to} ${taskOf(services(), to, entry).lane}`

  /** Says an entry and ends it; gives back why it is to be tried again, if it is. */
  async function attempt(to: string, entry: Entry): Promise<unknown> {
    const { log, store } = services()
    const ids = { to, entry: entry.id }
    const isFresh = fresh.delete(`${to} ${entry.id}`)
    try {
      await end(to, entry, await sent(to, entry, isFresh))
      return undefined
    } catch (error) {
      if (error instanceof StaleState) log.info(ids, 'said anew: something has changed meanwhile')
      else log.warn({ err: error, ...ids }, 'could not be said; it is tried again')
      await aside(services(), 'noting a try', ids, () =>
        store.commit({ outbox: { [to]: noting(entry.id, { tries: entry.tries + 1 }) } }),
      )
      return error
    }
  }

  async function sent(to: string, entry: Entry, isFresh: boolean): Promise<Sent> {
    const task = taskOf(services(), to, entry)
    try {
      return await task.send(isFresh)
    } catch (error) {
      const hopeless = isRefusal(error) || (isOurs(error) && entry.tries + 1 >= TRIES)
      if (!hopeless) throw error
      services().log.error({ err: error, to, entry: entry.id }, 'can never be said; it is given up')
      return task.giveUp()
    }
  }

  async function end(to: string, entry: Entry, { outbox = {}, ...changes }: Sent): Promise<void> {
    const done = finishing(new Set([entry.id]))
    const next = outbox[to]
    await holding(services().serial, Object.keys(changes.projects ?? {}), () =>
      save({ ...changes, outbox: { ...outbox, [to]: next ? (all) => next(done(all)) : done } }),
    )
  }

  /** Keeps back what has to come after an entry, for as long as it may help. */
  function rest(to: string, entry: Entry, error: unknown): void {
    const lane = laneOf(to, entry)
    const asked = restAskedFor(error)
    const mine: Rest = { to, asked: asked > 0 }
    resting.set(lane, mine)
    const wait = error instanceof StaleState ? 0 : Math.min(FIRST * 2 ** entry.tries, LONGEST)
    void services()
      .pause(Math.max(wait, asked))
      .then(() => {
        // Woken meanwhile, it has been tried already.
        if (resting.get(lane) !== mine) return
        resting.delete(lane)
        void tried(to)
      })
  }

  async function save(unit: Unit) {
    const added = new Map<string, string[]>()
    const outbox = Object.entries(unit.outbox ?? {}).map(([to, change]) => [
      to,
      (before: readonly Entry[]) => {
        const after = change(before)
        const known = new Set(before.map(({ id }) => id))
        added.set(
          to,
          after.map(({ id }) => id).filter((id) => !known.has(id)),
        )
        return after
      },
    ])
    const committed = await services().store.commit({ ...unit, outbox: Object.fromEntries(outbox) })
    for (const [to, ids] of added) {
      for (const id of ids) fresh.add(`${to} ${id}`)
      if (ids.length > 0) void tried(to)
    }
    return committed
  }

  /** Something has happened to a recipient: what rests of its own accord may come through now. */
  function stir(to: string): void {
    for (const [lane, each] of resting) if (each.to === to && !each.asked) resting.delete(lane)
    void tried(to)
  }

  return {
    async commit(unit) {
      const committed = await save(unit)
      for (const to of [...Object.keys(unit.outbox ?? {}), ...Object.keys(unit.projects ?? {})]) stir(to)
      return committed
    },
    tried,
    async wake() {
      resting.clear()
      await side(await services().store.recipients(), WIDTH, tried)
    },
  }
}

/** Why a lane waits. */
interface Rest {
  to: string
  /** Slack has asked to be left alone for so long. */
  asked: boolean
}

/** A defect of ours, neither Slack's nor the system's: both name theirs with a code. */
const isOurs = (error: unknown): boolean => !(error instanceof Error && 'code' in error)
