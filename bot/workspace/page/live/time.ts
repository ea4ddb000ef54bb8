const DAY = 86_400_000

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
const dayOfYear = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'long' })
const fullDay = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
})

const midnight = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0)

/** Milliseconds of a Slack timestamp such as `1763694000.000100`. */
export const millis = (ts: string): number => Math.round(Number.parseFloat(ts) * 1000)

/** 09:05 */
export const timeOfDay = (ms: number): string => clock.format(ms)

/** 今天, 昨天, 11月17日星期一, or with the year when it is another one. */
export function dayName(ms: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(ms)) / DAY)
  if (days === 0) return '今天'
  if (days === 1) return '昨天'
  return new Date(ms).getFullYear() === new Date(now).getFullYear()
    ? dayOfYear.format(ms)
    : fullDay.format(ms)
}

/** 刚刚, 5 分钟前, 今天 09:05, … : when a document or file was touched. */
export function since(ms: number, now: number): string {
  const minutes = Math.floor((now - ms) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  return `${dayName(ms, now)} ${timeOfDay(ms)}`
}

/** 2026-11-21 in local time, for file names. */
export function isoDay(ms: number): string {
  const date = new Date(ms)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
