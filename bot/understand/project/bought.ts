import { BUYING, COUNT_OF_GOODS, PART_OF } from '../lexicon/stated.ts'
import { type Clause, clauseAt } from '../text/clauses.ts'
import type { Span } from '../text/matcher.ts'
import type { Statement } from './stated.ts'

/**
 * "买几台无人机", "会议室音响 30万": equipment bought by itself, not as part of a system the message names. Without a
 * word for buying, it is what a sum or a count stands for that nothing else shares.
 */
export function boughtAlone(
  text: string,
  clauses: Clause[],
  statements: Statement[],
  sums: readonly Span[],
): Statement[] {
  const goods = statements.find((s) => s.fact === 'content' && GOODS.has(s.value) && s.polarity === 'said')
  const known = statements.some(
    (s) => s.fact === 'standalone' || (s.fact === 'content' && s.value === 'system'),
  )
  if (!goods || known) return []
  const clause = clauseAt(clauses, goods.at)
  const before = text.slice(clause.at, goods.at)
  if (!BUYING.test(before)) {
    const shared = statements.some((s) => s.fact === 'kind' || (s.fact === 'content' && !GOODS.has(s.value)))
    const counted = sums.length === 1 || COUNT_OF_GOODS.test(text.slice(goods.end))
    if (shared || !counted || PART_OF.test(before)) return []
  }
  return [{ ...goods, fact: 'standalone', value: true, weak: true }]
}
const GOODS: ReadonlySet<unknown> = new Set(['office-equipment', 'special-equipment', 'packaged-software'])
