import { Cron } from 'croner'

/** The time that offices work by, whatever zone the machine is set to; it knows no summer time. */
const ZONE = 'Asia/Shanghai'

/** When something is to be done: at times of the day in China (cron, five fields), or so often, ms. */
export type Schedule = { at: string } | { every: number }

/**
 * The occurrence that is to be done now: the latest one, unless it was `done` or a later one was. What was missed several
 * times is due once, and a clock that was set back makes nothing due again. Of work at times of the day that was never
 * looked at nothing is due, whatever the hour.
 */
export function due(schedule: Schedule, done: Date | undefined, now: Date): Date | undefined {
  if ('every' in schedule) {
    const since = done ? now.getTime() - done.getTime() : Number.POSITIVE_INFINITY
    return since >= schedule.every || since < 0 ? now : undefined
  }
  // A run at `now` itself is not among the previous ones.
  const [latest] = cron(schedule.at).previousRuns(1, new Date(now.getTime() + 1))
  return done && latest && latest > done ? latest : undefined
}

/**
 * What is to be noted as done in the place of what is: `now` for work at times of the day that was never looked at, and
 * for what a clock has noted that ran ahead by more than the next occurrence. Otherwise nothing.
 */
export function corrected(schedule: Schedule, done: Date | undefined, now: Date): Date | undefined {
  if ('every' in schedule) return undefined
  const next = cron(schedule.at).nextRun(now)
  return done === undefined || (next && done > next) ? now : undefined
}

const cron = (pattern: string) => new Cron(pattern, { timezone: ZONE, mode: '5-part' })
