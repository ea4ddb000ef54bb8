import { FACT_IDS, type FactId, type Facts } from '../../../rules/facts.ts'
import type { Span } from '../text/matcher.ts'

const MARK =
  /(?:我?(?:刚才|前面|上面|之前)?(?:说|写|填|打|讲|弄|搞|记|输|选)错了?|口误|笔误|更正(?:一?下)?|纠正(?:一?下)?|不对(?!称|外)|应该(?:是|为)|其实(?:是|应该是)?|实际上是|准确(?:地)?说(?:是)?|改(?:成|为)|换成|(?<![你我他她要是还])而是|sorry,? (?:it is|it's)|correction|i meant|actually|should be|my mistake)[,:,。 ]*/gi

/** Where the last correction begins to count: what was stated before it in the message is withdrawn; 0 for none. */
export function correctionAt(text: string): number {
  let at = 0
  for (const match of text.matchAll(MARK)) {
    const after = (match.index ?? 0) + match[0].length
    // "80万，不对" with nothing after it corrects nothing yet.
    if (after < text.length) at = after
  }
  return at
}

/** The words that mark corrections. */
export const correctionMarks = (text: string): Span[] =>
  [...text.matchAll(MARK)].map((match) => ({ at: match.index, end: match.index + match[0].length }))

/** The facts whose earlier value a message takes back. */
export function correctedFacts(facts: Facts, marked: boolean, denied: readonly FactId[]): FactId[] {
  return FACT_IDS.filter((id) => denied.includes(id) || (marked && facts[id] !== undefined))
}
