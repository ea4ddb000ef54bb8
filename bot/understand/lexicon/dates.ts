// How days are named.

const DIGITS = '〇零一二三四五六七八九'
const N = `[\\d${DIGITS}十]`

/** 二〇二五: a year digit by digit. */
export const YEAR_IN_DIGITS = new RegExp(`^[${DIGITS}]{4}$`)

/** A year (or 今年 …), a month and a day; of a year in two digits the century is ours. */
export const FULL = new RegExp(
  `(?:(\\d{4}|[${DIGITS}]{4}|(?<!\\d)\\d{2}(?=年))(?:年|[-/.])|(今年|去年|前年|明年|后年))? ?(${N}{1,3})(?:月份?|[-/.]) ?(${N}{1,3})(?:日|号|(?!${N}|[-/.%万亿元年月个]))`,
  'g',
)
/** 26/3/4: the year first, as it is written here, where the first can be no day or month; 3/4/26 may be either. */
export const SHORT = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-])/g

/** A day that is written out, not a fraction or the number of a version. */
export const WRITTEN_OUT = /[日号]$|^\d{4}(?:年|[-/])/

export const YEAR_OFFSETS: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  今年: 0,
  明年: 1,
  后年: 2,
}

/** "上个月5号", and by how many months its month is away. */
export const WITHIN_MONTH = new RegExp(
  `(上上个?月|上个?月|这个?月|本月|当月|下个?月)(?:的)?(${N}{1,3})[日号]`,
  'g',
)
export const MONTH_OFFSETS: readonly (readonly [string, number])[] = [
  ['上上', -2],
  ['上', -1],
  ['下', 1],
]

/** "前天", and by how many days it is away. */
export const RELATIVE =
  /大前天|前天|昨天|昨日|今天|今日|今早|今儿|明天|后天|大后天|yesterday|today|tomorrow|day before yesterday/gi
export const DAY_OFFSETS: Readonly<Record<string, number>> = {
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

/** "上周五", "last friday", by how many weeks it is away, and which day of its week it is. */
export const WEEKDAY =
  /(上上|上|本|这个?|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])|last (monday|tuesday|wednesday|thursday|friday|saturday|sunday)/gi
export const WEEK_OFFSETS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 下: 1, 下下: 2 }
export const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 0,
  二: 1,
  三: 2,
  四: 3,
  五: 4,
  六: 5,
  日: 6,
  天: 6,
  monday: 0,
  tuesday: 1,
  wednesday: 2,
  thursday: 3,
  friday: 4,
  saturday: 5,
  sunday: 6,
}

/** "3天前", "two weeks ago". */
export const AGO = new RegExp(
  `((?:${N}|两){1,3})(天|周|个星期) ?(?:前|之前|以前)|(\\d{1,3}) (days?|weeks?) ago`,
  'g',
)
export const WEEKS = /周|星期|week/
