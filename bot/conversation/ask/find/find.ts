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
/** What is no nearer than this share of the nearest is not looked at, whatever the facts say to it. */
const FAR = 0.15
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
  { all, words, asks, asked, of }: Corpus,
  { words: said, whole, topics, isOpen, isTold }: Sought,
): Hit[] {
  const query = queryOf(said, whole)
  const own = words.near(query)
  const byAsks = asks.near(query)
  const best = new Float64Array(all.length)
  for (let i = 0; i < byAsks.length; i++) {
    const place = asked[i] ?? 0
    best[place] = Math.max(best[place] ?? 0, byAsks[i] ?? 0)
  }
  for (let i = 0; i < own.length; i++) own[i] = (own[i] ?? 0) + ASKED * (best[i] ?? 0)
  const scores = withBeside(own, of)
  const least = FAR * scores.reduce((a, b) => Math.max(a, b), 0)
  const isNamed = ({ about }: Provision) => about.some((topic) => topics.includes(topic))
  const hits: Hit[] = []
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0
    const found = all[i]
    if (score <= least || !found) continue
    const { provision } = found
    if (!provision) hits.push({ ...found, told: false, score: score * WHOLE })
    else if (isOpen(provision)) {
      const told = isTold(provision)
      hits.push({ ...found, told, score: score * (isNamed(provision) ? NAMED : 1) * (told ? TOLD : 1) })
    }
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, MOST)
}

/** Scores, each with a share of the best that the others of its article have. */
function withBeside(own: Float64Array, of: readonly number[]): Float64Array {
  const articles = (of.at(-1) ?? 0) + 1
  const first = new Float64Array(articles)
  const second = new Float64Array(articles)
  for (let i = 0; i < own.length; i++) {
    const score = own[i] ?? 0
    const article = of[i] ?? 0
    if (score > (first[article] ?? 0)) {
      second[article] = first[article] ?? 0
      first[article] = score
    } else second[article] = Math.max(second[article] ?? 0, score)
  }
  return own.map((score, i) => {
    const best = first[of[i] ?? 0] ?? 0
    return score + ARTICLE * (score === best ? (second[of[i] ?? 0] ?? 0) : best)
  })
}
