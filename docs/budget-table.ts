import { within } from '../rules/interval.ts'
import { fenOf, parseBudget, wan } from './budget.ts'
import { table } from './markdown.ts'
import type { Source } from './source.ts'
import { toCheck, toSupply, valueIn } from './wording.ts'

/** A canvas takes 300 cells a table. */
const ROWS = 50
const HEAD = ['序号', '费用名称', '数量', '单价（万元）', '金额（万元）']

/** The cost table with its sum, and what in it does not add up. */
export function budgetBlocks(from: Source): readonly string[] {
  const text = from.text('budget')
  const investment = from.fact('investment')
  if (!text) return [toSupply('费用明细：名称、数量、单价，合计与总投资一致')]
  const { rows, total, problems } = parseBudget(text)
  const lines = rows.map(({ name, quantity, price, amount }, i) => [
    String(i + 1),
    name,
    quantity,
    price === undefined ? '' : wan(price, 2),
    wan(amount, 2),
  ])
  if (rows.length > 0) lines.push(['', '合计', '', '', wan(total, 2)])
  const tables: string[] = []
  for (let i = 0; i < lines.length; i += ROWS)
    tables.push(table(HEAD, lines.slice(i, i + ROWS), [0, 2, 3, 4]))
  const checks = problems.map((problem) => toCheck(problem))
  if (typeof investment === 'number' && fenOf(investment) !== total)
    checks.push(
      toCheck(
        `概算合计${wan(total)}万元，总投资${wan(fenOf(investment))}万元，相差${wan(difference(total, fenOf(investment)))}万元`,
      ),
    )
  if (typeof investment === 'object' && within(Number(wan(total)), investment) === false)
    checks.push(toCheck(`概算合计${wan(total)}万元，总投资${valueIn('investment', investment)}`))
  return [...tables, ...checks]
}

const difference = (a: bigint, b: bigint) => (a > b ? a - b : b - a)
