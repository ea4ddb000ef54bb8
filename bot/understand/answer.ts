import { FACTS, type FactId, type Facts, type FactValue } from '../../rules/facts.ts'
import { measured } from './hedged.ts'
import { BARE_OPTIONS } from './lexicon/options.ts'
import { matcher, rows } from './matcher.ts'
import { type Numeral, ONE, readNumeral } from './numerals.ts'
import { between } from './ranges.ts'

const LONGEST_ANSWER = 14
const NO_ANSWER = /[?吗呢]|怎么|什么|知道|清楚|确定|没数|没定|没算|没问题|部分|有的/
const DENIES = /没|未|不|无|否|莫得|还在|正在|暂缓|准备/
const AFFIRMS =
  /^(?:目前|现在|应该|好像|可能|都|也|全|我们|我|这个|项目)*(?:是|有|已|对|会|要|属于|涉及|包|需要|符合|在|能|可以)|[了过]$|完|好了|到位|早就|去年|前年/
/** No previous phase is no phase that was not accepted. */
const NO_PHASE = /没有?(?:上一?期|一期|原|前期|老系统)|第一[次期]|首次|新建|新的/
/** Figures that "没超" puts at nothing. */
const NOTHING: ReadonlySet<FactId> = new Set<FactId>([
  'overBudgetPercent',
  'supplementPercent',
  'supplement',
  'movedPercent',
  'delayMonths',
])

/**
 * What a short message says when it answers a question: a bare number, a bare yes or no, a bare option. Undefined when
 * it answers something else.
 */
export function answerTo(asked: FactId, text: string, answer: boolean | undefined): FactValue | undefined {
  const fact = FACTS[asked]
  const words = text.replace(/[\s。,.!]+$/g, '').trim()
  if (fact.type === 'choice') {
    const option = options.get(asked)?.at(words, 0)
    return option ? option.value : asked === 'urgency' && answer === false ? 'none' : undefined
  }
  if (words.length > LONGEST_ANSWER + 6) return undefined
  if (fact.type === 'quantity')
    return (
      bareNumber(words, fact.unit === '万元') ?? (NOTHING.has(asked) && isNo(words, answer) ? 0 : undefined)
    )
  if (asked === 'previousAccepted' && NO_PHASE.test(words)) return undefined
  return answer ?? (isNo(words, answer) ? false : isYes(words) ? true : undefined)
}

const isShort = (words: string): boolean => words.length <= LONGEST_ANSWER && !NO_ANSWER.test(words)
const isNo = (words: string, answer: boolean | undefined): boolean =>
  answer === false || (answer === undefined && isShort(words) && DENIES.test(words))
const isYes = (words: string): boolean => isShort(words) && AFFIRMS.test(words)

/** Words that name an option only when its fact was asked for ("机关", "都不是"). */
const options = new Map(BARE_OPTIONS.map(([id, table]) => [id, matcher(rows(table))] as const))

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
