import { FACTS, type FactId, type Facts, type FactValue } from '../../../rules/facts.ts'
import { BARE_OPTIONS } from '../lexicon/options.ts'
import { rows } from '../lexicon/table.ts'
import { measured } from '../numbers/hedged.ts'
import { type Numeral, ONE, readNumeral } from '../numbers/numerals.ts'
import { between } from '../numbers/ranges.ts'
import { type Matcher, matcher } from '../text/matcher.ts'
import { yesOrNo } from './yes-no.ts'

/** The longest message that is read as a bare number. */
const LONGEST_NUMBER = 20

/**
 * What a short message says when it answers a question: a bare number, a yes or no, a bare option. Undefined when it
 * answers something else.
 */
export function answerTo(asked: FactId, text: string): FactValue | undefined {
  const fact = FACTS[asked]
  const words = text.replace(/[\s。,.!]+$/g, '').trim()
  if (fact.type === 'choice') return option(asked, words)
  if (fact.type === 'flag') return yesOrNo(asked, text)
  if (words.length > LONGEST_NUMBER) return undefined
  return bareNumber(words, fact.unit === '万元') ?? (NOTHING.has(asked) && NONE.test(words) ? 0 : undefined)
}

/** Figures that "没超" puts at nothing. */
const NOTHING: ReadonlySet<FactId> = new Set<FactId>([
  'overBudgetPercent',
  'supplementPercent',
  'supplement',
  'movedPercent',
  'delayMonths',
])
const NONE =
  /^(?:目前|暂时|还|都|并)?(?:没有?|未|不|无)(?:有?(?:超|超过|超出|超期|延期|延|补充|调整|追加|签))?(?:的|呢|过)?$/

/** Words that name an option only when its fact was asked for ("机关", "都不是"). */
const options: ReadonlyMap<FactId, Matcher<FactValue>> = new Map(
  BARE_OPTIONS.map(([id, table]) => [id, matcher(rows(table))] as const),
)
const BEFORE_OPTION = /^(?:(?:我们|我们单位|单位|本单位|项目|这个|这)?(?:就|应该|算|属于|是|用|选)*)/
const AFTER_OPTION = /(?:单位|部门|项目|类|的|吧|呢|啊|了|性质|资金|钱|出|掏|给|拨|去年|建)*$/

/** The option a message names, with nothing around it but words that say nothing. */
function option(asked: FactId, words: string): FactValue | undefined {
  const reader = options.get(asked)
  for (const bare of [words, words.replace(BEFORE_OPTION, '')]) {
    const found = reader?.at(bare, 0)
    if (found && AFTER_OPTION.exec(bare.slice(found.end))?.index === 0) return found.value
  }
  return undefined
}
const RANGE = /^(\d{1,7}(?:\.\d{1,4})?) ?[-到至] ?(\d{1,7}(?:\.\d{1,4})?)(?:万|%|个?月|年)?$/

/** "80", "八十左右", "大概3": the bare number in the unit that was asked for. */
function bareNumber(words: string, money: boolean): Facts['investment'] {
  const range = RANGE.exec(words)
  if (range) return between(Number(range[1]), Number(range[2]))
  const at = words.search(/[\d一二两三四五六七八九十百千几]/)
  const numeral = at < 0 ? undefined : readNumeral(words, at)
  if (!numeral) return undefined
  const over = /^[多余]/.test(words.slice(numeral.end))
  const stop = numeral.end + (over ? 1 : 0)
  const unit = /^ ?(?:%|个?月|年|个(?:百分)?点|个|万?元|万)?/.exec(words.slice(stop))?.[0] ?? ''
  const figure: Numeral = over ? { ...numeral, blur: { how: 'over', inside: true } } : numeral
  const reading = measured(words, at, stop + unit.length, figure, (v) => Number(v) / Number(ONE))
  const rest = (words.slice(0, reading.at) + words.slice(reading.end)).replace(
    /[\s的是大概就有吧了呢啊]/g,
    '',
  )
  if (rest !== '' || reading.quantity === undefined) return undefined
  // Nobody's project costs a hundred thousand 万元: such a number was meant in 元.
  if (money && typeof reading.quantity === 'number' && reading.quantity >= 10_000)
    return reading.quantity >= 100_000 ? Math.round(reading.quantity * 100) / 1e6 : undefined
  return reading.quantity
}
