import { describe, expect, test } from 'vitest'
import { groups } from '../../bot/workspace/page/chat/groups.ts'
import { sizeName } from '../../bot/workspace/page/documents/file-link.tsx'
import { dayName, isoDay, millis, since } from '../../bot/workspace/page/live/time.ts'

/** A moment by China's clock. */
const at = (text: string) => new Date(`${text}+08:00`).getTime()
const NOW = at('2026-11-21T09:30:00')

test.each([
  ['2026-11-21T00:00:01', '今天'],
  ['2026-11-20T23:59:59', '昨天'],
  ['2026-11-17T12:00:00', '11月17日星期二'],
  ['2025-12-31T12:00:00', '2025年12月31日星期三'],
])('%s is called %s', (time, name) => {
  expect(dayName(at(time), NOW)).toBe(name)
})

test.each([
  ['2026-11-21T09:29:40', '刚刚'],
  ['2026-11-21T09:30:20', '刚刚'],
  ['2026-11-21T09:25:00', '5 分钟前'],
  ['2026-11-21T08:05:00', '今天 08:05'],
  ['2026-11-20T16:00:00', '昨天 16:00'],
])('%s was %s', (time, words) => {
  expect(since(at(time), NOW)).toBe(words)
})

test('times of Slack and of files', () => {
  expect(millis('1763694000.000100')).toBe(1_763_694_000_000)
  expect(isoDay(at('2026-03-05T23:00:00'))).toBe('2026-03-05')
})

test.each([
  [12, '12 B'],
  [48_213, '47.1 KB'],
  [3_500_000, '3.3 MB'],
])('%i bytes are %s', (bytes, name) => {
  expect(sizeName(bytes)).toBe(name)
})

describe('messages are grouped', () => {
  const message = (user: string, time: string) => ({ user, ts: `${at(time) / 1000}.000000`, text: '' })
  const shape = (...messages: ReturnType<typeof message>[]) =>
    groups(messages, NOW).map((group) => [group.user, group.day, group.messages.length])

  test('by person and within five minutes', () => {
    expect(
      shape(
        message('甲', '2026-11-21T09:00:00'),
        message('甲', '2026-11-21T09:04:00'),
        message('乙', '2026-11-21T09:04:01'),
        message('乙', '2026-11-21T09:10:00'),
      ),
    ).toEqual([
      ['甲', '今天', 2],
      ['乙', null, 1],
      ['乙', null, 1],
    ])
  })

  test('and never over midnight', () => {
    expect(shape(message('甲', '2026-11-20T23:59:00'), message('甲', '2026-11-21T00:01:00'))).toEqual([
      ['甲', '昨天', 1],
      ['甲', '今天', 1],
    ])
  })

  test('nothing is no group', () => {
    expect(groups([], NOW)).toEqual([])
  })
})
