import { FACTS, type FactId, type Facts, type FactValue } from '../../rules/facts.ts'
import { measured } from './hedged.ts'
import { BARE_OPTIONS } from './lexicon/options.ts'
import { matcher, rows } from './matcher.ts'
import { ONE, readNumeral } from './numerals.ts'

const LONGEST_ANSWER = 14
const DENIES = /^(?:目前|现在|暂时|暂|应该|好像|可能|都|也|还|并|我们|我|这个|项目)*(?:没|未|尚未|不|无|否)/
const AFFIRMS =
  /^(?:目前|现在|应该|好像|可能|都|也|我们|我|这个|项目)*(?:是|有|已|对|会|要|属于|涉及|包含|需要|做了|列了|通过了|符合)/

/**
 * What a short message says when it answers a question: a bare number, a bare yes or no, a bare option. Undefined when
 * it answers something else.
 */
export function answerTo(asked: FactId, text: string, answer: boolean | undefined): FactValue | undefined {
  const fact = FACTS[asked]
  const words = text.replace(/[\s。,.!]+$/g, '').trim()
  if (fact.type === 'quantity') return bareNumber(words, fact.unit === '万元')
  if (fact.type === 'flag') {
    if (answer !== undefined) return answer
    if (words.length > LONGEST_ANSWER || /[?吗呢]|怎么|什么|知道|清楚|确定/.test(words)) return undefined
    return DENIES.test(words) ? false : AFFIRMS.test(words) ? true : undefined
  }
  const option = options.get(asked)?.at(words, 0)
  if (option) return option.value
  return asked === 'urgency' && answer === false ? 'none' : undefined
}

/** Words that name an option only when its fact was asked for ("机关", "都不是"). */
const options = new Map(BARE_OPTIONS.map(([id, table]) => [id, matcher(rows(table))] as const))

/** "80", "八十左右", "大概3": the bare number in the unit that was asked for. */
function bareNumber(words: string, money: boolean): Facts['investment'] {
  const at = words.search(/[\d一二两三四五六七八九十百千几]/)
  if (at < 0 || words.length > LONGEST_ANSWER + 6) return undefined
  const numeral = readNumeral(words, at)
  if (!numeral) return undefined
  const unit = /^ ?(?:%|个?月|年|个(?:百分)?点|万?元|万)?/.exec(words.slice(numeral.end))?.[0] ?? ''
  const reading = measured(words, at, numeral.end + unit.length, numeral, (v) => Number(v) / Number(ONE))
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
