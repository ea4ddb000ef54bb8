import { against } from '../../../docs/costs/against.ts'
import { itemsOf, readCosts } from '../../../docs/costs/cost-table.ts'
import { wan } from '../../../docs/costs/reading/money.ts'
import { becauseWords, findingWords } from '../../../docs/costs/wording.ts'
import { describeValue, type Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Section } from '../reply.ts'
import { wording } from './wording.ts'

const budgetWording = wording({
  read: (items: number, subtotals: number, sum: string) => [
    `读出 ${items} 项${subtotals > 0 ? `、${subtotals} 个小计` : ''}，合计 ${sum} 万元`,
    `${items} ${items === 1 ? 'item' : 'items'}${subtotals > 0 ? ` and ${subtotals} ${subtotals === 1 ? 'subtotal' : 'subtotals'}` : ''} read, ${sum} 万元 together`,
  ],
  agrees: ['，与总投资一致', ', the investment'],
  sumDiffers: (sum: string, investment: string, zh: string, en: string) => [
    `合计 ${sum} 万元，总投资是 ${investment}，两处要一致${zh}`,
    `The sum is ${sum} 万元, the investment ${investment}; they must agree${en}`,
  ],
  more: (count: number) => [`还有 ${count} 处，见建设方案`, `${count} more, see the plan`],
  title: ['概算表已经存好，下面几处请核对', 'The table is saved; please look at these'],
})

/** The most problems listed in a message; the plan marks them all. */
const LISTED = 10

/** What was read of a cost table, in a line: 读出 6 项、2 个小计，合计 320 万元，与总投资一致. */
export function budgetWords(text: string, language: Language, facts: Pick<Facts, 'investment'> = {}): string {
  const say = budgetWording(language)
  const costs = readCosts(text)
  const subtotals = costs.rows.filter(({ kind }) => kind === 'subtotal').length
  const agrees = against(costs, facts)?.is === 'equal' ? say.agrees : ''
  return say.read(itemsOf(costs).length, subtotals, wan(costs.total)) + agrees
}

/** Row by row what could not be read or does not add up, and whether the sum is the investment; nothing when all is well. */
export function budgetProblems(text: string, facts: Facts, language: Language): Section[] {
  const say = budgetWording(language)
  const costs = readCosts(text)
  const { findings, total } = costs
  const held = against(costs, facts)
  const more = findings.length - LISTED
  const items = [
    ...findings.slice(0, LISTED).map((finding) => findingWords(finding, language)),
    ...(more > 0 ? [say.more(more)] : []),
    ...(held?.is === 'apart' && facts.investment !== undefined
      ? [
          say.sumDiffers(
            wan(total),
            describeValue('investment', facts.investment, language),
            becauseWords(held.because, 'zh'),
            becauseWords(held.because, 'en'),
          ),
        ]
      : []),
  ]
  if (items.length === 0) return []
  return [{ title: say.title, items: items.map((item) => ({ text: item })) }]
}
