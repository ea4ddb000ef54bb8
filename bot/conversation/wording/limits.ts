import { describeBounds, type Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import { type Limit, type Limits, provisionsAt } from '../../../rules/limits.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { SUBJECT_NAMES } from '../../../rules/schema.ts'
import { type Item, unique } from '../reply.ts'
import { marks } from './marks.ts'
import { cite } from './provision.ts'
import { wording } from './wording.ts'

const limitsWording = wording({
  below: (side: string, topics: string) => [
    `往下：${side}的，${topics}的规定不同`,
    `below: ${side}, other rules on ${topics}`,
  ],
  above: (side: string, topics: string) => [
    `往上：${side}的，${topics}的规定不同`,
    `above: ${side}, other rules on ${topics}`,
  ],
  astride: (under: string, over: string, topics: string) => [
    `正好在界限上下：${under}和${over}的，${topics}的规定不同`,
    `on both sides of a limit: ${under} and ${over} have other rules on ${topics}`,
  ],
})

/** The limits next to a figure, each with what turns on it and its articles. */
export function limitItems(
  regulation: Compiled,
  { below, above, astride }: Limits,
  fact: FactId,
  language: Language,
): Item[] {
  const say = limitsWording(language)
  const definition = FACTS[fact]
  const unit = definition.type === 'quantity' ? definition.unit : ''
  const under = ({ value, upper }: Limit) =>
    describeBounds(upper ? { lt: value } : { lte: value }, unit, language)
  const over = ({ value, upper }: Limit) =>
    describeBounds(upper ? { gte: value } : { gt: value }, unit, language)
  const topics = (limit: Limit) =>
    [...new Set(provisionsAt(limit).flatMap(({ about }) => about[0] ?? []))]
      .slice(0, NAMED)
      .map((topic) => SUBJECT_NAMES[topic][language])
      .join(marks(language).list)
  const item = (limit: Limit, text: string): Item => ({
    text,
    citations: unique(provisionsAt(limit).map((each) => cite(regulation, each))),
  })
  return [
    ...(below ? [item(below, say.below(under(below), topics(below)))] : []),
    ...astride.map((each) => item(each, say.astride(under(each), over(each), topics(each)))),
    ...(above ? [item(above, say.above(over(above), topics(above)))] : []),
  ]
}

/** The most topics that are named of one limit. */
const NAMED = 2
