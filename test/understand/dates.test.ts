import { expect, test } from 'vitest'
import { datesIn, readDays } from '../../bot/understand/wishes/dates.ts'

/** What is said, the day on which it is said, and the day that is meant; nothing where none is. */
const SAID: [said: string, today: string, meant?: string][] = [
  ['去年12月20日验收', '2026-01-15', '2025-12-20'],
  ['12月20日验收的', '2026-01-15', '2025-12-20'],
  ['12月20日验收的', '2026-09-17', '2026-12-20'],
  ['3月1日签的合同', '2026-01-15', '2026-03-01'],
  ['上个月5号', '2026-01-15', '2025-12-05'],
  ['上上个月5号', '2026-01-15', '2025-11-05'],
  ['下个月5号', '2026-12-15', '2027-01-05'],
  ['本月31日', '2026-03-02', '2026-03-31'],
  ['前天', '2026-03-02', '2026-02-28'],
  ['上周五', '2026-03-04', '2026-02-27'],
  ['上上周五', '2026-03-04', '2026-02-20'],
  ['本周日', '2026-03-04', '2026-03-08'],
  ['3天前', '2026-03-02', '2026-02-27'],
  ['两周前', '2026-03-16', '2026-03-02'],
  ['2024年2月29日', '2026-03-02', '2024-02-29'],
  ['2026年2月29日', '2026-03-02'],
  ['2026年4月31日', '2026-03-02'],
  ['2026年13月1日', '2026-03-02'],
  ['25年3月4日签的', '2026-03-02', '2025-03-04'],
  ['25/3/4 签合同', '2026-03-02', '2025-03-04'],
  ['3/4/26 签合同', '2026-03-02'],
  ['25/2/29 签合同', '2026-03-02'],
  ['4/31 签合同', '2026-03-02'],
  ['3月份', '2026-03-02'],
  ['2026年', '2026-03-02'],
]

test.each(SAID)('%s, said on %s', (said, today, meant) => {
  expect(readDays(said, today).map(({ date }) => date)).toEqual(meant ? [meant] : [])
})

test.each([
  ['2月30日', '2026-2-28'],
  ['2025-02-29', '2025-2-28'],
  ['2024年2月30日', '2024-2-29'],
  ['6月31号', '2026-6-30'],
  ['合同4/31签的', '2026-4-30'],
  ['上个月31号', '2026-2-28'],
  ['三月三十二日', '2026-3-31'],
  ['25/2/29签合同', '2025-2-28'],
  ['13月1日', undefined],
  ['0月5日', undefined],
])('%s is no day, and the nearest is %s', (said, nearest) => {
  const { days, doubts } = datesIn(said, '2026-03-02')
  expect(days).toEqual([])
  const hints = doubts.map((doubt) =>
    'nearest' in doubt ? Object.values(doubt.nearest ?? {}).join('-') : doubt.why,
  )
  expect(hints).toEqual([nearest ?? 'no such day'])
})

test.each(['3/4/26 签合同', '合同3-4-26签的'])('%s may be several days', (said) => {
  expect(datesIn(said, '2026-03-02').doubts.map(({ why }) => why)).toEqual(['unclear day'])
})

test.each(['比例3/40', '接口4.31版', '2月份40台', '系统3.2.1版', '预算2/31'])(
  '%s speaks of no day',
  (said) => {
    expect(datesIn(said, '2026-03-02')).toEqual({ days: [], doubts: [] })
  },
)
