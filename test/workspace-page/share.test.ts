import fc from 'fast-check'
import { expect, test } from 'vitest'
import { share } from '../../bot/workspace/page/live/share.ts'

const copy = <T>(value: T): T => structuredClone(value)

test('what did not change keeps its identity, what did is new', () => {
  const before = {
    messages: [
      { ts: '1', text: '一' },
      { ts: '2', text: '二' },
    ],
    modal: null,
    waiting: true,
  }
  const after = share(before, { ...copy(before), waiting: false })
  expect(after).not.toBe(before)
  expect(after.messages).toBe(before.messages)
})

test('a message that is appended leaves the others', () => {
  const before = [{ ts: '1' }]
  const after = share(before, [{ ts: '1' }, { ts: '2' }])
  expect(after).toEqual([{ ts: '1' }, { ts: '2' }])
  expect(after[0]).toBe(before[0])
})

test('a key that went away is a change', () => {
  const before: { errors?: object } = { errors: {} }
  expect(share(before, {})).toEqual({})
})

test('the result always equals what was pushed, and is the old value when nothing changed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(share(before, copy(after))).toEqual(after)
      expect(share(before, copy(before))).toBe(before)
    }),
  )
})
