/** A stretch of a text, its end excluded. */
export interface Span {
  at: number
  end: number
}

/** A phrase found in a text. */
export interface Match<T> extends Span {
  value: T
}

interface Node<T> {
  next?: Map<number, Node<T>>
  value?: T
}

/** Finds phrases of one table; Latin letters are compared without case and only as whole words. */
export interface Matcher<T> {
  /** The longest phrase starting at `at`. */
  at(text: string, at: number): Match<T> | undefined
  /** The longest phrase ending right before `end`, spaces skipped. */
  before(text: string, end: number): Match<T> | undefined
  /** All phrases, leftmost and longest first; they do not overlap. */
  all(text: string): Match<T>[]
}

/**
 * A matcher of a table of phrases; each direction is built when it is first looked in. Time to match: text length ×
 * longest phrase.
 */
export function matcher<T>(rows: Iterable<readonly [phrase: string, value: T]>): Matcher<T> {
  const forward = once(() => tree(rows, (codes) => codes))
  const backward = once(() => tree(rows, (codes) => codes.reverse()))

  const at = (text: string, start: number): Match<T> | undefined => {
    if (start > 0 && inWord(text, start)) return undefined
    let node: Node<T> | undefined = forward()
    let found: Match<T> | undefined
    for (let i = start; i < text.length; ) {
      node = node.next?.get(lower(text.charCodeAt(i)))
      if (!node) break
      i += 1
      if (node.value !== undefined && !inWord(text, i)) found = { at: start, end: i, value: node.value }
    }
    return found
  }

  const before = (text: string, stop: number): Match<T> | undefined => {
    let end = stop
    while (end > 0 && text[end - 1] === ' ') end -= 1
    if (end > 0 && end < text.length && inWord(text, end)) return undefined
    let node: Node<T> | undefined = backward()
    let found: Match<T> | undefined
    for (let i = end - 1; i >= 0; i--) {
      node = node.next?.get(lower(text.charCodeAt(i)))
      if (!node) break
      if (node.value !== undefined && !(i > 0 && inWord(text, i))) found = { at: i, end, value: node.value }
    }
    return found
  }

  const all = (text: string): Match<T>[] => {
    const found: Match<T>[] = []
    for (let i = 0; i < text.length; ) {
      const match = at(text, i)
      if (match) found.push(match)
      i = match ? match.end : i + 1
    }
    return found
  }
  return { at, before, all }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function tree<T>(
  rows: Iterable<readonly [phrase: string, value: T]>,
  ordered: (codes: number[]) => number[],
): Node<T> {
  const root: Node<T> = {}
  for (const [phrase, value] of rows) {
    let node = root
    for (const code of ordered(Array.from(phrase.toLowerCase(), (c) => c.charCodeAt(0)))) {
      node.next ??= new Map()
      let next = node.next.get(code)
      if (!next) {
        next = {}
        node.next.set(code, next)
      }
      node = next
    }
    node.value = value
  }
  return root
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** True when position `i` cuts a Latin word in two. */
const inWord = (text: string, i: number): boolean =>
  isLetter(text.charCodeAt(i)) && isLetter(text.charCodeAt(i - 1))
