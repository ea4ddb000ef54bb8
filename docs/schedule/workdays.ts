import chineseDays from 'chinese-days'

/** Noon, because the calendar reads a bare date as midnight UTC, which west of Greenwich is the day before. */
const noon = (date: string) => `${date}T12:00:00`

/** True on a day that is worked: make-up days are, public holidays are not; from weekends alone where nothing is published. */
export const isWorkday = (date: string): boolean => chineseDays.isWorkday(noon(date))

/** Whether the public holidays of a year are known. */
export const holidaysPublished = (year: number): boolean =>
  chineseDays.getHolidaysInRange(noon(`${year}-01-01`), noon(`${year}-12-31`), false).length > 0

/** The ISO date some days later. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** The n-th working day after a date; the date itself does not count. */
export function addWorkdays(date: string, n: number): string {
  let day = date
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(day)) left--
  }
  return day
}

/** The corresponding day some months later, or the last of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}
