import { FACT_IDS, type FactId, type Facts } from '../../../rules/facts.ts'
import { CORRECTION } from '../lexicon/correction.ts'
import type { Span } from '../text/matcher.ts'

/** Where the last correction begins to count: what was stated before it in the message is withdrawn; 0 for none. */
export function correctionAt(text: string): number {
  let at = 0
  for (const match of text.matchAll(CORRECTION)) {
    const after = (match.index ?? 0) + match[0].length
    // "80万，不对" with nothing after it corrects nothing yet.
    if (after < text.length) at = after
  }
  return at
}

/** The words that mark corrections. */
export const correctionMarks = (text: string): Span[] =>
  [...text.matchAll(CORRECTION)].map((match) => ({ at: match.index, end: match.index + match[0].length }))

/** The facts whose earlier value a message takes back. */
export function correctedFacts(facts: Facts, marked: boolean, denied: readonly FactId[]): FactId[] {
  return FACT_IDS.filter((id) => denied.includes(id) || (marked && facts[id] !== undefined))
}
