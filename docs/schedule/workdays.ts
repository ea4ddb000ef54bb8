import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

// The package's own functions build their tables in the zone of the machine: west of Greenwich each day is the one before.
const { holidays, workdays } = calendar

/** True on a day that is worked: make-up days are, public holidays are not; from weekends alone where nothing is published. */
export const isWorkday = (date: string): boolean =>
  Object.hasOwn(workdays, date) || (!Object.hasOwn(holidays, date) && !isWeekend(date))

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

const published = new Set(Object.keys(holidays).map((date) => date.slice(0, 4)))

/** Whether the public holidays of a year are known. */
export const holidaysPublished = (year: number): boolean => published.has(String(year))

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
