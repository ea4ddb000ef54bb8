import { describe, expect, test } from 'vitest'
import { answer } from '../../bot/conversation/ask/answer.ts'
import { plainText } from '../../bot/render/text.ts'
import { type Effect, effectOn } from '../../rules/effect.ts'
import { loadRegulations } from '../../rules/valid.ts'

const regulations = loadRegulations()
const of = (place: string) => {
  const regulation = regulations.get(place)
  if (!regulation) throw new Error(`no regulation of ${place}`)
  return regulation
}

describe('what a text is worth', () => {
  // 泰州的草案由泰政办规〔2025〕3号接替，2025年9月1日起施行；玉山只有征求意见稿；其余三份已施行。
  test.each<[place: string, day: string, effect: Effect]>([
    ['taizhou', '2025-08-31', 'draft'],
    ['taizhou', '2025-09-01', 'superseded'],
    ['taizhou', '2026-11-26', 'superseded'],
    ['yushan', '2026-11-26', 'draft'],
    ['dazhou', '2023-06-05', 'not-yet'],
    ['dazhou', '2023-06-06', 'in-force'],
    ['jiangjin', '2026-11-26', 'in-force'],
    ['gulou', '2021-12-30', 'not-yet'],
    ['gulou', '2026-11-26', 'in-force'],
  ])('of %s on %s is %s', (place, day, effect) => {
    expect(effectOn(of(place), day)).toBe(effect)
  })

  test('ends with the last day on which it is valid', () => {
    const text = {
      status: 'in-force' as const,
      effective: '2020-01-01',
      expires: '2025-12-31',
      successor: undefined,
    }
    expect(effectOn(text, '2025-12-31')).toBe('in-force')
    expect(effectOn(text, '2026-01-01')).toBe('expired')
  })

  const told = (place: string, today: string) =>
    plainText(
      answer(
        of(place),
        { kind: 'new', investment: 80 },
        { inquiries: [], now: [], topics: [], asks: [], today },
        'zh',
      ),
    ).split('\n')

  test('is said right under the title of an answer, and nothing is said of a text in force', () => {
    expect(told('taizhou', '2026-11-26')[2]).toMatch(/^2025-09-01起施行的是泰政办规〔2025〕3号，这里没有收录/)
    expect(told('yushan', '2026-11-26')[2]).toMatch(/^下面依据的是征求意见稿/)
    expect(told('gulou', '2026-11-26')[2]).toMatch(/^我的理解/)
  })
})
