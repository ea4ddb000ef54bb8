import type { Milestone } from '../../../rules/schema.ts'
import {
  AGO,
  DAY_OFFSETS,
  FULL,
  MONTH_OFFSETS,
  RELATIVE,
  SHORT,
  WEEK_OFFSETS,
  WEEKDAY,
  WEEKDAYS,
  WEEKS,
  WITHIN_MONTH,
  WRITTEN_OUT,
  YEAR_IN_DIGITS,
  YEAR_OFFSETS,
} from '../lexicon/dates.ts'
import { EVENTS } from '../lexicon/events.ts'
import { rows } from '../lexicon/table.ts'
import { hanDigits, ONE } from '../numbers/digits.ts'
import { readNumeral } from '../numbers/numerals.ts'
import type { Clause } from '../text/clauses.ts'
import { clauseAt } from '../text/clauses.ts'
import { matcher } from '../text/matcher.ts'
import type { DayDoubt } from '../understanding.ts'

/** A day named in the text. */
interface Day {
  at: number
  end: number
  /** YYYY-MM-DD */
  date: string
}

const CENTURY = 2000
const events = matcher(rows(EVENTS))

/** Every day the text names, in order. A month without a day is none: nothing is invented. */
export const readDays = (text: string, today: string): Day[] => datesIn(text, today).days

/** Every day the text names, in order, and what is written like a day and is none, or may be several. */
export function datesIn(text: string, today: string): { days: Day[]; doubts: DayDoubt[] } {
  const now = new Date(`${today}T00:00:00Z`)
  const year = now.getUTCFullYear()
  const days: Day[] = []
  const doubts: DayDoubt[] = []
  const isDated = events.all(text).length > 0
  const push = (match: RegExpMatchArray, date: Date | undefined): void => {
    if (date)
      days.push({
        at: match.index ?? 0,
        end: (match.index ?? 0) + match[0].length,
        date: date.toISOString().slice(0, 10),
      })
  }
  const take = (match: RegExpMatchArray, named: number, month: number, day: number): void => {
    const date = calendar(named, month, day)
    if (!date && (isDated || WRITTEN_OUT.test(match[0].trim()))) doubts.push(noDay(match, named, month, day))
    push(match, date)
  }
  for (const match of text.matchAll(SHORT)) {
    const [words, first, , second, third] = match
    if (Number(first) > 12) take(match, CENTURY + Number(first), Number(second), Number(third))
    else if (isDated) doubts.push({ why: 'unclear day', words })
  }
  const rest = text.replaceAll(SHORT, (words) => ' '.repeat(words.length))
  for (const match of rest.matchAll(FULL)) {
    const [, absolute, relative, month, day] = match
    const named = absolute ? yearOf(absolute) : relative ? year + (YEAR_OFFSETS[relative] ?? 0) : undefined
    const [m, d] = [numberOf(month ?? ''), numberOf(day ?? '')]
    const when = calendar(named ?? year, m, d)
    // A day without a year that lies ahead by more than half a year was last year's.
    const past = named === undefined && when && when.getTime() - now.getTime() > 183 * 86_400_000
    take(match, past ? year - 1 : (named ?? year), m, d)
  }
  for (const match of text.matchAll(WITHIN_MONTH)) {
    const back = MONTH_OFFSETS.find(([words]) => match[1]?.startsWith(words))?.[1] ?? 0
    const first = new Date(Date.UTC(year, now.getUTCMonth() + back, 1))
    take(match, first.getUTCFullYear(), first.getUTCMonth() + 1, numberOf(match[2] ?? ''))
  }
  for (const match of text.matchAll(RELATIVE))
    push(match, shifted(now, DAY_OFFSETS[match[0].toLowerCase()] ?? 0))
  for (const match of text.matchAll(WEEKDAY)) {
    const monday = shifted(now, -((now.getUTCDay() + 6) % 7))
    const [, week = '', day = '', english] = match
    const weeks = english === undefined ? (WEEK_OFFSETS[week] ?? 0) : -1
    push(match, shifted(monday, (WEEKDAYS[english?.toLowerCase() ?? day] ?? 0) + 7 * weeks))
  }
  for (const match of text.matchAll(AGO)) {
    const n = numberOf(match[1] ?? match[3] ?? '0')
    push(match, shifted(now, -n * (WEEKS.test(match[2] ?? match[4] ?? '') ? 7 : 1)))
  }
  return { days: days.sort((a, b) => a.at - b.at), doubts }
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

/** What is no day, with the last one of its month, if there is such a month. */
function noDay(match: RegExpMatchArray, year: number, month: number, day: number): DayDoubt {
  const words = match[0].trim()
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day > last
    ? { why: 'no such day', words, nearest: { year, month, day: last } }
    : { why: 'no such day', words }
}

const yearOf = (digits: string): number => {
  const year = numberOf(digits)
  return digits.length === 2 ? CENTURY + year : year
}

function numberOf(digits: string): number {
  if (YEAR_IN_DIGITS.test(digits)) return Number(hanDigits(digits).join(''))
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
