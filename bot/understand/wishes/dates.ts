import type { Milestone } from '../../../rules/schema.ts'
import { EVENTS } from '../lexicon/events.ts'
import { rows } from '../lexicon/table.ts'
import { ONE, readNumeral } from '../numbers/numerals.ts'
import type { Clause } from '../text/clauses.ts'
import { clauseAt } from '../text/clauses.ts'
import { matcher } from '../text/matcher.ts'

/** A day named in the text. */
export interface Day {
  at: number
  end: number
  /** YYYY-MM-DD */
  date: string
}

const events = matcher(rows(EVENTS))
const N = '[\\d〇零一二三四五六七八九十]'
const FULL = new RegExp(
  `(?:(\\d{4}|[〇零一二三四五六七八九]{4})(?:年|[-/.])|(今年|去年|前年|明年|后年))? ?(${N}{1,3})(?:月份?|[-/.]) ?(${N}{1,3})(?:日|号|(?!${N}|[-/.%万亿元年月个]))`,
  'g',
)
const WITHIN_MONTH = new RegExp(`(上上个?月|上个?月|这个?月|本月|当月|下个?月)(?:的)?(${N}{1,3})[日号]`, 'g')
const RELATIVE =
  /大前天|前天|昨天|昨日|今天|今日|今早|今儿|明天|后天|大后天|yesterday|today|tomorrow|day before yesterday/gi
const WEEKDAY =
  /(上上|上|本|这个?|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])|last (monday|tuesday|wednesday|thursday|friday|saturday|sunday)/gi
const AGO = new RegExp(
  `((?:${N}|两){1,3})(天|周|个星期) ?(?:前|之前|以前)|(\\d{1,3}) (days?|weeks?) ago`,
  'g',
)
const OFFSETS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  'day before yesterday': -2,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  明天: 1,
  tomorrow: 1,
  后天: 2,
  大后天: 3,
}
const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 下: 1, 下下: 2 }
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 }

/** Every day the text names, in order. A month without a day is none: nothing is invented. */
export function readDays(text: string, today: string): Day[] {
  const now = new Date(`${today}T00:00:00Z`)
  const year = now.getUTCFullYear()
  const days: Day[] = []
  const push = (match: RegExpMatchArray, date: Date | undefined): void => {
    if (date)
      days.push({
        at: match.index ?? 0,
        end: (match.index ?? 0) + match[0].length,
        date: date.toISOString().slice(0, 10),
      })
  }
  for (const match of text.matchAll(FULL)) {
    const [, absolute, relative, month, day] = match
    const named = absolute ? numberOf(absolute) : relative ? year + (YEARS[relative] ?? 0) : undefined
    const when = calendar(named ?? year, numberOf(month ?? ''), numberOf(day ?? ''))
    // A day without a year that lies ahead by more than half a year was last year's.
    const past = named === undefined && when && when.getTime() - now.getTime() > 183 * 86_400_000
    push(match, past ? calendar(year - 1, numberOf(month ?? ''), numberOf(day ?? '')) : when)
  }
  for (const match of text.matchAll(WITHIN_MONTH)) {
    const back = match[1]?.startsWith('上上')
      ? -2
      : match[1]?.startsWith('上')
        ? -1
        : match[1]?.startsWith('下')
          ? 1
          : 0
    const first = new Date(Date.UTC(year, now.getUTCMonth() + back, 1))
    push(match, calendar(first.getUTCFullYear(), first.getUTCMonth() + 1, numberOf(match[2] ?? '')))
  }
  for (const match of text.matchAll(RELATIVE)) push(match, shifted(now, OFFSETS[match[0].toLowerCase()] ?? 0))
  for (const match of text.matchAll(WEEKDAY)) {
    const monday = shifted(now, -((now.getUTCDay() + 6) % 7))
    const english = match[3] ? ENGLISH_DAYS.indexOf(match[3].toLowerCase()) : undefined
    const index = english ?? Math.min(6, '一二三四五六日天'.indexOf(match[2] ?? '一'))
    push(match, shifted(monday, index + 7 * (english === undefined ? (WEEKS[match[1] ?? ''] ?? 0) : -1)))
  }
  for (const match of text.matchAll(AGO)) {
    const n = numberOf(match[1] ?? match[3] ?? '0')
    push(match, shifted(now, -n * (/周|星期|week/.test(match[2] ?? match[4] ?? '') ? 7 : 1)))
  }
  return days.sort((a, b) => a.at - b.at)
}

/** The milestones dated by the days of the text: the event named nearest in the same clause. */
export function milestonesOf(
  text: string,
  clauses: Clause[],
  days: Day[],
): Partial<Record<Milestone, string>> {
  const found: Partial<Record<Milestone, string>> = {}
  const named = events.all(text)
  for (const day of days) {
    const clause = clauseAt(clauses, day.at)
    const distance = (at: number): number => (at >= day.at ? at - day.at : day.at - at)
    const [nearest] = named
      .filter((event) => event.at >= clause.at && event.end <= clause.end)
      .sort((a, b) => distance(a.at) - distance(b.at))
    if (nearest) found[nearest.value] = day.date
  }
  return found
}

function numberOf(digits: string): number {
  if (/^[〇零一二三四五六七八九]{4}$/.test(digits))
    return Number(Array.from(digits, (c) => Math.max('〇一二三四五六七八九'.indexOf(c), 0)).join(''))
  const numeral = readNumeral(digits, 0)
  return numeral ? Number(numeral.low / ONE) : 0
}

function calendar(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1990 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date
    : undefined
}

const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000)
