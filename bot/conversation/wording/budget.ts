import { fenOf, parseBudget, wan } from '../../../docs/tables/budget.ts'
import { describeValue, type Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import { within } from '../../../rules/logic/interval.ts'
import type { Section } from '../reply.ts'
import { wording } from './wording.ts'

const budgetWording = wording({
  read: (rows: number, sum: string) => [`${rows} 行，合计 ${sum} 万元`, `${rows} rows, ${sum} 万元 together`],
  sumDiffers: (sum: string, investment: string) => [
    `合计 ${sum} 万元，总投资是 ${investment}，两处要一致`,
    `The sum is ${sum} 万元, the investment ${investment}; they must agree`,
  ],
  more: (count: number) => [`还有 ${count} 处，见建设方案`, `${count} more, see the plan`],
  title: ['概算表已经存好，下面几处请核对', 'The table is saved; please look at these'],
})

/** The most problems listed in a message; the plan marks them all. */
const LISTED = 10

/** What was read of a cost table, in a line: 12 行，合计 80 万元. */
export function budgetWords(text: string, language: Language): string {
  const { rows, total } = parseBudget(text)
  return budgetWording(language).read(rows.length, wan(total))
}

/** Row by row what could not be read or does not add up, and whether the sum is the investment; nothing when all is well. */
export function budgetProblems(text: string, { investment }: Facts, language: Language): Section[] {
  const say = budgetWording(language)
  const { total, problems } = parseBudget(text)
  const differs = investment !== undefined && !isSum(total, investment)
  const more = problems.length - LISTED
  const items = [
    ...problems.slice(0, LISTED),
    ...(more > 0 ? [say.more(more)] : []),
    ...(differs ? [say.sumDiffers(wan(total), describeValue('investment', investment, language))] : []),
  ]
  if (items.length === 0) return []
  return [{ title: say.title, items: items.map((item) => ({ text: item })) }]
}

const isSum = (total: bigint, investment: NonNullable<Facts['investment']>): boolean =>
  typeof investment === 'number'
    ? fenOf(investment) === total
    : within(Number(wan(total)), investment) !== false
