import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What is understood and shown at two instants, half an hour on either side of midnight in China. */
const SCRIPT = `
  import { clock, day } from './bot/clock.ts'
  import { readDays } from './bot/understand/wishes/dates.ts'
  import { addDays, isWorkday } from './docs/schedule/workdays.ts'
  import { dayName, isoDay, since, timeOfDay } from './bot/workspace/page/live/time.ts'
  const said = ['今天', '昨天', '明天', '下周一', '上个月15号', '11月5日', '去年12月20日']
  const all = ['2026-11-26T15:30:00Z', '2026-11-26T16:30:00Z'].map((at) => {
    const ms = Date.parse(at)
    const today = day(at)
    return {
      clock: clock(at),
      days: said.map((words) => readDays(words, today)[0].date),
      page: [timeOfDay(ms), isoDay(ms), since(ms - 3 * 3600000, ms), since(ms - 26 * 3600000, ms)],
      named: dayName(Date.parse('2026-11-16T16:10:00Z'), ms),
      year: dayName(Date.parse('2025-12-31T15:59:00Z'), ms),
      work: [isWorkday('2025-10-01'), isWorkday('2025-10-11'), addDays('2026-02-28', 1)],
    }
  })
  console.log(JSON.stringify(all))`

const SHOWN = {
  named: '11月17日星期二',
  year: '2025年12月31日星期三',
  work: [false, true, '2026-03-01'],
}

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC', 'Asia/Shanghai'])(
  'every day is China’s on a machine, or in a browser, in %s',
  (TZ) => {
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SCRIPT], {
      cwd: root,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    expect(JSON.parse(said)).toEqual([
      {
        clock: '2026-11-26 23:30',
        days: [
          '2026-11-26',
          '2026-11-25',
          '2026-11-27',
          '2026-11-30',
          '2026-10-15',
          '2026-11-05',
          '2025-12-20',
        ],
        page: ['23:30', '2026-11-26', '今天 20:30', '昨天 21:30'],
        ...SHOWN,
      },
      {
        clock: '2026-11-27 00:30',
        days: [
          '2026-11-27',
          '2026-11-26',
          '2026-11-28',
          '2026-11-30',
          '2026-10-15',
          '2026-11-05',
          '2025-12-20',
        ],
        page: ['00:30', '2026-11-27', '昨天 21:30', '11月25日星期三 22:30'],
        ...SHOWN,
      },
    ])
  },
)
