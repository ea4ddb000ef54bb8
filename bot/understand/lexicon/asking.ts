import type { Subject } from '../../../rules/schema.ts'

/** What is wanted of a topic; "when" asks for a date, "how long" for a period. */
export type Aspect =
  | 'who'
  | 'when'
  | 'how long'
  | 'which-documents'
  | 'verdict'
  | 'definition'
  | 'overview'
  | 'articles-so-far'

/** What a phrase asks about. */
export interface Asking {
  topics: Subject[]
  ask?: Aspect
  /** A whole question in itself, wherever it stands. */
  firm?: true
  /** Means the topic only where its clause asks for one of these ("管" with "谁"). */
  needs?: Aspect[]
  /** Counts only where its clause names nothing else ("算不算"). */
  weak?: true
  /** Asked yes or no ("要不要报批"), it is the question whether initiation is needed. */
  decides?: true
}

/** Asked about. */
export const about = (...topics: Subject[]): Asking => ({ topics })
/** A step of the procedure. */
export const step = (...topics: Subject[]): Asking => ({ topics, decides: true })
/** A verb that means the topic where its clause asks for one of `needs`. */
export const verb = (needs: Aspect[], ...topics: Subject[]): Asking => ({ topics, needs, decides: true })
/** Asked about where nothing else is. */
export const faint = (...topics: Subject[]): Asking => ({ topics, weak: true })
/** A whole question. */
export const firm = (ask: Aspect | undefined, ...topics: Subject[]): Asking => ({
  topics,
  firm: true,
  ...(ask && { ask }),
})
