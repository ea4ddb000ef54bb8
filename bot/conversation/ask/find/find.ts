import type { Compiled } from '../../../../rules/regulation.ts'
import type { Provision, Subject } from '../../../../rules/schema.ts'
import { type Corpus, corpusOf, type Findable } from './corpus.ts'
import { queryOf } from './query.ts'

/** What a question may be about: a provision, or an article as its digest tells it, where there is none. */
export interface Hit extends Findable {
  /** How near it is; about 1 for a question put in the very words in which somebody else has put it. */
  score: number
  /** What is told makes it hold. */
  told: boolean
}

/** What is looked for. */
export interface Sought {
  /** The question in plain words. */
  words: string
  /** The same with what describes the project. */
  whole?: string
  /** What its words name; a weak prior only. */
  topics: readonly Subject[]
  /** Whether the facts do not rule a provision out. */
  isOpen: (provision: Provision) => boolean
  /** Whether what is told makes it hold: it is what the facts point at. */
  isTold: (provision: Provision) => boolean
}

/** What people asked weighs so much beside what the text says. */
const ASKED = 0.9
/** And what else the same article says of it. */
const ARTICLE = 0.5
/** A provision on a topic that is named counts so much more. */
const NAMED = 1.1
/** And one that a told fact makes hold. */
const TOLD = 1.5
/** The digest of an article repeats its provisions, and is less to the point than each. */
const WHOLE = 0.8
/** From here on a question is nearly in the words in which somebody else has put it. */
export const STRONG = 0.9
/** Below this nothing is near. */
export const NEAR = 0.28
/** The most that are worth looking at. */
const MOST = 12

const corpora = new WeakMap<Compiled, Corpus>()

function corpus(regulation: Compiled): Corpus {
  const known = corpora.get(regulation)
  if (known) return known
  const made = corpusOf(regulation)
  corpora.set(regulation, made)
  return made
}

/** The provisions and articles of a text that are nearest to a question, the nearest first. */
export const find = (regulation: Compiled, sought: Sought): Hit[] => nearest(corpus(regulation), sought)

/** What people asked and what the text says are scored apart and added: either alone may be put in other words. */
export function nearest(
  { all, words, asks, asked }: Corpus,
  { words: said, whole, topics, isOpen, isTold }: Sought,
): Hit[] {
  const query = queryOf(said, whole)
  const byWords = words.near(query)
  const best = new Float64Array(all.length)
  asks.near(query).forEach((score, i) => {
    const place = asked[i] ?? 0
    best[place] = Math.max(best[place] ?? 0, score)
  })
  const isNamed = ({ about }: Provision) => about.some((topic) => topics.includes(topic))
  const weightOf = (p: Provision) => (isNamed(p) ? NAMED : 1) * (isTold(p) ? TOLD : 1)
  const own = all.map((_, i) => (byWords[i] ?? 0) + ASKED * (best[i] ?? 0))
  const beside = besides(all, own)
  return all
    .map((each, i): Hit => {
      const { provision } = each
      const score = (own[i] ?? 0) + ARTICLE * (beside[i] ?? 0)
      return {
        ...each,
        told: provision !== undefined && isTold(provision),
        score: score * (provision ? weightOf(provision) : WHOLE),
      }
    })
    .filter(({ provision, score }) => score > 0 && (!provision || isOpen(provision)))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
}

/** For each, the best score of the others of its article. */
function besides(all: readonly Findable[], own: readonly number[]): number[] {
  const best = new Map<number, [first: number, second: number]>()
  for (const [i, { article }] of all.entries()) {
    const score = own[i] ?? 0
    const [first, second] = best.get(article) ?? [0, 0]
    best.set(article, score > first ? [score, first] : [first, Math.max(second, score)])
  }
  return all.map(({ article }, i) => {
    const [first, second] = best.get(article) ?? [0, 0]
    return own[i] === first ? second : first
  })
}
