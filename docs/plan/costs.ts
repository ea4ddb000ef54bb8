import type { Facts } from '../../rules/facts.ts'
import { against } from '../costs/against.ts'
import { type CostTable, readCosts } from '../costs/cost-table.ts'
import { draftedTables } from '../costs/drafted.ts'
import { wan } from '../costs/reading/money.ts'
import { becauseWords, findingWords } from '../costs/wording.ts'
import { isServed } from '../fields/field.ts'
import type { Source } from '../source.ts'
import { drawnTable } from '../tables/general.ts'
import { toCheck, toSupply, valueIn } from '../wording.ts'
import { prose } from './prose.ts'

/** So many mistakes are told one by one. */
const FINDINGS = 20

/** The cost table with its sum, the lines around it, and what in it does not add up. */
export function costBlocks(from: Source): Map<string, string> {
  const text = from.text('budget')
  const investment = from.fact('investment')
  const whole = isServed(from.fact('kind')) ? '项目经费' : '总投资'
  if (!text) return numbered('', [toSupply(`费用明细（名称、数量、单价），合计与${whole}一致`)])
  const costs = readCosts(text)
  return new Map([
    ...numbered('above.', costs.notes.above.flatMap(prose)),
    ...numbered('', draftedTables(costs)),
    ...numbered('other.', costs.others.flatMap(drawnTable)),
    ...numbered('below.', costs.notes.below.flatMap(prose)),
    ...numbered('check.', [...findingsOf(costs), ...sumCheck(costs, investment, whole)].map(toCheck)),
  ])
}

const numbered = (under: string, all: readonly string[]): Map<string, string> =>
  new Map(all.map((each, i) => [`${under}${i + 1}`, each]))

function findingsOf({ findings }: CostTable): string[] {
  const told = findings.slice(0, FINDINGS).map((finding) => findingWords(finding, 'zh'))
  return findings.length > FINDINGS ? [...told, `另有${findings.length - FINDINGS}处不符，改正后再看`] : told
}

function sumCheck(costs: CostTable, investment: Facts['investment'], whole: string): string[] {
  const held = against(costs, { investment })
  if (held?.is !== 'apart' || investment === undefined) return []
  const sum = `概算合计${wan(costs.total)}万元，${whole}${valueIn('investment', investment)}`
  if (held.by === undefined) return [sum]
  return [`${sum}，相差${wan(held.by)}万元${becauseWords(held.because, 'zh')}`]
}
