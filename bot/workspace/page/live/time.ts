/** Offices work by China's clock, wherever the browser stands; it knows no summer time. */
const timeZone = 'Asia/Shanghai'
const CHINA = 8 * 3_600_000
const DAY = 86_400_000

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const dayOfYear = new Intl.DateTimeFormat('zh-CN', {
  timeZone,
  month: 'long',
  day: 'numeric',
  weekday: 'long',
})
const fullDay = new Intl.DateTimeFormat('zh-CN', {
  timeZone,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
})

/** The days since 1970 in China. */
const dayNumber = (ms: number): number => Math.floor((ms + CHINA) / DAY)

/** Milliseconds of a Slack timestamp such as `1763694000.000100`. */
export const millis = (ts: string): number => Math.round(Number.parseFloat(ts) * 1000)

/** 09:05 */
export const timeOfDay = (ms: number): string => clock.format(ms)

/** 今天, 昨天, 11月17日星期一, or with the year when it is another one. */
export function dayName(ms: number, now: number): string {
  const days = dayNumber(now) - dayNumber(ms)
  if (days === 0) return '今天'
  if (days === 1) return '昨天'
  return isoDay(ms).slice(0, 4) === isoDay(now).slice(0, 4) ? dayOfYear.format(ms) : fullDay.format(ms)
}

/** 刚刚, 5 分钟前, 今天 09:05, … : when a document or file was touched. */
export function since(ms: number, now: number): string {
  const minutes = Math.floor((now - ms) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  return `${dayName(ms, now)} ${timeOfDay(ms)}`
}

/** 2026-11-21 in China, for file names. */
export const isoDay = (ms: number): string => new Date(ms + CHINA).toISOString().slice(0, 10)
