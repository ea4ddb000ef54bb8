import type { Compiled } from '../../../../rules/regulation.ts'
import type { Provision, Topic } from '../../../../rules/schema.ts'

/** What a question may be about: a provision, or the digest of an article as a whole. */
export interface Hit {
  article: number
  /** Absent: the article as its digest tells it. */
  provision?: Provision
  score: number
}

/** What is looked for. */
export interface Sought {
  /** The question in plain words. */
  words: string
  /** Topics that it names; a weak prior only. */
  topics: readonly Topic[]
  /** Whether the facts do not rule a provision out. */
  isOpen: (provision: Provision) => boolean
}

/** The provisions and articles of a text that are nearest to a question, the nearest first. */
export const find = (_regulation: Compiled, _sought: Sought): Hit[] => []
