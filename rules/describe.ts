import { FACTS, type FactId, type FactValue } from './facts.ts'
import type { Case, Cell } from './logic/branches.ts'
import type { Bounds } from './logic/interval.ts'

export type Language = 'zh' | 'en'

/** A value in words: 新建, 是, 80 万元, 约 80 万元, 80 万元及以上、不足 90 万元. */
export function describeValue(fact: FactId, value: FactValue | Cell, language: Language): string {
  const definition = FACTS[fact]
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'
  if (definition.type === 'choice' && typeof value === 'string')
    return definition.options[value]?.[language] ?? value
  const unit = definition.type === 'quantity' ? definition.unit : ''
  if (typeof value === 'number') return amountIn(value, unit)
  if (typeof value !== 'object') return value
  const middle = middleOf(value)
  if (middle === undefined) return describeBounds(value, unit, language)
  return language === 'zh' ? `约 ${amountIn(middle, unit)}` : `about ${amountIn(middle, unit)}`
}

/** The amount that bounds stand a tenth either way of, as those of an approximate one do ("80万左右"). */
function middleOf({ gte, lte }: Bounds): number | undefined {
  if (!gte || lte === undefined) return undefined
  const middle = parts(gte + lte) / 2
  return parts(gte) * 10 === middle * 9 && parts(lte) * 10 === middle * 11 ? middle / PARTS : undefined
}

/** An amount in whole parts of the smallest that is kept (分 of a 万元), so that tenths are exact. */
const parts = (amount: number): number => Math.round(amount * PARTS)
const PARTS = 1e6

/** Bounds in words, as the regulations say them: 50 万元及以上, 不足 50 万元. */
export function describeBounds(b: Bounds, unit: string, language: Language): string {
  const zh = language === 'zh'
  const at = (n: number) => amountIn(n, unit)
  if (b.gte !== undefined && b.gte === b.lte) return zh ? `正好 ${at(b.gte)}` : `exactly ${at(b.gte)}`
  const parts: string[] = []
  if (b.gte) parts.push(zh ? `${at(b.gte)}及以上` : `${at(b.gte)} or more`)
  if (b.gt !== undefined) parts.push(zh ? `超过 ${at(b.gt)}` : `more than ${at(b.gt)}`)
  if (b.lt !== undefined) parts.push(zh ? `不足 ${at(b.lt)}` : `less than ${at(b.lt)}`)
  if (b.lte !== undefined) parts.push(zh ? `不超过 ${at(b.lte)}` : `at most ${at(b.lte)}`)
  return parts.join(zh ? '、' : ' and ') || (zh ? '任意数额' : 'any amount')
}

const amountIn = (n: number, unit: string) => (unit === '%' ? `${n}%` : `${n} ${unit}`.trim())

/** The cases of a branch in words: 项目类型为新建或续建，总投资 50 万元及以上. */
export function describeCases(cases: readonly Case[], language: Language): string {
  return cases.map((each) => describeCase(each, language)).join(language === 'zh' ? '，' : ', ')
}

function describeCase({ fact, values }: Case, language: Language): string {
  const definition = FACTS[fact]
  const label = definition.label[language]
  if (definition.type === 'flag') return (values.includes(true) ? definition.label : definition.no)[language]
  const others =
    definition.type === 'choice' ? Object.keys(definition.options).filter((o) => !values.includes(o)) : []
  // All options but one or two are said by what they are not.
  const excluding = others.length > 0 && others.length <= 2 && values.length > 2
  const words = (excluding ? others : values).map((value) => describeValue(fact, value, language))
  if (excluding)
    return language === 'zh' ? `${label}不是${words.join('、')}` : `${label}: not ${words.join(' or ')}`
  if (definition.type === 'quantity') return `${label} ${words.join(language === 'zh' ? '或' : ' or ')}`
  return language === 'zh' ? `${label}为${words.join('、')}` : `${label}: ${words.join(' or ')}`
}
