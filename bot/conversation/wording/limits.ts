import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import type { Limit, Limits } from '../../../rules/limits.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { type Item, unique } from '../reply.ts'
import { cite } from './provision.ts'
import { wording } from './wording.ts'

const limitsWording = wording({
  from: (figure: string) => [`${figure}及以上`, `${figure} or more`],
  over: (figure: string) => [`超过 ${figure}`, `more than ${figure}`],
  below: (limit: string) => [`往下的界限 ${limit}`, `below: ${limit}`],
  above: (limit: string) => [`往上的界限 ${limit}`, `above: ${limit}`],
  and: ['；', '; '],
})

/** The limits next to a figure in one line, with their articles; nothing where there is none. */
export function limitsItem(
  regulation: Compiled,
  { below, above }: Limits,
  fact: FactId,
  language: Language,
): Item | undefined {
  const say = limitsWording(language)
  const definition = FACTS[fact]
  const unit = definition.type === 'quantity' ? definition.unit : ''
  const words = ({ value, upper }: Limit) => {
    const figure = unit === '%' ? `${value}%` : `${value} ${unit}`
    return upper ? say.from(figure) : say.over(figure)
  }
  const parts = [...(below ? [say.below(words(below))] : []), ...(above ? [say.above(words(above))] : [])]
  const provisions = [below, above].flatMap((limit) => limit?.provisions ?? [])
  return parts.length > 0
    ? { text: parts.join(say.and), citations: unique(provisions.map((p) => cite(regulation, p))) }
    : undefined
}
