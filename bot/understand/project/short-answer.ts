import { FACTS, type FactId, type Facts, type FactValue } from '../../../rules/facts.ts'
import { MONEY } from '../lexicon/amounts.ts'
import { CLOSING } from '../lexicon/characters.ts'
import { BARE_OPTIONS } from '../lexicon/options.ts'
import {
  AFTER_OPTION,
  AND_MORE,
  AROUND_FIGURE,
  BARE_RANGE,
  BEFORE_OPTION,
  BEGINS_FIGURE,
  FIGURE_UNIT,
  NOTHING,
} from '../lexicon/short-answer.ts'
import { rows } from '../lexicon/table.ts'
import { ONE } from '../numbers/digits.ts'
import { measured } from '../numbers/hedged.ts'
import { type Numeral, readNumeral } from '../numbers/numerals.ts'
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
  const words = text.replace(CLOSING, '').trim()
  if (fact.type === 'choice') return option(asked, words)
  if (fact.type === 'flag') return yesOrNo(asked, text)
  if (words.length > LONGEST_NUMBER) return undefined
  return (
    bareNumber(words, fact.unit === MONEY) ??
    (COUNTING_OVERRUN.has(asked) && NOTHING.test(words) ? 0 : undefined)
  )
}

/** Figures that "没超" puts at nothing. */
const COUNTING_OVERRUN: ReadonlySet<FactId> = new Set<FactId>([
  'overBudgetPercent',
  'supplementPercent',
  'supplement',
  'movedPercent',
  'delayMonths',
])

/** Words that name an option only when its fact was asked for ("机关", "都不是"). */
const options: ReadonlyMap<FactId, Matcher<FactValue>> = new Map(
  BARE_OPTIONS.map(([id, table]) => [id, matcher(rows(table))] as const),
)

/** The option a message names, with nothing around it but words that say nothing. */
function option(asked: FactId, words: string): FactValue | undefined {
  const reader = options.get(asked)
  for (const bare of [words, words.replace(BEFORE_OPTION, '')]) {
    const found = reader?.at(bare, 0)
    if (found && AFTER_OPTION.exec(bare.slice(found.end))?.index === 0) return found.value
  }
  return undefined
}

/** "80", "八十左右", "大概3": the bare number in the unit that was asked for. */
function bareNumber(words: string, money: boolean): Facts['investment'] {
  const range = BARE_RANGE.exec(words)
  if (range) return between(Number(range[1]), Number(range[2]))
  const at = words.search(BEGINS_FIGURE)
  const numeral = at < 0 ? undefined : readNumeral(words, at)
  if (!numeral) return undefined
  const over = AND_MORE.test(words.slice(numeral.end))
  const stop = numeral.end + (over ? 1 : 0)
  const unit = FIGURE_UNIT.exec(words.slice(stop))?.[0] ?? ''
  const figure: Numeral = over ? { ...numeral, blur: { how: 'over', inside: true } } : numeral
  const reading = measured(words, at, stop + unit.length, figure, (v) => Number(v) / Number(ONE))
  const rest = (words.slice(0, reading.at) + words.slice(reading.end)).replace(AROUND_FIGURE, '')
  if (rest !== '' || reading.quantity === undefined) return undefined
  // Nobody's project costs a hundred thousand 万元: such a number was meant in 元.
  if (money && typeof reading.quantity === 'number' && reading.quantity >= 10_000)
    return reading.quantity >= 100_000 ? Math.round(reading.quantity * 100) / 1e6 : undefined
  return reading.quantity
}
