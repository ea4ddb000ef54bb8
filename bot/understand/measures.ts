import type { FactId } from '../../rules/facts.ts'
import { measured, type Reading } from './amounts.ts'
import type { Clause } from './clauses.ts'
import { clauseAt } from './clauses.ts'
import { type Numeral, ONE, readNumeral } from './numerals.ts'

/** A percentage or a number of months, and the fact it is about, if the words around it say so. */
export interface Measure extends Reading {
  fact?: FactId
  unit: '%' | '个月'
}

const PERCENT_AFTER = / ?(?:%|个(?:百分)?点|百分点|per ?cent\b|percent\b)/iy
const MONTHS_AFTER =
  / ?(个月|个多月|个半月|年半|年多|年|天|日|周|个?星期|months?\b|years?\b|weeks?\b|days?\b)/iy

/** Cue words in the clause → the percentage meant; the first that occurs decides. */
const PERCENT_CUES: readonly (readonly [FactId, RegExp])[] = [
  ['supplementPercent', /补充(?:合同|协议)|追加|增补|加购|补签|占?原?合同|supplement/i],
  ['maintenancePercent', /运维|维护|维保|maintenance/i],
  ['movedPercent', /内部调整|调剂|挪|调整(?:金额|数额|资金|幅度)?|内部|互相调|结构调整|moved|reallocat/i],
  ['itShare', /信息化(?:部分|占|投资|概算)|智能化部分|工程部分|占整个|占总|share/i],
  ['overBudgetPercent', /超|概算|批复|预算|涨|增加|高出|多出|突破|变更|over|exceed/i],
]
const DELAY = /延|拖|逾|晚|超期|超过?(?:了)?(?:批复)?工期|工期|滞后|推迟|误期|迟|delay|late|behind|overdue/i

const LARGEST = 1_000_000n * ONE
const toNumber = (value: bigint): number | undefined =>
  value <= LARGEST ? Number(value) / Number(ONE) : undefined

/** Every percentage and every length of a delay in the text. */
export function readMeasures(text: string, clauses: Clause[]): Measure[] {
  return [...percentages(text, clauses), ...delays(text, clauses)]
}

function percentages(text: string, clauses: Clause[]): Measure[] {
  const found: Measure[] = []
  for (let i = 0; i < text.length; i++) {
    const hundredth = text.startsWith('百分之', i)
    const at = hundredth ? i + 3 : i
    if (
      !/[\d一二两三四五六七八九十几半百]/.test(text[at] ?? '') ||
      (!hundredth && /[\d.]/.test(text[at - 1] ?? ''))
    )
      continue
    const numeral = readNumeral(text, at)
    if (!numeral) continue
    PERCENT_AFTER.lastIndex = numeral.end
    const unit = hundredth ? undefined : PERCENT_AFTER.exec(text)
    const tenths = !hundredth && !unit && /^成(?![立为功本果员效品熟套交])/.test(text.slice(numeral.end))
    if (!hundredth && !unit && !tenths) {
      i = Math.max(i, numeral.end - 1)
      continue
    }
    const end = numeral.end + (unit ? unit[0].length : tenths ? 1 : 0)
    const scaled: Numeral = tenths
      ? { ...numeral, low: numeral.low * 10n, high: numeral.high * 10n }
      : numeral
    const reading = measured(text, i, end, scaled, toNumber)
    const fact = percentFact(text, clauses, reading)
    found.push({ ...reading, unit: '%', ...(fact && { fact }) })
    i = reading.end - 1
  }
  return found
}

function percentFact(text: string, clauses: Clause[], { at }: Reading): FactId | undefined {
  const clause = clauseAt(clauses, at)
  const near = text.slice(clause.at, clause.end)
  const earlier = text.slice(0, clause.end)
  for (const words of [near, earlier, text]) {
    const cue = PERCENT_CUES.find(([, pattern]) => pattern.test(words))
    if (cue) return cue[0]
  }
  return undefined
}

function delays(text: string, clauses: Clause[]): Measure[] {
  const found: Measure[] = []
  for (const clause of clauses) {
    const words = text.slice(clause.at, clause.end)
    if (!DELAY.test(words)) continue
    for (let i = clause.at; i < clause.end; i++) {
      if (/[大]?半年/.test(text.slice(i, i + 3)) && /半/.test(text[i] ?? '')) {
        found.push({
          at: i,
          end: i + 2,
          unit: '个月',
          fact: 'delayMonths',
          denied: false,
          loose: false,
          ...halfYear(text, i),
        })
        i += 1
        continue
      }
      if (!/[\d一二两三四五六七八九十几半]/.test(text[i] ?? '')) continue
      const numeral = readNumeral(text, i)
      if (!numeral) continue
      MONTHS_AFTER.lastIndex = numeral.end
      const unit = MONTHS_AFTER.exec(text)
      if (unit) found.push(delay(text, i, numeral.end + unit[0].length, numeral, unit[1] ?? ''))
      i = Math.max(i, numeral.end - 1 + (unit?.[0].length ?? 0))
    }
  }
  return found
}

function halfYear(text: string, at: number): Pick<Measure, 'precision' | 'quantity'> {
  return text[at + 2] === '多'
    ? { precision: 'approximate', quantity: { gt: 6, lt: 12 } }
    : { precision: 'exact', quantity: 6 }
}

function delay(text: string, at: number, end: number, numeral: Numeral, unit: string): Measure {
  const base = { unit: '个月', fact: 'delayMonths' } as const
  const n = toNumber(numeral.low) ?? 0
  if (/^(?:天|日|周|个?星期|days?|weeks?)$/i.test(unit)) {
    const days = /周|星期|week/i.test(unit) ? n * 7 : n
    // A month has 28 to 31 days: the bounds are rounded outwards.
    const quantity = { gte: Math.floor((days / 31) * 10) / 10, lte: Math.ceil((days / 28) * 10) / 10 }
    return { ...base, at, end, precision: 'approximate', quantity, denied: false, loose: false }
  }
  const half = unit.includes('半')
    ? (unit.startsWith('年') ? 6n : 0n) * ONE + (unit.startsWith('个') ? ONE / 2n : 0n)
    : 0n
  const scale = /年|year/i.test(unit) ? 12n : 1n
  const blur = unit.includes('多') ? { blur: { how: 'over', inside: true } as const } : {}
  const scaled: Numeral = {
    ...numeral,
    ...blur,
    low: numeral.low * scale + half,
    high: numeral.high * scale + half,
  }
  return { ...base, ...measured(text, at, end, scaled, toNumber) }
}
