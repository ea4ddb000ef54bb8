import type { Clause } from '../text/clauses.ts'
import type { Inquiry } from '../understanding.ts'

/** The questions of a text, in order. */
export const readInquiries = (text: string, clauses: readonly Clause[]): Inquiry[] =>
  clauses
    .filter(({ asks }) => asks)
    .map(({ at, end }) => text.slice(at, end))
    .map((words) => ({ words, object: words, guards: [] }))
