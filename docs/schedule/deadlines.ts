import type { Language } from '../../rules/describe.ts'
import { type Deadline, MILESTONES } from '../../rules/schema.ts'
import { addDays, addMonths, addWorkdays, holidaysPublished, isWorkday } from './workdays.ts'

/** Calendar days of a deadline: not before `from`, not after `until`. */
export interface Due {
  from?: string
  until?: string
  /** What to mind about these days. */
  note?: string
}

const UNITS = {
  workday: { zh: '个工作日', en: 'working day' },
  day: { zh: '日', en: 'day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
} as const

/** A deadline in words: 合同签订后 10 个工作日内, 每年 7 月 1 日至 12 月 31 日; empty where the provision has none. */
export function describeDeadline(
  { deadline }: { deadline?: Deadline | undefined },
  language: Language,
): string {
  if (!deadline) return ''
  const parts = [describeWindow(deadline, language), describePeriod(deadline, language)]
  return parts.filter(Boolean).join(language === 'zh' ? '，' : '; ')
}

function describePeriod({ after, within, atLeast, unit }: Deadline, language: Language): string {
  if (!unit) return ''
  const milestone = after && MILESTONES[after][language]
  if (language === 'zh') {
    const start = milestone ? `${milestone}后` : ''
    const name = UNITS[unit].zh
    if (within === undefined) return `${start}不少于 ${atLeast} ${name}`
    return `${start} ${atLeast === undefined ? within : `${atLeast} 至 ${within}`} ${name}内`.trim()
  }
  const start = milestone ? ` after: ${milestone}` : ''
  const many = (n: number | undefined) => `${n} ${UNITS[unit].en}${n === 1 ? '' : 's'}`
  if (within === undefined) return `at least ${many(atLeast)}${start}`
  return atLeast === undefined ? `within ${many(within)}${start}` : `${atLeast} to ${many(within)}${start}`
}

function describeWindow({ from, until }: Deadline, language: Language): string {
  if (!until) return ''
  if (language === 'zh') return from ? `每年 ${day(from)}至 ${day(until)}` : `每年 ${day(until)}前`
  return from ? `every year from ${from} to ${until}` : `every year by ${until}`
}

const day = (monthDay: string) => monthDay.split('-').map(Number).join(' 月 ').concat(' 日')

/**
 * The calendar days of a deadline; `undefined` while its milestone has no date. A period starts the day after the
 * milestone; a yearly window is the one that is open on `today` or opens next.
 */
export function dueOf(
  deadline: Deadline,
  milestones: Readonly<Record<string, string>>,
  today: string,
): Due | undefined {
  if (deadline.until) return window(deadline.from, deadline.until, today)
  const start = deadline.after && milestones[deadline.after]
  if (!start || !deadline.unit) return undefined
  const { within, atLeast, unit } = deadline
  const from = atLeast === undefined ? undefined : ended(start, atLeast, unit)
  const until = within === undefined ? undefined : ended(start, within, unit)
  const note = remark(start, until, unit)
  return { ...(from && { from }), ...(until && { until }), ...(note && { note }) }
}

/** The last day of a period of so many units that starts the day after `start`. */
function ended(start: string, count: number, unit: NonNullable<Deadline['unit']>): string {
  switch (unit) {
    case 'workday':
      return addWorkdays(start, count)
    case 'day':
      return addDays(start, count)
    case 'month':
      return addMonths(start, count)
    case 'year':
      return addMonths(start, count * 12)
  }
}

function window(from: string | undefined, until: string, today: string): Due {
  const year = Number(today.slice(0, 4))
  const wraps = from !== undefined && from > until
  const ends =
    [year, year + 1].map((y) => dated(y, until)).find((end) => end >= today) ?? dated(year + 1, until)
  const opening = Number(ends.slice(0, 4)) - (wraps ? 1 : 0)
  return { ...(from && { from: dated(opening, from) }), until: ends }
}

/** 29 February is the 28th in other years. */
function dated(year: number, monthDay: string): string {
  const [month = 1, date = 1] = monthDay.split('-').map(Number)
  return addMonths(`${year}-01-${String(date).padStart(2, '0')}`, month - 1)
}

function remark(start: string, until: string | undefined, unit: Deadline['unit']): string | undefined {
  if (!until) return undefined
  if (unit !== 'workday') return isWorkday(until) ? undefined : '期满当天不是工作日，宜提前办理'
  const years = [Number(start.slice(0, 4)), Number(until.slice(0, 4))]
  const unknown = years.find((year) => !holidaysPublished(year))
  return unknown === undefined ? undefined : `${unknown} 年节假日安排尚未公布，按周末推算`
}
