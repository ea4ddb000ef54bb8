import {
  ASKED_AFTER,
  ASKED_BEFORE,
  ASKED_WITHIN,
  AWAITED_AFTER,
  AWAITED_BEFORE,
  DENIED_AFTER,
  DENIED_BEFORE,
  DENIES_NOTHING,
  DONE,
  NEGATES,
  OR_NOT,
  TOPIC_AFTER,
  WHICH_OF_TWO,
} from '../lexicon/polarity.ts'
import type { Clause } from './clauses.ts'
import type { Span } from './matcher.ts'
import type { Pair } from './pairs.ts'

/**
 * How a phrase stands in its clause: said, denied before it, said to be undone after it, only asked about, or the thing
 * that something is asked of ("市级项目要不要立项").
 */
export type Polarity = 'said' | 'denied' | 'undone' | 'asked' | 'topic'

/**
 * The polarity of a phrase in its clause. Looks back and ahead a fixed distance only. Whether a thing asked about is
 * stated all the same ("能不能做小程序" says what is planned) is for the reader of facts to say.
 */
export function polarityOf(text: string, span: Span, clause: Clause): Polarity {
  const before = text.slice(Math.max(clause.at, span.at - 16), span.at)
  const after = text
    .slice(span.end, Math.min(clause.end, span.end + 12))
    .replace(/[?]$/, '')
    .trim()
  if (isEither(text, span.at)) return 'asked'
  if (DENIED_BEFORE.test(before.replace(DENIES_NOTHING, (words) => '*'.repeat(words.length)))) return 'denied'
  if (DENIED_AFTER.test(after)) return 'undone'
  if (AWAITED_BEFORE.test(before) || AWAITED_AFTER.test(after)) return 'asked'
  if (ASKED_AFTER.test(after) && (clause.asks || OR_NOT.test(after))) return 'asked'
  if (!clause.asks) return 'said'
  if (ASKED_BEFORE.test(before) || WHICH_OF_TWO.test(text.slice(clause.at, clause.end))) return 'asked'
  const done = DONE.test(before.slice(-3) + text.slice(span.at, span.end))
  return TOPIC_AFTER.test(after) && !done ? 'topic' : 'said'
}

/** "有没有资金", "上不上云": a negation between a character and itself asks, wherever in it the phrase begins. */
function isEither(text: string, at: number): boolean {
  const doubled = (i: number) => NEGATES.test(text[i] ?? '') && text[i - 1] === text[i + 1]
  return doubled(at) || doubled(at - 1)
}

/** The polarity of two words that say something together ("数据…共享"); a negation stands before either. */
export function polarityOfPair(text: string, pair: Pair, clause: Clause): Polarity {
  const tail = polarityOf(text, { at: pair.tail, end: pair.end }, clause)
  if (tail !== 'said') return tail
  if (ASKED_WITHIN.test(text.slice(pair.at, pair.tail))) return 'asked'
  return polarityOf(text, { at: pair.at, end: pair.end }, clause)
}
