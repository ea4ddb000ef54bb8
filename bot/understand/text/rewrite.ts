import { DIALECT, ENDINGS, SOUND_ALIKES, TERMS } from '../lexicon/rewrites.ts'
import { phrases, rows } from '../lexicon/table.ts'
import { matcher, type Span } from './matcher.ts'
import { sayings } from './sayings.ts'
import { soundOf } from './sounds.ts'

const dialect = matcher(rows(DIALECT))
const terms = matcher(phrases(TERMS).map((term) => [term, true] as const))
const alike = new Set(phrases(SOUND_ALIKES))

/** The text in standard words: dialect put into Mandarin, terms of the trade typed by sound put right. */
export function rewrite(text: string): string {
  let standard = ''
  let at = 0
  for (const { at: from, end, value } of dialect.all(text)) {
    standard += text.slice(at, from) + value
    at = end
  }
  standard += text.slice(at)
  return mend(ENDINGS.reduce((words, [ending, meant]) => words.replace(ending, meant), standard))
}

interface Node {
  next: Map<string, Node>
  term?: string
}

let heard: Node | undefined

/** Every term of the trade that stands in the text with one character typed by ear. */
function mend(text: string): string {
  heard ??= soundsOf(phrases(TERMS))
  const right = [...terms.all(text), ...sayings(text)]
  let out = ''
  for (let i = 0; i < text.length; ) {
    const term = termAt(heard, text, i)
    const span = { at: i, end: i + (term?.length ?? 0) }
    const typo = term !== undefined && !right.some((word) => overlap(word, span)) && isLoose(text, span)
    out += typo ? term : (text[i] ?? '')
    i += typo ? term.length : 1
  }
  return out
}

const overlap = (a: Span, b: Span): boolean => a.at < b.end && b.at < a.end

/** True when the characters belong to no word of the dictionary: 省级 and 科研 are words, 省批 is none. */
function isLoose(text: string, span: Span): boolean {
  for (const { index, segment } of segmenter.segment(text))
    if (segment.length > 1 && overlap({ at: index, end: index + segment.length }, span)) return false
  return true
}
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function termAt(root: Node, text: string, at: number): string | undefined {
  let node: Node | undefined = root
  let found: string | undefined
  for (let i = at; i < text.length; i++) {
    const sound = plainSound(text[i] ?? '')
    node = sound === undefined ? undefined : node.next.get(sound)
    if (!node) break
    if (node.term) found = node.term
  }
  if (found === undefined) return undefined
  const typed = text.slice(at, at + found.length)
  const kept = Array.from(found).filter((c, i) => c === typed[i]).length
  return kept === 0 || alike.has(typed) ? undefined : found
}

function soundsOf(words: string[]): Node {
  const root: Node = { next: new Map() }
  for (const term of words) {
    let node = root
    for (const character of term) {
      const sound = plainSound(character) ?? character
      const next = node.next.get(sound) ?? { next: new Map() }
      node.next.set(sound, next)
      node = next
    }
    node.term ??= term
  }
  return root
}

/** The sound as many southern speakers type it: zh = z, ch = c, sh = s, ng = n. */
const plainSound = (character: string): string | undefined =>
  soundOf(character)
    ?.replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
