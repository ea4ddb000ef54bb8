import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keptIn, type Noted, timed, type Work } from '../../bot/timed/timed.ts'
import { newTimed } from '../../store/fresh.ts'
import { openStore } from '../../store/json/open.ts'
import { adding } from '../../store/outbox.ts'
import type { Store } from '../../store/store.ts'
import { words } from '../store/fixtures/sample.ts'
import { deferred } from '../workspace/desk.ts'

const log = pino({ level: 'silent' })
const NINE = '2026-11-26T01:00:00.000Z'

/** Notes that outlive whoever works by them, and no more. */
function inMemory(): Noted {
  const noted = new Map<string, string>()
  return {
    last: async (name) => noted.get(name),
    done: async (name, at) => void noted.set(name, at),
  }
}

/** A clock to be set, and a daily digest whose occurrences are written down. */
function scene(noted: Noted = inMemory()) {
  let time = new Date('2026-11-26T00:00:00Z')
  const told: string[] = []
  const digest: Work = {
    name: 'digest',
    schedule: { at: '0 9 * * *' },
    run: async (occurrence) => {
      told.push(occurrence.toISOString())
      return {}
    },
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
      return {}
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
      return {}
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
      return {}
    },
  }
  const running = start([work])
  running.begin()
  const closing = running.close()
  gate.resolve()
  await closing
  expect(over).toBe(true)
})

describe('notes kept in a store', () => {
  /** A digest that is said to one person, worked by a program on a folder that another one may take over. */
  async function office() {
    const folder = await mkdtemp(join(tmpdir(), 'timed-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    let time = new Date('2026-11-26T00:00:00Z')
    const now = () => time
    const digest: Work = {
      name: 'digest',
      schedule: { at: '0 9 * * *' },
      run: async (occurrence) => {
        const id = `digest.${occurrence.getTime()}`
        return { outbox: { U1: adding([{ ...words(id), at: occurrence.toISOString() }]) } }
      },
    }
    const program = async (work = digest) => {
      const store = await openStore(folder, { now })
      return { store, running: timed([work], { noted: keptIn({ store, outbox: store }, [work]), now, log }) }
    }
    const at = (iso: string) => {
      time = new Date(iso)
    }
    return { digest, program, at }
  }
  const said = async (store: Store) => (await store.outbox('U1')).map(({ id }) => id)
  const NINE_ID = `digest.${Date.parse(NINE)}`

  test('what is said is saved with the note that it was done, over restarts, two days offline and clocks set back', async () => {
    const { program, at } = await office()
    const first = await program()
    await first.running.look()
    at('2026-11-26T01:00:05Z')
    await first.running.look()
    expect(await said(first.store)).toEqual([NINE_ID])
    await first.store.close()

    const second = await program()
    await second.running.look()
    at('2026-11-25T12:00:00Z')
    await second.running.look()
    at('2026-11-26T01:00:30Z')
    await second.running.look()
    expect(await said(second.store)).toEqual([NINE_ID])
    await second.store.close()

    at('2026-11-28T05:00:00Z')
    const third = await program()
    await third.running.look()
    await third.running.look()
    expect(await said(third.store)).toEqual([NINE_ID, `digest.${Date.parse('2026-11-28T01:00:00Z')}`])
    await third.store.close()
  })

  test('a crash before that saves neither, and the next start says it once', async () => {
    const { digest, program, at } = await office()
    const first = await program()
    await first.running.look()
    await first.store.close()
    at('2026-11-26T01:00:05Z')
    const dying = await program({
      ...digest,
      run: async () => {
        throw new Error('the process died')
      },
    })
    await dying.running.look()
    expect(await said(dying.store)).toEqual([])
    await dying.store.close()
    const next = await program()
    await next.running.look()
    await next.running.look()
    expect(await said(next.store)).toEqual([NINE_ID])
    await next.store.close()
  })

  test('what is done every so often writes no file', async () => {
    const { program } = await office()
    const { store, running } = await program({
      name: 'often',
      schedule: { every: 1000 },
      run: async () => ({}),
    })
    await running.look()
    expect(await store.timed()).toEqual(newTimed())
    await store.close()
  })
})
