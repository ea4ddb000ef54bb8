import type { FactId } from '../../../rules/facts.ts'
import type { Clause } from '../text/clauses.ts'
import { measured } from './hedged.ts'
import { type Numeral, ONE, readNumeral } from './numerals.ts'
import type { Measure, Reading } from './reading.ts'

type Unit = '个月' | '年'

/** What a length of time is the length of: told from its clause, or from the words right before it. */
const TERMS: readonly { fact: FactId; unit: '个月' | '年'; clause: RegExp; before: RegExp }[] = [
  {
    fact: 'trialMonths',
    unit: '个月',
    clause: /试运行|试用|trial/i,
    before:
      /(?:试(?:运行|用)期?(?:已经|已|都|才|了|过|快|满|有|共|大概|约|差不多|也|就)*|trial (?:run )?(?:has lasted|lasted|for|of) ?)$/i,
  },
  {
    fact: 'contractYears',
    unit: '年',
    clause: /运维|维护|维保|驻场|maintenance/i,
    before: /(?:签|合同期?|服务期|期限|连签)(?:了|是|为|要|个|上|打算|准备|大概|约|共|的)*$/,
  },
  {
    fact: 'delayMonths',
    unit: '个月',
    clause:
      /延|拖|逾|晚|超期|超了|没完|超过?(?:了)?(?:批复)?工期|工期|滞后|推迟|误期|迟|delay|late|behind|overdue/i,
    before: /(?:)$/,
  },
]

/** A length of time in the text, in months or in days; `over` when it is that and a bit ("两个多月"). */
interface Length {
  end: number
  numeral: Numeral
  months?: bigint
  days?: number
  over: boolean
}

const UNIT =
  / ?(个?月|个多月|个半月|个?季度|年半|年多|个?年|天|日|周|个?星期|months?\b|years?\b|weeks?\b|days?\b)/iy

/** Every length of time that says something of the project. */
export function readPeriods(text: string, clauses: Clause[]): Measure[] {
  const found: Measure[] = []
  for (const clause of clauses) {
    const terms = TERMS.filter((t) => t.clause.test(text.slice(clause.at, clause.end)))
    for (let i = clause.at; terms.length > 0 && i < clause.end; i++) {
      const length = lengthAt(text, i)
      if (!length) continue
      const term = terms.find((t) => t.before.test(text.slice(Math.max(clause.at, i - 12), i)))
      if (term) found.push({ ...reading(text, i, length, term.unit), unit: term.unit, fact: term.fact })
      i = length.end - 1
    }
  }
  return found
}

function lengthAt(text: string, at: number): Length | undefined {
  const half = /^半年(多)?/.exec(text.slice(at, at + 3))
  if (half) return { end: at + half[0].length, numeral: whole(6n), months: 1n, over: half[1] !== undefined }
  const numeral = readNumeral(text, at)
  if (!numeral) return undefined
  UNIT.lastIndex = numeral.end
  const [words, unit = ''] = UNIT.exec(text) ?? []
  // "8月" is August.
  if (words === undefined || unit === '月') return undefined
  const end = numeral.end + words.length
  if (/天|日|day/i.test(unit)) return { end, numeral, days: 1, over: false }
  if (/周|星期|week/i.test(unit)) return { end, numeral, days: 7, over: false }
  const months = /年|year/i.test(unit) ? 12n : unit.includes('季') ? 3n : 1n
  if (unit.includes('半'))
    return { end, numeral: plus(scaled(numeral, months), (months * ONE) / 2n), months: 1n, over: false }
  const rest = months === 12n ? lengthAt(text, /[零又]/.test(text[end] ?? '') ? end + 1 : end) : undefined
  // "一年零两个月"
  if (rest?.months === 1n && !rest.over)
    return { end: rest.end, numeral: plus(scaled(numeral, 12n), rest.numeral.low), months: 1n, over: false }
  return { end, numeral, months, over: unit.includes('多') }
}

const whole = (n: bigint): Numeral => ({
  low: n * ONE,
  high: n * ONE,
  open: false,
  ambiguous: false,
  scale: 1n,
  end: 0,
})
const scaled = (n: Numeral, by: bigint): Numeral => ({ ...n, low: n.low * by, high: n.high * by })
const plus = (n: Numeral, more: bigint): Numeral => ({ ...n, low: n.low + more, high: n.high + more })

function reading(text: string, at: number, length: Length, unit: Unit): Reading {
  const { end, numeral, months = 1n, days, over } = length
  const perUnit = unit === '年' ? 12 : 1
  const base = { at, end, denied: false, loose: false }
  const count = Number(numeral.low) / Number(ONE)
  if (days !== undefined) {
    // A month has 28 to 31 days: the bounds are rounded outwards.
    const gte = Math.floor(((count * days) / 31 / perUnit) * 10) / 10
    const lte = Math.ceil(((count * days) / 28 / perUnit) * 10) / 10
    return { ...base, precision: 'approximate', quantity: { gte, lte } }
  }
  const size = Number(months) / perUnit
  if (over) {
    const next = text.slice(at, at + 2) === '半年' ? 12 / perUnit : (count + 1) * size
    return { ...base, precision: 'approximate', quantity: { gt: count * size, lt: next } }
  }
  return measured(text, at, end, scaled(numeral, months), (v) =>
    v <= 1200n * ONE ? Number(v) / Number(ONE) / perUnit : undefined,
  )
}
