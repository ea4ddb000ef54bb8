import { type Act, PARTS, SENTENCE_END } from '../lexicon/acts.ts'
import { isRemarkWord } from '../project/remarks.ts'
import { actInPart, MANNERS } from './acts.ts'

/** A message that has words for an act in it, among others. */
export interface Beside {
  act: Act
  /** The act's own words. */
  said: string
  /** What it tells besides, as it was typed; empty where all of it speaks to the assistant. */
  told: string
  /** Where the act stands to what is told; `among` where that stands on both sides of it. */
  place: 'before' | 'after' | 'among'
  /** It lists words of one kind, 采集，保存，共享三类数据, none of which is more an act than the others. */
  lists: boolean
  /** Its acts are several that cannot be meant together: 取消，返回. */
  several: boolean
}

interface Part {
  at: number
  end: number
  /** The act that it asks for. */
  act?: Act | undefined
  /** The same, were it the whole message. */
  alone?: Act | undefined
  /** It tells nothing of a project. */
  talks: boolean
}

/** As many parts, one after the other with commas, are a list. */
const LIST_LENGTH = 3
/** Acts that come to the same for what is being asked, or for the filling. */
const KIN: readonly ReadonlySet<Act>[] = [
  new Set<Act>(['unknown', 'later']),
  new Set<Act>(['pause', 'cancel']),
]

/**
 * Takes a message apart into the act that it has words for and what it tells besides; `undefined` where it has none.
 * `how` is how an act has to be said: where a name is asked for, words that elsewhere are an act only alone are one.
 */
export function beside(message: string, how: 'also' | 'alone' = 'also'): Beside | undefined {
  const text = message.trim()
  const parts = partsOf(text, how)
  const acts = parts.flatMap(({ alone }) => alone ?? [])
  const first = parts.find((part) => part.act)
  if (!first?.act) return undefined
  const from = parts.findIndex(({ talks }) => !talks)
  const to = parts.findLastIndex(({ talks }) => !talks)
  const [begins, ends] = [parts[from], parts[to]]
  const told = begins && ends ? text.slice(begins.at, ends.end) : ''
  const at = parts.indexOf(first)
  return {
    act: first.act,
    said: text.slice(first.at, first.end),
    told,
    place:
      at < from
        ? parts.slice(to + 1).some(({ act }) => act)
          ? 'among'
          : 'before'
        : at > to
          ? 'after'
          : 'among',
    lists: parts.length >= LIST_LENGTH && !SENTENCE_END.test(text.slice(0, parts.at(-1)?.at)),
    several: !acts.every((act) => act === first.act) && !KIN.some((kin) => acts.every((act) => kin.has(act))),
  }
}

function partsOf(text: string, how: 'also' | 'alone'): Part[] {
  const marks = [...text.matchAll(PARTS)].map(({ index, 0: { length } }) => ({
    at: index,
    end: index + length,
  }))
  const starts = [0, ...marks.map(({ end }) => end)]
  const ends = [...marks.map(({ at }) => at), text.length]
  return starts.flatMap((at, i): Part[] => {
    const end = ends[i] ?? text.length
    const words = text.slice(at, end)
    if (words === '') return []
    const alone = actInPart(words, 'alone')
    const act = how === 'alone' ? alone : actInPart(words)
    const talks = alone !== undefined || isRemarkWord(words)
    // Good manners beside a paragraph are no wish.
    return [{ at, end, act: act && how === 'also' && MANNERS.has(act) ? undefined : act, alone, talks }]
  })
}
