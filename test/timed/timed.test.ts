import pino from 'pino'
import { expect, test } from 'vitest'
import { inMemory, type Noted, timed, type Work } from '../../bot/timed/timed.ts'
import { deferred } from '../workspace/desk.ts'

const log = pino({ level: 'silent' })
const NINE = '2026-11-26T01:00:00.000Z'

/** A clock to be set, and a daily digest whose occurrences are written down. */
function scene(noted: Noted = inMemory()) {
  let time = new Date('2026-11-26T00:00:00Z')
  const told: string[] = []
  const digest: Work = {
    name: 'digest',
    schedule: { at: '0 9 * * *' },
    run: async (occurrence) => void told.push(occurrence.toISOString()),
  }
  const start = (works: Work[] = [digest]) => timed(works, { noted, now: () => time, log })
  return {
    told,
    digest,
    start,
    at: (iso: string) => {
      time = new Date(iso)
    },
  }
}

test('what is done before a restart is not done after it', async () => {
  const { told, start, at } = scene()
  const first = start()
  await first.look()
  at('2026-11-26T01:00:10Z')
  await first.look()
  await first.close()
  await start().look()
  expect(told).toEqual([NINE])
})

test('what was missed for two days is done once at the start', async () => {
  const { told, start, at } = scene()
  const first = start()
  await first.look()
  await first.close()
  at('2026-11-28T05:00:00Z')
  const second = start()
  await second.look()
  await second.look()
  expect(told).toEqual(['2026-11-28T01:00:00.000Z'])
})

test('what a crash cut off is done again, for the same occurrence', async () => {
  const { told, digest, start, at } = scene()
  const first = start([digest])
  await first.look()
  at('2026-11-26T02:00:00Z')
  const dying = start([{ ...digest, run: () => new Promise(() => undefined) }])
  void dying.look()
  at('2026-11-26T03:00:00Z')
  await start().look()
  expect(told).toEqual([NINE])
})

test('what fails is tried again, and keeps nothing else', async () => {
  const { told, digest, start, at } = scene()
  let tries = 0
  const failing: Work = {
    ...digest,
    name: 'failing',
    run: async (occurrence) => {
      if (tries++ === 0) throw new Error('no line')
      told.push(`at last ${occurrence.toISOString()}`)
    },
  }
  const running = start([failing, digest])
  await running.look()
  at('2026-11-26T01:00:00Z')
  await running.look()
  expect(told).toEqual([NINE])
  at('2026-11-26T01:02:00Z')
  await running.look()
  expect(told).toEqual([NINE, `at last ${NINE}`])
})

test('a work that takes long is not begun a second time, and keeps no other', async () => {
  const { told, digest, start, at } = scene()
  const gate = deferred<void>()
  let begun = 0
  const slow: Work = {
    name: 'slow',
    schedule: { every: 1000 },
    run: async () => {
      begun += 1
      await gate.promise
    },
  }
  await start([digest]).look()
  const running = start([slow, digest])
  void running.look()
  at('2026-11-26T01:00:00Z')
  await running.look()
  expect(begun).toBe(1)
  expect(told).toEqual([NINE])
  gate.resolve()
})

test('closing waits for what is under way', async () => {
  const { start } = scene()
  const gate = deferred<void>()
  let over = false
  const work: Work = {
    name: 'work',
    schedule: { every: 1000 },
    run: async () => {
      await gate.promise
      over = true
    },
  }
  const running = start([work])
  running.begin()
  const closing = running.close()
  gate.resolve()
  await closing
  expect(over).toBe(true)
})
