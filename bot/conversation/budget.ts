import { parseBudget, wan } from '../../docs/budget.ts'
import type { Language } from '../../rules/describe.ts'
import { phrases } from './desk.ts'
import type { Section } from './reply.ts'

/** The most rows whose problems are listed in a message; the plan marks them all. */
const LISTED = 10

/** What was read of a cost table, and row by row what could not be or does not add up; nothing without a table. */
export function budgetSection(text: string | undefined, language: Language): Section[] {
  if (!text?.trim()) return []
  const say = phrases(language)
  const { rows, total, problems } = parseBudget(text)
  const read = say(
    `概算表：读到 ${rows.length} 行，合计 ${wan(total)} 万元`,
    `Budget: ${rows.length} rows read, ${wan(total)} 万元 together`,
  )
  const more = problems.length - LISTED
  const items = [
    ...problems.slice(0, LISTED).map((problem) => ({ text: problem })),
    ...(more > 0 ? [{ text: say(`还有 ${more} 处，见建设方案`, `${more} more, see the plan`) }] : []),
  ]
  const mend = say('改好后把整张表再发一次即可。', 'Mend them and send the whole table again.')
  const fine = say('每一行都读清楚了。', 'Every row was read.')
  return [{ title: read, items: items.length > 0 ? [...items, { text: mend }] : [{ text: fine }] }]
}
