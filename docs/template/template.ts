import type { FactId } from '../../rules/facts.ts'
import type { Kind } from '../fields/field.ts'

/** What stands in braces: a fact, a person's text, or what the assistant works out. */
export type Place = { fact: FactId } | { field: string } | { computed: Computed }

/** What a template may ask for by name and the assistant works out. */
export const COMPUTED = { duties: '实施要求' } as const
export type Computed = keyof typeof COMPUTED

/** Something in braces within a line. */
export interface Slot {
  place: Place
  /** Its name as the template writes it. */
  name: string
  /** The line is left out where the fact is neither known nor asked for. */
  optional: boolean
}

/** One part of a chapter. */
export type Part =
  /** A paragraph or an item of a list; what is missing in it is marked. */
  | { type: 'line'; bullet: boolean; words: readonly (string | Slot)[] }
  /** A person's text, as paragraphs or as a list; or what the assistant writes in its place. */
  | { type: 'text'; bullet: boolean; place: Place }
  /** A sentence for each answer to a yes/no fact, where the regulation asks about it. */
  | { type: 'statement'; fact: FactId; yes: string; no: string; unanswered: string }

export interface Chapter {
  /** Its name in the documents; a chapter written from a field of that name has the same. */
  id: string
  title: string
  /** It stands only where the regulation demands it. */
  onDemand: boolean
  /** Chapters that the regulation demands and no other chapter answers stand before this one. */
  afterOthers: boolean
  /** The words in the title of a demanded chapter that this one answers. */
  answers: readonly string[]
  /** What a person has to supply where the text is missing. */
  wanted?: string
  /** What a good text states. */
  advice?: string
  parts: readonly Part[]
}

/** A paper as a policy officer writes it, for some kinds of project. */
export interface Template {
  id: string
  /** What the paper is called where the regulation has no name for it. */
  name: string
  kinds: readonly Kind[]
  chapters: readonly Chapter[]
}
