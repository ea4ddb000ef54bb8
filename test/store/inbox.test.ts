import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newPerson } from '../../store/fresh.ts'
import { HEARD_LIMIT, isHeard, isKnown, KEPT, withHeard } from '../../store/inbox.ts'
import { person } from '../../store/schema.ts'

const START = Date.parse('2026-11-23T01:00:00.000Z')
const HOUR = 3600 * 1000
const ts = (ms: number) => `${Math.floor(ms / 1000)}.${String(ms % 1000).padStart(3, '0')}100`
const at = (ms: number) => new Date(ms).toISOString()

/** Somebody who writes now and then, not always heard in the order written. */
const written = fc
  .array(
    fc.record({
      pause: fc.integer({ min: 1, max: 6 * HOUR }),
      late: fc.integer({ min: 0, max: HOUR / 2 }),
      ids: fc.subarray(['event', 'client', 'trigger'] as const),
    }),
    { maxLength: 60 },
  )
  .map((all) => {
    let now = START
    return all.map(({ pause, late, ids }, i) => {
      now += pause
      return { ids: [ts(now - late), ...ids.map((kind) => `${kind}.${i}`)], now, sent: now - late }
    })
  })

const heardAll = (events: readonly { ids: string[]; now: number }[]) =>
  events.reduce((all, { ids, now }) => withHeard(all, ids, at(now)), newPerson('U1'))

describe('events are remembered', () => {
  test('under each of their ids, for seven days whatever else comes', () => {
    fc.assert(
      fc.property(written, (events) => {
        const person = heardAll(events)
        const last = events.at(-1)?.now ?? START
        for (const { ids, now } of events)
          if (last - now < KEPT) for (const id of ids) expect(isHeard(person, id), id).toBe(true)
      }),
    )
  })

  test('for ever where they are messages', () => {
    fc.assert(
      fc.property(written, (events) => {
        const person = heardAll(events)
        for (const { ids } of events) expect(isHeard(person, ids[0] ?? '')).toBe(true)
      }),
    )
  })

  test('once, however often they come', () => {
    fc.assert(
      fc.property(written, (events) => {
        const once = heardAll(events)
        const again = events.reduce((all, { ids }) => withHeard(all, ids, at(events.at(-1)?.now ?? 0)), once)
        expect(again).toEqual(once)
      }),
    )
  })

  test('and a message that was not heard is never taken for one that was, unless all later ones are a week old', () => {
    fc.assert(
      fc.property(written, fc.nat(), (events, which) => {
        const missed = events[which % Math.max(1, events.length)]
        fc.pre(missed !== undefined && events.length > 1)
        const others = events.filter((each) => each !== missed)
        const taken = new Set(others.map(({ ids }) => ids[0]))
        fc.pre(!taken.has(missed?.ids[0]))
        const person = heardAll(others)
        const first = others[0]
        const last = others.at(-1)?.now ?? START
        // What came an hour before the first message ever answered is of an earlier life.
        fc.pre(first !== undefined && missed !== undefined && missed.sent > first.sent - HOUR / 2)
        const forgotten = others.some(({ now, sent }) => last - now >= KEPT && sent >= (missed?.sent ?? 0))
        if (!forgotten) expect(isHeard(person, missed?.ids[0] ?? '')).toBe(false)
      }),
    )
  })

  test('in a file that a busy person does not fill, and that the schema takes', () => {
    const busy = Array.from({ length: HEARD_LIMIT + 50 }, (_, i) => ({
      ids: [ts(START + i * 1000)],
      now: START + i * 1000,
    }))
    const [first, ...later] = busy
    const full = heardAll(first ? [first] : [])
    const before = later.slice(0, HEARD_LIMIT - 51)
    const heard = [...full.heard, ...before.flatMap(({ ids, now }) => ids.map((id) => ({ id, at: at(now) })))]
    const last = later.slice(before.length)
    const found = last.reduce((all, { ids, now }) => withHeard(all, ids, at(now)), { ...full, heard })
    expect(found.heard).toHaveLength(HEARD_LIMIT)
    for (const { ids } of [...busy.slice(0, 200), ...last]) expect(isHeard(found, ...ids)).toBe(true)
    expect(isHeard(found, ts(START + busy.length * 1000))).toBe(false)
    expect(person.parse(found)).toEqual(found)
    // A message a minute for eight hours on each of six days, under three ids each.
    expect(HEARD_LIMIT).toBeGreaterThan(3 * 60 * 8 * 6)
  })

  test('those of a person begin with their first message, and not with a click', () => {
    const clicked = withHeard(newPerson('U1'), ['12.34.abc'], at(START))
    expect(isKnown(clicked)).toBe(false)
    expect(isHeard(clicked, '12.34.abc')).toBe(true)
    const wrote = withHeard(clicked, [ts(START)], at(START))
    expect(isKnown(wrote)).toBe(true)
    expect(isHeard(wrote, ts(START - 2 * HOUR))).toBe(true)
    expect(isHeard(wrote, ts(START - HOUR / 2))).toBe(false)
  })
})
