import { describe, expect, it, test, vi } from 'vitest'
import { describeDeadline, dueOf } from '../../docs/schedule/deadlines.ts'
import type { Deadline } from '../../rules/schema.ts'

const today = '2026-03-02'

describe('a deadline in words', () => {
  const cases: [Deadline, string, string][] = [
    [
      { after: 'contract-signed', within: 10, unit: 'workday' },
      '合同签订后 10 个工作日内',
      'within 10 working days after: contract signed',
    ],
    [
      { after: 'accepted', within: 1, unit: 'month' },
      '验收合格后 1 个月内',
      'within 1 month after: accepted',
    ],
    [
      { after: 'accepted', atLeast: 12, unit: 'month' },
      '验收合格后不少于 12 个月',
      'at least 12 months after: accepted',
    ],
    [
      { after: 'in-operation', atLeast: 12, within: 24, unit: 'month' },
      '投入运行后 12 至 24 个月内',
      '12 to 24 months after: put into operation',
    ],
    [{ from: '07-01', until: '12-31' }, '每年 7 月 1 日至 12 月 31 日', 'every year from 07-01 to 12-31'],
    [{ until: '09-30' }, '每年 9 月 30 日前', 'every year by 09-30'],
    [{ within: 60, unit: 'day' }, '60 日内', 'within 60 days'],
  ]
  test.each(cases)('%j reads %s', (deadline, zh, en) => {
    expect(describeDeadline({ deadline }, 'zh')).toBe(zh)
    expect(describeDeadline({ deadline }, 'en')).toBe(en)
  })
  it('is empty where a provision has none', () => {
    expect(describeDeadline({}, 'zh')).toBe('')
  })
})

describe('a period counted from a milestone', () => {
  const due = (start: string, deadline: Omit<Deadline, 'after'>) =>
    dueOf({ after: 'accepted', ...deadline }, { accepted: start }, today)

  it('starts the day after', () => {
    expect(due('2026-03-02', { within: 3, unit: 'day' })).toEqual({ until: '2026-03-05' })
  })
  it('counts working days over the Spring Festival with its make-up days', () => {
    // 2026: 15–23 February off; Saturdays 14 and 28 February worked.
    expect(due('2026-02-12', { within: 3, unit: 'workday' })).toEqual({ until: '2026-02-24' })
    expect(due('2026-02-26', { within: 2, unit: 'workday' })).toEqual({ until: '2026-02-28' })
  })
  it('counts the same days west of Greenwich', () => {
    vi.stubEnv('TZ', 'America/Los_Angeles')
    expect(due('2026-11-20', { within: 1, unit: 'workday' })).toEqual({ until: '2026-11-23' })
    vi.unstubAllEnvs()
  })
  it('says when the holidays of a later year are not known', () => {
    expect(due('2026-12-24', { within: 10, unit: 'workday' })).toEqual({
      until: '2027-01-07',
      note: '2027 年节假日安排尚未公布，按周末推算',
    })
  })
  it('ends a month on its last day where the corresponding day is missing', () => {
    expect(due('2026-01-31', { within: 1, unit: 'month' })?.until).toBe('2026-02-28')
    expect(due('2028-01-31', { within: 1, unit: 'month' })?.until).toBe('2028-02-29')
    expect(due('2028-02-29', { within: 1, unit: 'year' })?.until).toBe('2029-02-28')
  })
  it('warns when a period of months ends on a day off', () => {
    expect(due('2026-09-01', { within: 1, unit: 'month' })).toEqual({
      until: '2026-10-01',
      note: '期满当天不是工作日，宜提前办理',
    })
  })
  it('gives the first day for a minimum and both days for a span', () => {
    expect(due('2026-03-10', { atLeast: 12, unit: 'month' })).toEqual({ from: '2027-03-10' })
    expect(due('2026-03-10', { atLeast: 12, within: 24, unit: 'month' })).toMatchObject({
      from: '2027-03-10',
      until: '2028-03-10',
    })
  })
  it('has no date while the milestone has none', () => {
    expect(dueOf({ after: 'accepted', within: 1, unit: 'month' }, {}, today)).toBeUndefined()
  })
})

describe('a yearly window', () => {
  const cases: [string, string | undefined, string, string | undefined, string][] = [
    ['2026-03-02', '07-01', '12-31', '2026-07-01', '2026-12-31'],
    ['2026-12-31', '07-01', '12-31', '2026-07-01', '2026-12-31'],
    ['2026-10-01', '07-01', '09-30', '2027-07-01', '2027-09-30'],
    ['2026-01-15', '11-01', '02-29', '2025-11-01', '2026-02-28'],
    ['2026-03-01', '11-01', '02-29', '2026-11-01', '2027-02-28'],
    ['2027-12-01', '11-01', '02-29', '2027-11-01', '2028-02-29'],
    ['2026-09-30', undefined, '09-30', undefined, '2026-09-30'],
  ]
  test.each(cases)('seen on %s, %s to %s is %s to %s', (day, opens, closes, from, until) => {
    const deadline = { until: closes, ...(opens && { from: opens }) }
    expect(dueOf(deadline, {}, day)).toEqual({ ...(from && { from }), until })
  })
})
