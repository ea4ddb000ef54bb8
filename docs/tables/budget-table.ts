import { within } from '../../rules/logic/interval.ts'
import { isServed } from '../fields/field.ts'
import { table } from '../markdown.ts'
import type { Source } from '../source.ts'
import { short, toCheck, toSupply, valueIn } from '../wording.ts'
import { fenOf, parseBudget, wan } from './budget.ts'

/** A canvas takes 300 cells a table. */
const ROWS = 50
/** So many mistakes are told one by one. */
const PROBLEMS = 20
const HEAD = ['序号', '费用名称', '数量', '单价（万元）', '金额（万元）']

/** The cost table with its sum, and what in it does not add up. */
export function budgetBlocks(from: Source): readonly string[] {
  const text = from.text('budget')
  const investment = from.fact('investment')
  const whole = isServed(from.fact('kind')) ? '项目经费' : '总投资'
  if (!text) return [toSupply(`费用明细（名称、数量、单价），合计与${whole}一致`)]
  const { rows, total, problems } = parseBudget(text)
  const lines = rows.map(({ name, quantity, price, amount }, i) => [
    String(i + 1),
    short(name),
    short(quantity),
    price === undefined ? '' : wan(price, 2),
    wan(amount, 2),
  ])
  if (rows.length > 0) lines.push(['', '合计', '', '', wan(total, 2)])
  const tables: string[] = []
  for (let i = 0; i < lines.length; i += ROWS)
    tables.push(table(HEAD, lines.slice(i, i + ROWS), [0, 2, 3, 4]))
  const checks = problems.slice(0, PROBLEMS).map((problem) => toCheck(problem))
  if (problems.length > PROBLEMS) checks.push(toCheck(`另有${problems.length - PROBLEMS}处不符，改正后再看`))
  if (typeof investment === 'number' && fenOf(investment) !== total)
    checks.push(
      toCheck(
        `概算合计${wan(total)}万元，${whole}${wan(fenOf(investment))}万元，相差${wan(difference(total, fenOf(investment)))}万元`,
      ),
    )
  if (typeof investment === 'object' && within(Number(wan(total)), investment) === false)
    checks.push(toCheck(`概算合计${wan(total)}万元，${whole}${valueIn('investment', investment)}`))
  return [...tables, ...checks]
}

const difference = (a: bigint, b: bigint) => (a > b ? a - b : b - a)
