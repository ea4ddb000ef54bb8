import { describeValue } from '../rules/describe.ts'
import { FACTS, type FactId, type FactValue } from '../rules/facts.ts'
import { articleName } from '../rules/numerals.ts'

/** Documents are set without the spaces that answers put between Chinese and digits. */
export const tight = (text: string): string =>
  text.replaceAll(
    /(?<=[\p{Script=Han}，。；：（“]) (?=[\d\p{Script=Han}])|(?<=[\d.%]) (?=\p{Script=Han})/gu,
    '',
  )

/** A mark for what the applicant still has to supply. */
export const toSupply = (what: string): string => `${TO_SUPPLY}${what}】`
/** How such a mark begins. */
export const TO_SUPPLY = '【待补充：'

/** A mark for what a person should look at again. */
export const toCheck = (what: string): string => `【请核对：${what}】`

/** Articles in rising order: 第十一条、第二十条. */
export const articleNames = (articles: Iterable<number>): string =>
  [...new Set(articles)]
    .sort((a, b) => a - b)
    .map(articleName)
    .join('、')

/** A fact as a document writes it: 80万元, 改建. */
export const valueIn = (fact: FactId, value: FactValue): string =>
  tight(describeValue(fact, value, 'zh').replace(/（.*）$/, ''))

/** 2026年7月1日 for an ISO date. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Facts by their labels, each once: 项目类型、总投资. */
export const factNames = (facts: Iterable<FactId>): string =>
  [...new Set(facts)].map((fact) => FACTS[fact].label.zh).join('、')

/** A name as part of a block's key. */
export const keyOf = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)

/** A text for a title, a cell or a remark, cut where it is too long for one. */
export const short = (text: string, limit = 100): string =>
  text.length > limit ? `${text.slice(0, limit)}…` : text
