import { describe, expect, test } from 'vitest'
import { missingFigures } from '../../rules/reading/figures.ts'
import type { Regulation } from '../../rules/regulation.ts'
import { type Deadline, type Provision, provision } from '../../rules/schema.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { Nets } from './nets.ts'

const of = (deadline: Deadline): Provision => ({
  ...provision.parse({ about: 'plan', say: '报送', deadline }),
  article: 1,
  line: 1,
})
const lacks = (deadline: Deadline, text: string) =>
  missingFigures(of(deadline), text).map(({ figure }) => figure)

/** How texts say a stretch of every year, and the days it means. */
const SAID: [said: string, deadline: Deadline][] = [
  ['每年 9 月底前报送', { until: '09-30' }],
  ['每年9月底前报送', { until: '09-30' }],
  ['当年十月底前报送', { until: '10-31' }],
  ['次年 2 月底之前报送', { until: '02-28' }],
  ['每年年底前完成', { until: '12-31' }],
  ['每年 7 月组织申报', { from: '07-01', until: '07-31' }],
  ['每年十一月组织申报', { from: '11-01', until: '11-30' }],
  ['每年第三季度申报', { from: '07-01', until: '09-30' }],
  ['每年上半年申报', { from: '01-01', until: '06-30' }],
  ['每年下半年申报', { from: '07-01', until: '12-31' }],
]

describe('a stretch of every year', () => {
  test.each(SAID)('%s is read as the days it means', (said, deadline) => {
    expect(lacks(deadline, said)).toEqual([])
  })

  test.each(SAID)('%s is no other stretch', (said, deadline) => {
    const others = SAID.map(([, each]) => each).filter(
      ({ from, until }) => from !== deadline.from || until !== deadline.until,
    )
    for (const other of others)
      expect(lacks(other, said), JSON.stringify(other)).toEqual([`${other.from ?? ''}—${other.until}`])
  })
})

/** The window with one of its ends a month earlier or later. */
function moved({ from, until, ...rest }: Deadline): Deadline[] {
  const shift = (day: string, by: number) =>
    `${String(((Number(day.slice(0, 2)) + 11 + by) % 12) + 1).padStart(2, '0')}-${from === day ? '01' : '28'}`
  const ends = until ? [-1, 1].map((by): Deadline => ({ ...rest, from, until: shift(until, by) })) : []
  const starts = from ? [-1, 1].map((by): Deadline => ({ ...rest, from: shift(from, by), until })) : []
  return [...ends, ...starts, ...(from ? [{ ...rest, until }] : [])]
}

const dated = ({ all }: Regulation) =>
  all.flatMap(({ provisions }) => provisions.filter(({ deadline }) => deadline?.until))
const withWindows = [...loadRegulations()].filter(([, regulation]) => dated(regulation).length > 0)

test('there are regulations with yearly windows', () => {
  expect(withWindows).not.toEqual([])
})

describe.each(withWindows)('in %s', (_, regulation) => {
  const nets = new Nets(regulation)
  const instead = (one: Provision, deadline: Deadline): Regulation => ({
    ...regulation,
    all: regulation.all.map((article) => ({
      ...article,
      provisions: article.provisions.map((each) => (each === one ? { ...one, deadline } : each)),
    })),
  })

  test('no end of a yearly window can move unnoticed by digest or official text', () => {
    for (const one of dated(regulation))
      for (const deadline of moved(one.deadline ?? {})) {
        const wrong = instead(one, deadline)
        const where = `${regulation.file}:${one.line} ${JSON.stringify(deadline)}`
        expect(nets.check(wrong), where).toContain('不在摘要里')
        expect(nets.official(wrong), where).toContain('里没有这个数')
      }
  })
})
