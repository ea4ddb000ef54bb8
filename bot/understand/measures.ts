import type { FactId } from '../../rules/facts.ts'
import type { Clause } from './clauses.ts'
import { clauseAt } from './clauses.ts'
import { measured, type Reading } from './hedged.ts'
import { type Numeral, ONE, readNumeral } from './numerals.ts'

/** A percentage or a length of time, and the fact it is about, if the words around it say so. */
export interface Measure extends Reading {
  fact?: FactId
  unit: '%' | '个月' | '年'
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
    clause: /延|拖|逾|晚|超期|超过?(?:了)?(?:批复)?工期|工期|滞后|推迟|误期|迟|delay|late|behind|overdue/i,
    before: /(?:)$/,
  },
]

const LARGEST = 1_000_000n * ONE
const toNumber = (value: bigint): number | undefined =>
  value <= LARGEST ? Number(value) / Number(ONE) : undefined

/** Every percentage and every length of time in the text that says something of the project. */
export function readMeasures(text: string, clauses: Clause[]): Measure[] {
  return [...percentages(text, clauses), ...periods(text, clauses)]
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

function periods(text: string, clauses: Clause[]): Measure[] {
  const found: Measure[] = []
  for (const clause of clauses) {
    const words = text.slice(clause.at, clause.end)
    const terms = TERMS.filter((t) => t.clause.test(words))
    for (let i = clause.at; terms.length > 0 && i < clause.end; i++) {
      const length = lengthAt(text, i)
      if (!length) continue
      const term = terms.find((t) => t.before.test(text.slice(Math.max(clause.at, i - 12), i)))
      if (term) found.push({ ...length.in(term.unit), unit: term.unit, fact: term.fact })
      i = length.end - 1
    }
  }
  return found
}

/** A length of time that starts at `at`, convertible to months or years. */
function lengthAt(
  text: string,
  at: number,
): { end: number; in: (unit: '个月' | '年') => Reading } | undefined {
  const half = /^半年(多)?/.exec(text.slice(at, at + 3))
  const numeral = half ? HALF_YEAR : readNumeral(text, at)
  if (!numeral) return undefined
  MONTHS_AFTER.lastIndex = numeral.end
  const named = half ? undefined : MONTHS_AFTER.exec(text)
  if (!half && !named) return undefined
  const unit = half ? (half[1] ? '个多月' : '个月') : (named?.[1] ?? '')
  const end = half ? at + half[0].length : numeral.end + (named?.[0].length ?? 0)
  if (/^(?:天|日|周|个?星期|days?|weeks?)$/i.test(unit))
    return {
      end,
      in: (wanted) => ({ at, end, denied: false, loose: false, ...fromDays(numeral, unit, wanted) }),
    }
  const more = unit.includes('半')
    ? (unit.startsWith('年') ? 6n : 0n) * ONE + (unit.startsWith('个') ? ONE / 2n : 0n)
    : 0n
  const months = /年|year/i.test(unit) ? 12n : 1n
  const blur = unit.includes('多') ? { blur: { how: 'over', inside: true } as const } : {}
  const scaled: Numeral = {
    ...numeral,
    ...blur,
    low: numeral.low * months + more,
    high: numeral.high * months + more,
  }
  return {
    end,
    in: (wanted) => {
      const toUnit = (v: bigint): number | undefined => toNumber(wanted === '年' ? v / 12n : v)
      const reading = measured(text, at, end, scaled, toUnit)
      // "半年多" is more than six months and less than a year, "两年多" less than three.
      return unit === '个多月' && half ? { ...reading, quantity: { gt: 6, lt: 12 } } : reading
    },
  }
}

const HALF_YEAR: Numeral = {
  low: 6n * ONE,
  high: 6n * ONE,
  open: false,
  ambiguous: false,
  plain: false,
  scale: 1n,
  end: 0,
}

/** Days as months or years; a month has 28 to 31 days, so the bounds are rounded outwards. */
function fromDays(
  numeral: Numeral,
  unit: string,
  wanted: '个月' | '年',
): Pick<Reading, 'precision' | 'quantity'> {
  const days = (toNumber(numeral.low) ?? 0) * (/周|星期|week/i.test(unit) ? 7 : 1)
  const share = wanted === '年' ? 12 : 1
  return {
    precision: 'approximate',
    quantity: {
      gte: Math.floor((days / 31 / share) * 10) / 10,
      lte: Math.ceil((days / 28 / share) * 10) / 10,
    },
  }
}
