import { fenOf, parseBudget, wan } from '../../../docs/budget.ts'
import { describeValue, type Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import { within } from '../../../rules/interval.ts'
import type { Section } from '../reply.ts'
import { phrases } from '../turn.ts'

/** The most problems listed in a message; the plan marks them all. */
const LISTED = 10

/** What was read of a cost table, in a line: 12 行，合计 80 万元. */
export function budgetWords(text: string, language: Language): string {
  const { rows, total } = parseBudget(text)
  return phrases(language)(
    `${rows.length} 行，合计 ${wan(total)} 万元`,
    `${rows.length} rows, ${wan(total)} 万元 together`,
  )
}

/** Row by row what could not be read or does not add up, and whether the sum is the investment; nothing when all is well. */
export function budgetProblems(text: string, { investment }: Facts, language: Language): Section[] {
  const say = phrases(language)
  const { total, problems } = parseBudget(text)
  const agrees = investment === undefined || isSum(total, investment)
  const sum =
    !agrees &&
    say(
      `合计 ${wan(total)} 万元，总投资是 ${describeValue('investment', investment, language)}，两处要一致`,
      `The sum is ${wan(total)} 万元, the investment ${describeValue('investment', investment, language)}; they must agree`,
    )
  const more = problems.length - LISTED
  const items = [
    ...problems.slice(0, LISTED),
    ...(more > 0 ? [say(`还有 ${more} 处，见建设方案`, `${more} more, see the plan`)] : []),
    ...(sum ? [sum] : []),
  ]
  if (items.length === 0) return []
  const title = say('概算表已经存好，下面几处请核对', 'The table is saved; please look at these')
  return [{ title, items: items.map((item) => ({ text: item })) }]
}

const isSum = (total: bigint, investment: NonNullable<Facts['investment']>): boolean =>
  typeof investment === 'number'
    ? fenOf(investment) === total
    : within(Number(wan(total)), investment) !== false
