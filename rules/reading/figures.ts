import { FACT_IDS, FACTS } from '../facts.ts'
import type { Condition } from '../logic/condition.ts'
import { readNumber } from '../numerals.ts'
import type { Deadline, Provision } from '../schema.ts'

const NUMBER = /\d+(?:\.\d+)?|[一二两三四五六七八九十百]+/.source
const UNIT = /万元|[%％]|个?工作日|[日天]|个月|年/.source
/** A number with its unit; the first of a range (12 至 24 个月) has the unit of the second. */
const FIGURE = new RegExp(
  `(${NUMBER})\\s*(?:(${UNIT})|[-－—~～至到](?=\\s*(?:${NUMBER})\\s*(${UNIT})))?`,
  'g',
)
const UNITS = { workday: '个工作日', day: '日', month: '个月', year: '年' }

/**
 * All figures of a text, in one writing, each with its unit and without: `50 万元` and `50`, `10 个工作日`, `6 个月` for
 * 半年; yearly windows as `07-01—09-30` or `—09-30`.
 */
function figures(text: string): Set<string> {
  const read = readFigures(text).flatMap(({ n, unit }) => [`${n}`, figure(n, unit)])
  const half = /(?<![上下])半年/.test(text) ? ['6', figure(6, UNITS.month)] : []
  return new Set([...read, ...half, ...windows(text)])
}

/** The figures of a provision: of its condition and deadline, and those that it tells in Arabic digits. */
function figuresOf({ when, deadline, say, action, document }: Provision): Set<string> {
  const told = [say, action, document].flatMap((text) => readFigures(text?.zh ?? ''))
  return new Set([
    ...(when ? conditionFigures(when) : []),
    ...(deadline ? deadlineFigures(deadline) : []),
    ...told.filter(({ arabic }) => arabic).map(({ n, unit }) => figure(n, unit)),
  ])
}

/** The figures of a provision that a text lacks, each with those of the same kind that the text has instead. */
export function missingFigures(provision: Provision, text: string): { figure: string; found: string }[] {
  const there = figures(text)
  const kind = (figure: string) => figure.replace(/[\d.]+/g, '')
  return [...figuresOf(provision)]
    .filter((figure) => !there.has(figure))
    .map((figure) => {
      const instead = [...there].filter((each) => kind(each) === kind(figure))
      return { figure, found: instead.join('、') || '没有' }
    })
}

const figure = (n: number, unit = '') => (/^[%％]/.test(unit) ? `${n}%` : `${n} ${written(unit)}`.trim())
const written = (unit: string) => (unit === '工作日' ? UNITS.workday : unit === '天' ? UNITS.day : unit)

function readFigures(text: string): { n: number; unit: string | undefined; arabic: boolean }[] {
  return [...text.matchAll(FIGURE)].flatMap(([, digits = '', own, ahead]) => {
    const arabic = /\d/.test(digits)
    const n = arabic ? Number(digits) : readNumber(digits)
    return n === undefined ? [] : [{ n, unit: own ?? ahead, arabic }]
  })
}

/** Zero is "none at all" and stands in no text. */
function conditionFigures({ any, all, not, ...facts }: Condition): string[] {
  const own = FACT_IDS.flatMap((id) => {
    const definition = FACTS[id]
    const wanted = facts[id]
    if (definition.type !== 'quantity' || typeof wanted !== 'object' || Array.isArray(wanted)) return []
    return Object.values(wanted).flatMap((n) => (n ? figure(n, definition.unit) : []))
  })
  return [...own, ...[...(any ?? []), ...(all ?? []), ...(not ? [not] : [])].flatMap(conditionFigures)]
}

function deadlineFigures({ within, atLeast, unit, from, until }: Deadline): string[] {
  const periods = [within, atLeast].flatMap((n) => (n ? figure(n, unit && UNITS[unit]) : []))
  return until ? [...periods, `${from ?? ''}—${until}`] : periods
}

/** The stretches of every year that a text names: 第三季度, 下半年, 每年 7 月, 9 月底, 年底. */
function windows(text: string): string[] {
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, n = '']) => readNumber(n) ?? [])
  return [
    ...named(/第([一二三四])季度/g).map((n) => `${firstOf(3 * n - 2)}—${lastOf(3 * n)}`),
    ...named(/每年\s*([\d一二三四五六七八九十]+)\s*月(?!底)/g).map((n) => `${firstOf(n)}—${lastOf(n)}`),
    ...named(/([\d一二三四五六七八九十]+)\s*月底/g).map((n) => `—${lastOf(n)}`),
    ...(text.includes('上半年') ? [`${firstOf(1)}—${lastOf(6)}`] : []),
    ...(text.includes('下半年') ? [`${firstOf(7)}—${lastOf(12)}`] : []),
    ...(text.includes('年底') ? [`—${lastOf(12)}`] : []),
  ]
}

const twoDigits = (n: number) => String(n).padStart(2, '0')
const firstOf = (month: number) => `${twoDigits(month)}-01`
/** Every year alike, so February ends on its 28th. */
const lastOf = (month: number) => `${twoDigits(month)}-${new Date(Date.UTC(2025, month, 0)).getUTCDate()}`
