import type { FactId } from '../../../rules/facts.ts'
import type { Clause } from '../text/clauses.ts'
import { clauseAt } from '../text/clauses.ts'
import { measured } from './hedged.ts'
import { type Numeral, ONE, readNumeral } from './numerals.ts'
import { joined } from './ranges.ts'
import type { Measure, Reading } from './reading.ts'

const PERCENT_AFTER = / ?(?:%|个(?:百分)?点(?!位)|百分点|per ?cent\b|percent\b)/iy
/** Cue words in the clause → the percentage meant; the first that occurs decides. */
const PERCENT_CUES: readonly (readonly [FactId, RegExp])[] = [
  ['supplementPercent', /补充(?:合同|协议)|追加|增补|加购|补签|占?原?合同|supplement/i],
  ['maintenancePercent', /运维|维护|维保|maintenance/i],
  ['movedPercent', /内部调整|调剂|挪|调整(?:金额|数额|资金|幅度)?|内部|互相调|结构调整|moved|reallocat/i],
  ['itShare', /信息化(?:部分|占|投资|概算)|智能化部分|工程部分|IT share|share/i],
  ['overBudgetPercent', /超|概算|增幅|涨幅|批复|预算|涨|增加|高出|多出|突破|变更|over|exceed/i],
]
const LARGEST = 1_000_000n * ONE
const toNumber = (value: bigint): number | undefined =>
  value <= LARGEST ? Number(value) / Number(ONE) : undefined

const FRACTION =
  /([一二两三四五六七八九十]|\d{1,3})分之([一二两三四五六七八九十]|\d{1,3})|(过)?(?:一半|半数)/g

/** "三分之一", "一半", "过半". */
function fractions(text: string): Reading[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const [words, under, over, more] = match
    const at = match.index ?? 0
    const base = { at, end: at + words.length, denied: false, loose: false }
    if (under === undefined || over === undefined)
      return [
        {
          ...base,
          precision: more ? ('bound' as const) : ('exact' as const),
          quantity: more ? { gt: 50 } : 50,
        },
      ]
    const whole = readNumeral(under, 0)?.low ?? 0n
    const part = readNumeral(over, 0)?.low ?? 0n
    if (whole <= 0n || part > whole) return []
    return [{ ...base, precision: 'exact' as const, quantity: (Number(part) * 100) / Number(whole) }]
  })
}

/** Every percentage in the text, and every share said as a fraction. */
export function readPercentages(text: string, clauses: Clause[]): Measure[] {
  const found: Reading[] = []
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
    found.push(reading)
    i = reading.end - 1
  }
  return [...joined(text, found), ...fractions(text)].map((reading) => {
    const fact = percentFact(text, clauses, reading)
    return { ...reading, unit: '%', ...(fact && { fact }) }
  })
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
