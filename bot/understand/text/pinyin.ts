import { LATIN_UNIT } from '../lexicon/spoken.ts'
import { isSyllable, soundOf } from './sounds.ts'

/** Reads words typed in pinyin without tones, for one list of Chinese words. */
type PinyinReader = (text: string) => string

interface Node {
  next: Map<string, Node>
  word?: string
}

const RUN = /[a-z']+(?: +[a-z']+)*/gi
const LONGEST_RUN = 400

/**
 * A reader that turns "xitong yao lixiang ma" into 系统要立项吗. Runs of Latin words that are not all syllables of
 * Mandarin, and runs in which no word of two syllables is recognised, stay as they are: English is no pinyin.
 */
export function pinyinReader(words: () => Iterable<string>): PinyinReader {
  let root: Node | undefined
  return (text) => {
    if (!/[a-z]{2}/i.test(text)) return text
    return text.replace(RUN, (run, at: number) => {
      if (run.length > LONGEST_RUN) return run
      const unit = /\d ?$/.test(text.slice(0, at)) ? (LATIN_UNIT.exec(run)?.[0] ?? '') : ''
      const rest = run.slice(unit.length).toLowerCase()
      if (!rest.split(/[' ]+/).every(syllabic)) return run
      root ??= spelled(words())
      const read = segment(root, rest)
      return read === undefined ? run : unit.trim() + read
    })
  }
}

/** True when the letters can be cut into syllables. */
function syllabic(letters: string): boolean {
  const reached = [true]
  for (let end = 1; end <= letters.length; end++)
    for (let start = Math.max(0, end - 6); start < end && !reached[end]; start++)
      if (reached[start] && isSyllable(letters.slice(start, end))) reached[end] = true
  return reached[letters.length] ?? false
}

/** The run as Chinese words, fewest pieces first; undefined when no longer word is in it. */
function segment(root: Node, run: string): string | undefined {
  const letters = run.replace(/[' ]/g, '')
  const best: { cost: number; text: string; long: boolean }[] = Array.from(
    { length: letters.length + 1 },
    (_, i) => ({
      cost: i === 0 ? 0 : Number.POSITIVE_INFINITY,
      text: '',
      long: false,
    }),
  )
  for (let i = 0; i < letters.length; i++) {
    const here = best[i]
    if (!here || here.cost === Number.POSITIVE_INFINITY) continue
    let node: Node | undefined = root
    for (let j = i; j < letters.length && j - i < 30; j++) {
      node = node?.next.get(letters[j] ?? '')
      const piece = letters.slice(i, j + 1)
      const word = node?.word
      if (word)
        offer(j + 1, here.cost + (word.length > 1 ? 1 : 1.6), here.text + word, here.long || word.length > 1)
      else if (piece.length <= 6 && isSyllable(piece))
        offer(j + 1, here.cost + 4, `${here.text}${piece}`, here.long)
      else if (!node && piece.length > 6) break
    }
  }
  const last = best[letters.length]
  return last?.long ? last.text : undefined

  function offer(at: number, cost: number, text: string, long: boolean): void {
    const old = best[at]
    if (old && cost < old.cost) best[at] = { cost, text, long }
  }
}

function spelled(words: Iterable<string>): Node {
  const root: Node = { next: new Map() }
  for (const word of words) {
    const sounds = Array.from(word, soundOf)
    if (sounds.includes(undefined)) continue
    let node = root
    for (const letter of sounds.join('')) {
      const next = node.next.get(letter) ?? { next: new Map() }
      node.next.set(letter, next)
      node = next
    }
    node.word ??= word
  }
  return root
}
