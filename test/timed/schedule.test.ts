import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corrected, due, type Schedule } from '../../bot/timed/schedule.ts'

/** Nine in the morning in China; each day of the tests is named by its date there. */
const DAILY: Schedule = { at: '0 9 * * *' }
const china = (time: string) => new Date(`2026-${time}:00+08:00`)
const look = (schedule: Schedule, done: string | undefined, now: string) => {
  const [noted, at] = [done === undefined ? undefined : china(done), china(now)]
  return due(schedule, corrected(schedule, noted, at) ?? noted, at)
}

describe('a daily work at nine in China', () => {
  test.each<[situation: string, done: string | undefined, now: string, occurrence: string | undefined]>([
    ['is not due before nine', '11-25T09:00', '11-26T08:59', undefined],
    ['is due at nine', '11-25T09:00', '11-26T09:00', '11-26T09:00'],
    ['is due later that day when the machine slept at nine', '11-25T09:00', '11-26T17:30', '11-26T09:00'],
    ['is done once a day', '11-26T09:00', '11-26T23:59', undefined],
    [
      'is due at once, for the last day alone, after two days offline',
      '11-24T09:00',
      '11-27T10:00',
      '11-27T09:00',
    ],
    ['is not due again once that was done', '11-27T09:00', '11-27T10:01', undefined],
    ['begins with the next nine where it was never looked at', undefined, '11-26T10:00', undefined],
    ['is not done again when the clock is set back an hour', '11-26T09:00', '11-26T08:30', undefined],
    ['is not done again at nine after that', '11-26T09:00', '11-26T09:00', undefined],
    ['is not done tomorrow when a clock ahead did it today', '11-27T09:00', '11-26T14:00', undefined],
    ['is due the day after that', '11-27T09:00', '11-28T09:00', '11-28T09:00'],
    [
      'is due at once for one day when the clock jumps ahead by weeks',
      '11-26T09:00',
      '12-20T12:00',
      '12-20T09:00',
    ],
    ['waits for the next nine when the clock comes back from that', '12-20T09:00', '11-26T14:00', undefined],
  ])('%s', (_, done, now, occurrence) => {
    expect(look(DAILY, done, now)).toEqual(occurrence === undefined ? undefined : china(occurrence))
  })

  test('after a clock that ran ahead for weeks the very next nine is not forgotten', () => {
    const noted = corrected(DAILY, china('12-20T09:00'), china('11-26T14:00'))
    expect(noted).toEqual(china('11-26T14:00'))
    expect(due(DAILY, noted, china('11-27T09:00'))).toEqual(china('11-27T09:00'))
  })
})

describe('a work on the working days', () => {
  test('that was missed on Friday is done for Friday on Sunday', () => {
    expect(look({ at: '30 8 * * 1-5' }, '11-26T08:30', '11-29T12:00')).toEqual(china('11-27T08:30'))
  })
})

describe('a work every ten minutes', () => {
  const EVERY: Schedule = { every: 600_000 }
  test.each<[situation: string, done: string | undefined, now: string, isDue: boolean]>([
    ['is due where it was never done', undefined, '11-26T08:00', true],
    ['is not due after nine', '11-26T08:00', '11-26T08:09', false],
    ['is due after ten', '11-26T08:00', '11-26T08:10', true],
    ['is due after a clock that was set back', '11-26T09:00', '11-26T08:00', true],
  ])('%s', (_, done, now, isDue) => {
    expect(look(EVERY, done, now)).toEqual(isDue ? china(now) : undefined)
  })
})

test('however long the pauses between two looks, each day is done at most once, and the last one is never missed', () => {
  const HOUR = 3_600_000
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 * HOUR }), { maxLength: 60 }), (pauses) => {
      let now = china('11-26T10:00').getTime()
      let done = china('11-26T09:00')
      const occurrences: string[] = []
      for (const pause of pauses) {
        now += pause
        const occurrence = due(DAILY, done, new Date(now))
        if (!occurrence) continue
        done = occurrence
        occurrences.push(occurrence.toISOString())
      }
      expect(new Set(occurrences).size).toBe(occurrences.length)
      expect(occurrences).toEqual(occurrences.toSorted())
      // Nine in China is one o'clock UTC.
      const last = new Date(now - HOUR).toISOString().slice(0, 10)
      expect(done.toISOString()).toBe(`${last}T01:00:00.000Z`)
    }),
  )
})

test.each(['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
  'a machine set to %s tells the same times, also where it changes to summer time',
  (TZ) => {
    const script = `
      import { due } from './bot/timed/schedule.ts'
      const day = 86400000, start = Date.parse('2026-01-01T01:00:00Z')
      for (let i = 1; i < 365; i++) {
        const now = new Date(start + i * day)
        const found = due({ at: '0 9 * * *' }, new Date(start + (i - 1) * day), now)
        if (found?.getTime() !== now.getTime()) throw new Error(now.toISOString() + ' ' + found)
        if (due({ at: '0 9 * * *' }, now, new Date(now.getTime() + day - 1))) throw new Error('twice')
      }`
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, TZ },
      stdio: 'pipe',
    })
  },
)
