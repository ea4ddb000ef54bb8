import { rows, type Table } from '../lexicon/table.ts'
import { type Match, matcher, type Span } from './matcher.ts'

/** Two words of one clause that mean something together. */
export interface Pair extends Span {
  /** Where the second word begins. */
  tail: number
}

/** Finds pairs of one table, written 数据…共享: the second word at most `REACH` characters after the first. */
interface PairMatcher<T> {
  all(text: string, clause: Span): (Pair & { value: T })[]
}

const REACH = 10

/** Builds a matcher of pairs. */
export function pairMatcher<T>(table: Table<T>): PairMatcher<T> {
  const tails = new Map<string, (readonly [string, T])[]>()
  for (const [phrase, value] of rows(table)) {
    const [head = '', tail = ''] = phrase.split('…')
    tails.set(head, [...(tails.get(head) ?? []), [tail, value]])
  }
  const heads = matcher([...tails].map(([head, list]) => [head, matcher(list)] as const))
  return {
    all: (text, clause) =>
      everywhere(text, clause, (at) => heads.at(text, at)).flatMap((head) => {
        const stop = Math.min(clause.end, head.end + REACH)
        for (let at = head.end; at < stop; at++) {
          const tail = head.value.at(text, at)
          if (tail && tail.end <= clause.end)
            return [{ at: head.at, tail: tail.at, end: tail.end, value: tail.value }]
        }
        return []
      }),
  }
}

function everywhere<T>(text: string, clause: Span, find: (at: number) => Match<T> | undefined): Match<T>[] {
  const found: Match<T>[] = []
  for (let at = clause.at; at < Math.min(clause.end, text.length); ) {
    const match = find(at)
    if (match) found.push(match)
    at = match ? match.end : at + 1
  }
  return found
}
